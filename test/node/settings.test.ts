import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { CLI, caiyan, ensureBuilt } from "../support/dist.ts";

jest.setTimeout(300_000);

const REAL = resolve("samples/langfang-2021.docx");
const FLAWED = resolve("samples/flawed/langfang-total-digit.docx");
const folder = mkdtempSync(join(tmpdir(), "caiyan-settings-"));
const env = { XDG_CACHE_HOME: join(folder, "cache") };
const run = (...args: string[]) => caiyan(args, { cwd: folder, env });
const configure = (config: object) => writeFileSync(join(folder, "caiyan.config.json"), JSON.stringify(config));

interface Found {
  ruleId: string;
  fingerprint: string;
  severity: string;
}

function findings(...args: string[]): Found[] {
  const [report] = JSON.parse(run("check", ...args, "--format", "json").out).reports;
  return report.disclosures.flatMap((one: { results: { findings: Found[] }[] }) =>
    one.results.flatMap((result) => result.findings),
  );
}

beforeAll(ensureBuilt);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("caiyan.config.json", () => {
  const errors = () => findings(FLAWED).filter(({ severity }) => severity === "error");

  it("sets severities and accepts single findings by fingerprint, with a reason and a signer", () => {
    configure({});
    const [error, ...others] = errors();
    expect([error?.severity, others.length]).toEqual(["error", 0]);
    configure({ rules: { [error!.ruleId]: "warning" } });
    expect(errors()).toEqual([]);
    configure({ suppressions: [{ fingerprint: error!.fingerprint, reason: "已核实", signer: "王某" }] });
    expect(run("check", FLAWED).code).toBe(0);
    configure({
      suppressions: [{ fingerprint: error!.fingerprint, reason: "已核实", signer: "王某", expires: "2020-01-01" }],
    });
    const { code, err } = run("check", FLAWED);
    expect({ code, expired: err.includes("已于 2020-01-01 到期") }).toEqual({ code: 1, expired: true });
  });

  it("reports an exception that no longer has a finding, and counts it as a warning", () => {
    configure({ suppressions: [{ fingerprint: "0123456789abcdef", reason: "旧", signer: "李某" }] });
    const { code, err } = run("check", REAL);
    expect({ code, stale: err.includes("已没有对应的问题") }).toEqual({ code: 0, stale: true });
    expect(run("check", REAL, "--max-warnings", "0").code).toBe(1);
  });

  it("keeps what it accepts in sight: in text, SARIF and the verdict", () => {
    configure({});
    const [error] = errors();
    configure({ suppressions: [{ fingerprint: error!.fingerprint, reason: "已核实", signer: "王某" }] });
    const { out } = run("check", FLAWED);
    expect(out.split("\n")[0]).toContain("通过（含已接受的问题）");
    expect(out).toContain(`已接受（王某：已核实）`);
    expect(out).toMatch(/有发现 \d+，已接受 1/);
    const { results } = JSON.parse(run("check", FLAWED, "--format", "sarif").out).runs[0];
    const accepted = results.filter((one: { suppressions?: object[] }) => one.suppressions);
    expect(accepted.map((one: { ruleId: string; suppressions: object[] }) => [one.ruleId, one.suppressions])).toEqual([
      [error!.ruleId, [{ kind: "external", justification: "王某：已核实" }]],
    ]);
    configure({});
  });

  it("takes no rule that there is none of", () => {
    configure({ rules: { "sum/no-such-rule": "off" } });
    const { code, err } = run("check", REAL);
    expect({ code, told: err.includes("没有规则 sum/no-such-rule") }).toEqual({ code: 2, told: true });
    configure({ rules: { "form/*": "off" } });
    expect(run("check", REAL).code).toBe(0);
    configure({});
  });

  it("is refused in Chinese when it is wrong, naming the place", () => {
    configure({ suppressions: [{ fingerprint: "0123456789abcdef", signer: "李某" }] });
    const { code, err } = run("check", REAL);
    expect(code).toBe(2);
    expect(err).toMatch(/caiyan\.config\.json 写得不对：suppressions\.0\.reason：/);
    writeFileSync(join(folder, "caiyan.config.json"), "{");
    expect(run("check", REAL).err).toMatch(/不是正确的 JSON/);
    rmSync(join(folder, "caiyan.config.json"));
  });
});

describe("caiyan profile init", () => {
  it("drafts a profile that the filing it came from satisfies and another misses", () => {
    const { code } = run("profile", "init", REAL, "--output", "mine.json");
    expect(code).toBe(0);
    const profile = JSON.parse(readFileSync(join(folder, "mine.json"), "utf8"));
    expect(profile.headings.map(({ title }: { title: string }) => title)).toContain("政府采购预算情况");
    const headings = (file: string) =>
      findings(file, "--profile", "mine.json").filter(({ ruleId }) => ruleId === "present/nine-headings");
    expect(headings(REAL)).toEqual([]);
    expect(headings(resolve("samples/flawed/langfang-missing-heading.docx"))).toHaveLength(1);
  });
});

describe("caiyan diff", () => {
  it("tells what a resubmission put right and the figure it changed", () => {
    const { code, out } = run("diff", FLAWED, REAL);
    expect(code).toBe(0);
    expect(out).toMatch(/^已改正（1）\n {2}错误 /);
    expect(out).toMatch(/按要求改动的数字（1）\n {2}正文 2021年收入总计：/);
    expect(out).toMatch(/未要求而改动的数字（0）/);
  });
});

describe("caiyan check --previous", () => {
  it("finds nothing to compare in a filing of the same year, and says what could not be read", () => {
    const bad = join(folder, "去年.docx");
    writeFileSync(bad, "");
    const { code, out } = run("check", REAL, "--previous", bad);
    expect({ code, told: /上年的文件《去年\.docx》无法读取/.test(out) }).toEqual({ code: 0, told: true });
    expect(run("check", REAL, "--previous", "没有.docx").code).toBe(2);
  });
});

describe("caiyan watch", () => {
  it("checks filings as they arrive and keeps the report up to date until Ctrl-C", async () => {
    const inbox = join(folder, "收件");
    mkdirSync(inbox);
    const args = ["watch", inbox, "--every", "1", "--output", join(folder, "watched"), "--format", "json"];
    const child = spawn(process.execPath, [CLI, ...args], {
      env: { ...process.env, ...env },
      stdio: "ignore",
    });
    const ended = new Promise<number | null>((done) => child.once("exit", done));
    cpSync(REAL, join(inbox, "甲.docx"));
    await until(() => names().join() === "甲.docx");
    cpSync(FLAWED, join(inbox, "乙.docx"));
    await until(() => names().join() === "乙.docx,甲.docx");
    rmSync(join(inbox, "甲.docx"));
    await until(() => names().join() === "乙.docx");
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  function names(): string[] {
    const path = join(folder, "watched/report.json");
    return existsSync(path)
      ? JSON.parse(readFileSync(path, "utf8")).reports.map(({ name }: { name: string }) => name)
      : [];
  }

  async function until(holds: () => boolean): Promise<void> {
    for (let waited = 0; !holds(); waited += 200) {
      if (waited > 90_000) throw new Error(`still ${names().join()}`);
      await sleep(200);
    }
  }
});
