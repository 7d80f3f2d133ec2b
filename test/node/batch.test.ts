import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { makeBatch } from "../support/batch.ts";
import { CLI, caiyan } from "../support/dist.ts";

jest.setTimeout(600_000);

const FILES = 16;
const BAD = 4;
const FORMATS = "text,json,html,xlsx,notice,sarif,junit,github,gitlab";
const root = mkdtempSync(join(tmpdir(), "caiyan-batch-"));
const filings = join(root, "filings");
const cache = join(root, "cache");

/** So little memory that no filing can be read. */
const NO_READING = ["--memory", "1"];

const check = (output: string, ...more: string[]) =>
  caiyan(["check", filings, "--format", FORMATS, "--output", join(root, output), "--cache", cache, ...more]);

/** Every file of an output folder by name, its bytes as text. */
function contents(output: string): Record<string, string> {
  const folder = join(root, output);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length + 1), readFileSync(file).toString("latin1")]),
  );
}

/** Compared by name first: a difference in megabytes of text is nothing to print. */
function differing(a: Record<string, string>, b: Record<string, string>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
}

beforeAll(() => makeBatch(filings, FILES, BAD));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a batch", () => {
  it("is judged whole: bad files are named, the others go on", () => {
    expect(check("one", "--jobs", "1", "--no-cache").code).toBe(3);
    const { files, unjudged, reports } = JSON.parse(readFileSync(join(root, "one/report.json"), "utf8"));
    expect({ files, reports: reports.length }).toEqual({ files: FILES, reports: FILES });
    expect(unjudged).toBeGreaterThanOrEqual(BAD);
  });

  it("gives the same bytes with four workers, and again from the cache without reading a filing", () => {
    check("many", "--jobs", "4");
    expect(differing(contents("one"), contents("many"))).toEqual([]);
    check("again", "--jobs", "2", ...NO_READING);
    expect(differing(contents("one"), contents("again"))).toEqual([]);
  });

  it("takes from the cache what a run in other formats has left there", () => {
    const other = join(root, "cache-3");
    const one = ["check", filings, "--output", join(root, "other"), "--cache", other];
    expect(caiyan([...one, "--format", "text", ...NO_READING]).err).toContain("未能判断 0000号单位.docx");
    caiyan([...one, "--format", "html"]);
    expect(caiyan([...one, "--format", "text,sarif", ...NO_READING]).code).toBe(3);
    for (const name of ["report.txt", "report.sarif", "report.html"])
      expect(contents("other")[name]).toBe(contents("one")[name]);
  });

  it("goes on after an interruption and ends with the same bytes", async () => {
    const fresh = join(root, "cache-2");
    for (const after of [700, 1600, 2900]) {
      const args = ["check", filings, "--format", FORMATS, "--output", join(root, "resumed"), "--cache", fresh];
      const child = spawn(process.execPath, [CLI, ...args], { stdio: "ignore" });
      const ended = new Promise((done) => child.once("exit", done));
      await sleep(after);
      child.kill("SIGINT");
      await ended;
    }
    caiyan(["check", filings, "--format", FORMATS, "--output", join(root, "resumed"), "--cache", fresh]);
    expect(differing(contents("one"), contents("resumed"))).toEqual([]);
  });

  it("loses nothing when two runs write into one folder at once", async () => {
    const args = ["check", filings, "--format", FORMATS, "--output", join(root, "both"), "--cache", cache];
    const runs = [1, 2].map(() => spawn(process.execPath, [CLI, ...args], { stdio: "ignore" }));
    await Promise.all(runs.map((child) => new Promise((done) => child.once("exit", done))));
    expect(differing(contents("one"), contents("both"))).toEqual([]);
  });

  it("is put together from parts as if it had been one run", () => {
    for (const part of [1, 2, 3])
      caiyan(["check", filings, "--shard", `${part}/3`, "--output", join(root, "parts"), "--cache", cache]);
    const parts = readdirSync(join(root, "parts")).map((name) => join(root, "parts", name));
    expect(parts).toHaveLength(3);
    const { code } = caiyan(["merge", ...parts.toReversed(), "--format", FORMATS, "--output", join(root, "merged")]);
    expect(code).toBe(3);
    expect(differing(contents("one"), contents("merged"))).toEqual([]);
    const incomplete = caiyan(["merge", ...parts.slice(1)]);
    expect({ code: incomplete.code, said: incomplete.err.includes("分片不全") }).toEqual({ code: 2, said: true });
  });

  it("says that the disk is full, and leaves what it wrote before", () => {
    const before = contents("one");
    const args = ["check", filings, "--format", FORMATS, "--output", join(root, "one"), "--cache", cache];
    const limited = 'trap "" XFSZ; ulimit -f 200; exec "$0" "$@"'; // files of at most 200 blocks, as if no more fitted
    const { status, stderr } = spawnSync("bash", ["-c", limited, process.execPath, CLI, ...args], { encoding: "utf8" });
    expect({ status, said: /无法写入 .*请检查文件夹的权限和剩余空间/.test(stderr) }).toEqual({ status: 4, said: true });
    expect(differing(before, contents("one"))).toEqual([]);
  });

  it("leaves the reports of an earlier run as they were when writing fails", () => {
    const before = contents("many");
    const { code, err } = caiyan([
      "check",
      filings,
      "--format",
      "json",
      "--output",
      join(filings, "0000号单位.docx/x"),
    ]);
    expect({ code, said: /无法写入 .*请检查/.test(err) }).toEqual({ code: 4, said: true });
    expect(differing(before, contents("many"))).toEqual([]);
  });
});
