import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { build } from "esbuild";
import { ensureBuilt } from "../support/dist.ts";

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), "caiyan-package-"));
/** What the program holds bundled, and its types refer to: a TypeScript project has them beside it. */
const TYPES_OF = ["zod", "decimal.js", "pdfjs-dist"];
const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });

/** The library example of the README, as it stands there. */
function example(): string {
  const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  return code ?? "";
}

beforeAll(() => {
  ensureBuilt();
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], {
    encoding: "utf8",
  });
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{"name":"consumer","version":"1.0.0","type":"module","private":true}');
  run("npm", [
    "install",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--silent",
    join(folder, packed.trim().split("\n").at(-1)!),
  ]);
  copyFileSync("samples/langfang-2021.docx", join(folder, "filing.docx"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the packed package, installed elsewhere", () => {
  it("works as a command", () => {
    const out = run(join(folder, "node_modules/.bin/caiyan"), ["check", "filing.docx", "--no-cache"]);
    expect(out).toMatch(/^通过 {2}filing\.docx {2}廊坊市人民政府办公室 2021年/);
    expect(run(join(folder, "node_modules/.bin/caiyan"), ["explain", "sum/revenue-sources"])).toContain("收入总计");
  });

  it("works as a library, as the README says, and its types hold", () => {
    writeFileSync(join(folder, "example.ts"), example());
    for (const name of TYPES_OF)
      cpSync(join("node_modules", name), join(folder, "node_modules", name), { recursive: true });
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const types = resolve("node_modules/@types");
    run(process.execPath, [
      ...[
        tsc,
        "--module",
        "nodenext",
        "--target",
        "es2022",
        "--strict",
        "--skipLibCheck",
        "false",
        "--lib",
        "es2023,dom",
      ],
      ...["--typeRoots", types, "--types", "node", "example.ts"],
    ]);
    expect(run(process.execPath, ["example.js"])).toMatch(/^clean/);
  });

  it("offers the schemas", () => {
    const script = 'import s from "caiyan/schemas/report.schema.json" with { type: "json" }; console.log(s.title)';
    expect(run(process.execPath, ["--no-warnings", "--input-type=module", "-e", script])).toMatch(/verdict/);
  });
});

describe("the core", () => {
  it("bundles for a browser without anything of Node", async () => {
    const { errors, warnings } = await build({
      ...{
        entryPoints: ["src/index.ts"],
        bundle: true,
        write: false,
        format: "esm",
        platform: "browser",
        logLevel: "silent",
      },
    }).catch((failure: { errors: { text: string }[]; warnings: { text: string }[] }) => failure);
    expect(errors.map(({ text }) => text)).toEqual([]);
    expect(warnings.map(({ text }) => text)).toEqual([]);
  });
});
