import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { CLI, caiyan, ensureBuilt } from "../support/dist.ts";

jest.setTimeout(300_000);

const FLAWED = resolve("samples/flawed/langfang-total-digit.docx");
const OTHER = resolve("samples/flawed/langfang-procurement-digit.docx");
const folder = mkdtempSync(join(tmpdir(), "caiyan-gate-"));
const env = { XDG_CACHE_HOME: join(folder, "cache") };
const run = (args: string[], more: Record<string, string> = {}) =>
  caiyan(args, { cwd: folder, env: { ...env, ...more } });

beforeAll(() => {
  ensureBuilt();
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a gate", () => {
  it("accepts what a baseline holds and refuses what is new, file by file", () => {
    cpSync(FLAWED, join(folder, "a.docx"));
    cpSync(OTHER, join(folder, "b.docx"));
    writeFileSync(join(folder, "baseline.json"), run(["check", "a.docx", "--format", "json"]).out);
    expect(run(["check", "a.docx", "--baseline", "baseline.json"]).code).toBe(0);
    const { code, out } = run(["check", "a.docx", "b.docx", "--baseline", "baseline.json"]);
    expect(code).toBe(1);
    expect(out).toMatch(/^通过（含已接受的问题） {2}a\.docx/m);
    expect(out).toMatch(/^需更正 {2}b\.docx/m);
    writeFileSync(join(folder, "no.json"), "[]");
    expect(run(["check", "a.docx", "--baseline", "no.json"])).toMatchObject({ code: 2, out: "" });
  });

  it("reads standard input under a name", () => {
    const { status, stdout } = spawnSync(process.execPath, [CLI, "check", "-", "--name", "报送.docx"], {
      cwd: folder,
      env: { ...process.env, ...env, NO_COLOR: "1" },
      input: readFileSync(FLAWED),
      encoding: "utf8",
    });
    expect({ status, head: stdout.split("  ").slice(0, 2) }).toEqual({ status: 1, head: ["需更正", "报送.docx"] });
  });

  it("tells errors alone when it is to be quiet", () => {
    const { out, err } = run(["check", FLAWED, OTHER, "--quiet"]);
    expect(err).toBe("");
    expect(out).toContain("错误 ");
    expect(out).not.toMatch(/^ {2}(警告|提示|存疑|规则) /m);
  });

  it("never ends with 0 when its reader goes away or its output is full", () => {
    const line = `"${process.execPath}" "${CLI}" check "${FLAWED}"`;
    const gone = spawnSync("bash", ["-c", `set -o pipefail; ${line} --verbose --no-cache | true`], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(gone.status).not.toBe(0);
    const full = spawnSync("bash", ["-c", `${line} > /dev/full`], { cwd: folder, encoding: "utf8" });
    expect({ status: full.status, lines: full.stderr.trim().split("\n").length }).toEqual({ status: 4, lines: 1 });
    expect(full.stderr).toContain("磁盘已满");
  });

  it("names a folder inside that it may not open, judges the rest and ends with 3", () => {
    const inbox = join(folder, "inbox");
    mkdirSync(join(inbox, "锁着的"), { recursive: true });
    cpSync("samples/langfang-2021.docx", join(inbox, "langfang.docx"));
    cpSync(FLAWED, join(inbox, "锁着的", "x.docx"));
    chmodSync(join(inbox, "锁着的"), 0o000);
    const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}; // the superuser may open all
    const { status, stderr, stdout } = spawnSync(process.execPath, [CLI, "check", inbox, "--no-cache"], {
      ...asNobody,
      cwd: "/",
      env: { PATH: process.env.PATH ?? "", NO_COLOR: "1", HOME: folder },
      encoding: "utf8",
    });
    chmodSync(join(inbox, "锁着的"), 0o755);
    expect({ status, told: /锁着的：文件夹无法打开（没有权限）/.test(stderr) }).toEqual({ status: 3, told: true });
    expect(stdout).toContain("langfang.docx");
  });

  it("writes invisible characters of a name out", () => {
    const name = "预算\u202Exdf.docx";
    cpSync("samples/langfang-2021.docx", join(folder, name));
    expect(run(["check", name]).out).toContain("预算\\u{202e}xdf.docx");
  });

  it("adds a table to the page of a GitHub step", () => {
    const page = join(folder, "summary.md");
    run(["check", FLAWED, "--format", "github"], { GITHUB_STEP_SUMMARY: page });
    expect(readFileSync(page, "utf8")).toMatch(/\| 需更正 \| langfang-total-digit\.docx \| 1 \| \d+ \| \d+ \|/);
  });

  it("paints where it is asked to, terminal or not", () => {
    expect(run(["check", FLAWED], { FORCE_COLOR: "1", NO_COLOR: "" }).out).toContain("\u001b[31m");
    expect(run(["check", FLAWED]).out).not.toContain("\u001b[");
  });
});
