import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rules } from "../src/rules/index.ts";
import { dataPage } from "./docs/data-docs.ts";
import { type Examples, ruleList, rulePage } from "./docs/rule-docs.ts";

/** Writes docs/rules/ and src/rules/README.md from the rules and their test cases, whose folder is the argument, and docs/data.md from the resources. */
async function main(casesFolder: string): Promise<void> {
  const files = await readdir(casesFolder, { recursive: true });
  for (const rule of rules) {
    const file = files.find((name) => name.replaceAll("\\", "/") === `${rule.id}.cases.ts`);
    if (file === undefined) throw new Error(`${rule.id} has no test cases in ${casesFolder}`);
    const { default: examples } = (await import(pathToFileURL(resolve(casesFolder, file)).href)) as {
      default: Examples;
    };
    const page = `docs/rules/${rule.id}.md`;
    await mkdir(dirname(page), { recursive: true });
    await writeFile(page, rulePage(rule, examples));
  }
  await writeFile("src/rules/README.md", ruleList(rules));
  await writeFile("docs/data.md", dataPage());
}

await main(process.argv[2] ?? "test/rules");
