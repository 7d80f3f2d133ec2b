import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { caiyan, ensureBuilt } from "../support/dist.ts";

/** The bundled program somewhere else on the machine, with nothing above it that could lend it a package. */
const folder = mkdtempSync(join(tmpdir(), "caiyan-standalone-"));
const SAMPLES = ["samples/liupu-sifa-2025.docx", "samples/pdf/liupu-sifa-2025.chromium.pdf"];

beforeAll(() => {
  ensureBuilt();
  cpSync("dist/standalone", join(folder, "caiyan"), { recursive: true });
  for (const sample of SAMPLES) cpSync(sample, join(folder, sample.split("/").at(-1)!));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function standalone(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "caiyan", "cli.js"), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", NO_COLOR: "1", XDG_CACHE_HOME: join(folder, "cache") },
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

describe("the bundled program, copied to a folder of its own", () => {
  it("says of a Word file and a PDF what the program with its packages says", () => {
    const args = ["check", "--format", "json", "--no-cache"];
    const names = SAMPLES.map((sample) => sample.split("/").at(-1)!);
    const there = standalone(...args, ...names);
    const here = caiyan([...args, ...SAMPLES], { cli: "dist/node/cli.js" });
    expect({ code: there.code, out: there.out }).toEqual({ code: here.code, out: here.out });
    expect(there.err).not.toContain("Warning");
  });

  it("has the pages of its rules and its version", () => {
    expect(standalone("explain", "sum/revenue-sources").out).toBe(
      readFileSync("docs/rules/sum/revenue-sources.md", "utf8"),
    );
    expect(standalone("--version").out.trim()).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  });

  it("holds no native code, names the licences of what it holds, and is small", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
      file.startsWith("caiyan"),
    );
    expect(files.filter((file) => file.endsWith(".node"))).toEqual([]);
    const licences = readFileSync(join(folder, "caiyan", "THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["pdfjs-dist", "mammoth", "htmlparser2", "zod", "fast-csv"])
      expect(licences).toContain(`${name} `);
    const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThan(15_000_000);
  });

  it("runs in a browser through its core door: no module of Node is imported there", () => {
    const core = readFileSync(join(folder, "caiyan", "core.js"), "utf8");
    expect(core.match(/\bfrom\s*"(?:node:|fs|path|worker_threads)[^"]*"/g)).toBeNull();
  });
});
