import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const DOORS: readonly [file: string, title: string][] = [
  ["src/index.ts", "`caiyan/core`: everywhere, browsers too"],
  ["src/node/index.ts", "`caiyan`: the same in Node, with PDFs and files"],
];

interface Exported {
  name: string;
  source: string;
}

/** The page of the library's names: what each is, as its own comment says, and how it is declared. */
export function apiPage(): string {
  const parts = DOORS.map(([door, title]) => `## ${title}\n\n${exportsOf(door).map(entry).join("\n")}`);
  const head =
    "# The library\n\nWritten by `npm run generate` from the types and their comments. Programs that use it: [examples](../examples).";
  return `${[head, ...parts].join("\n\n")}`;
}

function exportsOf(door: string): Exported[] {
  const text = readFileSync(door, "utf8");
  const passed = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from "([^"]+)";/gm)].flatMap(
    ([, names = "", from = ""]) =>
      names
        .split(",")
        .map((name) => ({ name: name.replace(/^\s*(?:type )?/, "").trim(), source: join(dirname(door), from) }))
        .filter(({ name }) => name !== ""),
  );
  const own = [...text.matchAll(/^export function (\w+)/gm)].map(([, name = ""]) => ({ name, source: door }));
  return [...passed, ...own].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

function entry({ name, source }: Exported): string {
  const text = readFileSync(source, "utf8");
  const declared = new RegExp(`^(?:export )?(?:async )?(?:interface|type|const|function|class) ${name}\\b`, "m").exec(
    text,
  );
  if (declared === null) return entryOfReexport(name, source, text);
  const comment = commentAbove(text.slice(0, declared.index));
  if (comment === "") throw new Error(`${name} has no comment in ${source}`);
  const [line = ""] = text.slice(declared.index).split("\n");
  const isSchema = /^(?:export )?const \w+ = z\./.test(line);
  const declaration = line.replace(/^export /, "").replace(/\s*[={(;]\s*$/, "");
  const told = isSchema ? "A zod schema, and the type of what it holds" : `\`${declaration}\``;
  return `### ${name}\n\n${comment}\n\n${told}; [${source}](../${source})\n`;
}

/** A name that the source itself passes on from another file. */
function entryOfReexport(name: string, source: string, text: string): string {
  const from = new RegExp(`export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from "([^"]+)"`).exec(text)?.[1];
  if (from === undefined) throw new Error(`${name} is not declared in ${source}`);
  return entry({ name, source: join(dirname(source), from) });
}

function commentAbove(text: string): string {
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text)?.[1] ?? "";
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trim());
  return lines
    .filter((line) => line !== "")
    .join(" ")
    .replace(/\{@link (\w+)\}/g, "`$1`");
}

writeFileSync("docs/api.md", apiPage());
