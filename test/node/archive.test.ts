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
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { CLI, caiyan, ensureBuilt } from "../support/dist.ts";

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

/** Starts a run; with `begun` it is ended as a power cut does, as soon as it has begun to write there. */
function start(args: string[], begun?: () => boolean): Promise<number | null> {
  const run = spawn(process.execPath, [CLI, "convert", ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: "ignore",
  });
  return new Promise((done) => {
    const timer = setInterval(() => begun?.() && run.kill("SIGKILL"), 5);
    run.on("close", (code) => {
      clearInterval(timer);
      done(code);
    });
  });
}

/** Whether a folder has an entry whose name begins so. */
const holds = (path: string, prefix: string) =>
  existsSync(join(folder, path)) && readdirSync(join(folder, path)).some((name) => name.startsWith(prefix));

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
    expect(await start(["a", "-o", "data", "--no-cache"], () => holds("data", ".spool-"))).toBe(null);
    expect(holds("data", ".spool-")).toBe(true);
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
    expect(err).toContain("已缺失  a/gone.docx：源文件已不在，数据仍保留");
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
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("在数据里同名（市/same.docx）")]);
  });

  it("refuses two folders of one name, in one run or in two, unless their source is named", () => {
    for (const place of ["one/2026", "two/2026"]) mkdirSync(join(folder, place), { recursive: true });
    put(0, "one/2026/x.docx");
    put(1, "two/2026/y.docx");
    const both = convert("one/2026", "two/2026", "-o", "years");
    expect([both.code, both.err]).toEqual([2, expect.stringContaining("都名为 2026")]);
    expect(convert("one/2026", "-o", "years").code).toBe(0);
    const other = convert("two/2026", "-o", "years");
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("来源 2026 的文件，这次的文件夹里一份也没有")]);
    expect(documents("years")).toEqual(["2026/x.docx"]);
    expect(convert("two/2026", "-o", "years", "--source", "2026乙").code).toBe(0);
    expect(documents("years")).toEqual(["2026/x.docx", "2026乙/y.docx"]);
  });

  it("knows a document again whose name a spreadsheet would run as a formula", () => {
    mkdirSync(join(folder, "=年"));
    put(0, "=年/x.docx");
    convert("=年", "-o", "formula");
    expect(convert("=年", "-o", "formula").err).toContain("未变 1");
    expect(documents("formula")).toEqual(["'=年/x.docx"]);
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
    const killed = await start(["a", "b", "-o", "parts", "--shard", "2/3", "--no-cache"], () =>
      holds("parts", ".shard=2"),
    );
    expect([killed, holds("parts", "shard=")]).toEqual([null, false]);
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
