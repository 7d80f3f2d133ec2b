import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { caiyan, ensureBuilt } from "../support/dist.ts";

jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), "caiyan-archive-"));
const env = { XDG_CACHE_HOME: join(folder, "cache") };
const samples = readdirSync("samples").filter((name) => name.endsWith(".docx"));
const put = (sample: number, path: string) => cpSync(join("samples", samples[sample]!), join(folder, path));
const convert = (...args: string[]) => caiyan(["convert", ...args], { cwd: folder, env });

beforeAll(() => {
  ensureBuilt();
  for (const one of ["a", "b"]) mkdirSync(join(folder, one));
  put(0, "a/same.docx");
  put(1, "a/old.docx");
  put(2, "a/gone.docx");
  put(3, "b/same.docx");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a run; `kill` ends it as a power cut does, as soon as it has begun to write. */
function start(args: string[], kill = false): Promise<number | null> {
  const run = spawn(process.execPath, [resolve("dist/node/cli.js"), "convert", ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  return new Promise((done) => {
    const begun = () =>
      existsSync(join(folder, "data")) && readdirSync(join(folder, "data")).some((name) => name.startsWith(".spool-"));
    const timer = setInterval(() => kill && begun() && run.kill("SIGKILL"), 5);
    run.on("close", (code) => {
      clearInterval(timer);
      done(code);
    });
  });
}

function snapshot(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(root.length + 1), readFileSync(path, "latin1")])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const documents = (root = "data") =>
  readFileSync(join(folder, root, "documents.csv"), "utf8")
    .split("\r\n")
    .slice(1, -1)
    .map((row) => row.split(",")[0]);

describe("the archive", () => {
  it("keeps filings of equal names from two sources, written by two runs at once after one was killed", async () => {
    expect(await start(["a", "-o", "data", "--no-cache"], true)).toBe(null);
    expect(readdirSync(join(folder, "data")).filter((name) => name.startsWith(".spool-"))).toHaveLength(1);
    expect(await Promise.all([start(["a", "-o", "data"]), start(["b", "-o", "data"])])).toEqual([0, 0]);
    expect(documents()).toEqual(["a/gone.docx", "a/old.docx", "a/same.docx", "b/same.docx"]);
    expect(readdirSync(join(folder, "data")).filter((name) => /^\.|partial/.test(name))).toEqual([]);
  });

  it("tells a change, a new name and a loss, and keeps what was lost until it is told to remove it", () => {
    put(4, "a/same.docx");
    mkdirSync(join(folder, "a/sub"));
    renameSync(join(folder, "a/old.docx"), join(folder, "a/sub/new.docx"));
    rmSync(join(folder, "a/gone.docx"));
    const { err } = convert("a", "-o", "data");
    expect(err).toContain("已更新  a/same.docx");
    expect(err).toContain("已改名  a/old.docx → a/sub/new.docx");
    expect(err).toContain("不见了  a/gone.docx：源文件已不在，数据仍保留");
    expect(documents()).toEqual(["a/gone.docx", "a/same.docx", "a/sub/new.docx", "b/same.docx"]);
    expect(convert("a", "-o", "data", "--prune").err).toContain("a/gone.docx：源文件已不在，已从数据中删去");
  });

  it("is then what one clean run over what is there writes, byte for byte", () => {
    expect(convert("b", "a", "-o", "clean").code).toBe(0);
    const clean = snapshot(join(folder, "clean"));
    expect(Object.keys(clean).length).toBeGreaterThan(12);
    expect(snapshot(join(folder, "data"))).toEqual(clean);
  });

  it("tells the same bytes under two names, and refuses two files that would be one document", () => {
    put(4, "b/copy.docx");
    expect(convert("a", "b", "-o", "data").err).toContain("b/copy.docx 与 a/same.docx 内容完全相同");
    const refused = convert("a", "b", "-o", "data", "--source", "市");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("在数据里都叫 市/same.docx")]);
  });

  it("removes what a run that is over left behind, and not what another still writes", () => {
    const left = (pid: number) => `facts.csv.partial-${hostname().replace(/[^\w-]/g, "_")}~${pid}`;
    for (const pid of [4_000_001, process.pid]) writeFileSync(join(folder, "data", left(pid)), "");
    convert("b", "-o", "data");
    expect(readdirSync(join(folder, "data")).filter((name) => name.includes("partial"))).toEqual([left(process.pid)]);
  });

  it("gives two names that are alike in their first 60 characters a folder each", () => {
    const long = "廊坊市".repeat(25);
    mkdirSync(join(folder, "long"));
    for (const [index, end] of ["甲", "乙"].entries()) put(index, `long/${long}${end}.docx`);
    convert("long", "-o", "two");
    expect(readdirSync(join(folder, "two/tables/long"))).toHaveLength(2);
  });

  it("says when it was made, by whom and under which licence only when told", () => {
    const about = (...args: string[]) => {
      convert("b", "-o", "about", ...args);
      return JSON.parse(readFileSync(join(folder, "about/datapackage.json"), "utf8"));
    };
    expect(Object.keys(about())).not.toEqual(expect.arrayContaining(["created"]));
    const { created, licenses, contributors } = about(
      "--created",
      "2026-03-01",
      "--license",
      "CC-BY-4.0",
      "--contributor",
      "廊坊市财政局",
    );
    expect({ created, licenses }).toEqual({ created: "2026-03-01", licenses: [{ name: "CC-BY-4.0" }] });
    expect(contributors.at(-1)).toEqual({ title: "廊坊市财政局" });
  });

  it("is cut over machines and put together as one run writes it, byte for byte", async () => {
    const kinds = ["--format", "csv,parquet"];
    convert("a", "b", "-o", "whole", ...kinds);
    for (const part of ["2/3", "1/3", "2/3", "3/3"]) convert("a", "b", "-o", "parts", "--shard", part, ...kinds);
    expect(readdirSync(join(folder, "parts"))).toEqual(["shard=1-of-3", "shard=2-of-3", "shard=3-of-3"]);
    expect(caiyan(["merge", "parts", "-o", "merged"], { cwd: folder, env }).code).toBe(0);
    const whole = snapshot(join(folder, "whole"));
    expect(Object.keys(whole)).toContain("lines.parquet");
    expect(snapshot(join(folder, "merged"))).toEqual(whole);
    const missing = caiyan(["merge", "parts/shard=1-of-3", "-o", "half"], { cwd: folder, env });
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining("分片不全")]);
  });
});
