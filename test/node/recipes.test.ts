import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { parse } from "yaml";
import { CLI, ensureBuilt } from "../support/dist.ts";

jest.setTimeout(300_000);

const root = mkdtempSync(join(tmpdir(), "caiyan-recipes-"));
const data = join(root, "data");
const read = (path: string) => readFileSync(path, "utf8");

/** Runs a shell line in the data folder with `caiyan` on the path. */
function shell(line: string, env: Record<string, string> = {}) {
  const path = `${join(root, "bin")}:${process.env.PATH}`;
  return spawnSync("bash", ["-c", line], { cwd: data, encoding: "utf8", env: { ...process.env, PATH: path, ...env } });
}

beforeAll(() => {
  ensureBuilt();
  mkdirSync(join(root, "bin"));
  const command = join(root, "bin/caiyan");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(command, 0o755);
  mkdirSync(join(data, "filings"), { recursive: true });
  for (const name of readdirSync("samples/flawed")
    .filter((one) => one.endsWith(".docx"))
    .slice(0, 4)) {
    cpSync(join("samples/flawed", name), join(data, "filings", name));
  }
  cpSync("samples/langfang-2021.docx", join(data, "filings/langfang-2021.docx"));
  cpSync("samples/flawed/langfang-total-digit.docx", join(data, "filings/with blanks.docx"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What each pod of the job runs, one after the other. */
function runPods(command: string): void {
  const job = parse(read("docs/recipes/kubernetes.yaml")).spec;
  const [container] = job.template.spec.containers;
  const [shellName, flag] = container.command;
  const line = container.args[0].replaceAll("/data/", `${data}/`);
  for (let index = 0; index < job.completions; index++) {
    const own = { COMMAND: command, JOB_COMPLETION_INDEX: String(index) };
    const env = { ...process.env, PATH: `${join(root, "bin")}:${process.env.PATH}`, ...own };
    execFileSync(shellName, [flag, line], { env });
  }
}

/** What each task of the Slurm array runs; the second is begun again, as after the loss of its node. */
function runArray(command: string): void {
  const [, first, last, line] = /--array=(\d+)-(\d+) --wrap '([^']+)'/.exec(read("docs/recipes/README.md"))!;
  const tasks = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  for (const task of [...tasks.slice(0, 2), ...tasks.slice(1)])
    shell(`${line!.replace("check", command)} --no-cache`, { SLURM_ARRAY_TASK_ID: String(task) });
}

/** Every file of a folder with its bytes. */
function filesOf(folder: string): [string, string][] {
  const entries = readdirSync(join(data, folder), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return paths.sort().map((path) => [path.slice(join(data, folder).length), readFileSync(path, "latin1")]);
}

describe("recipes", () => {
  it("GitHub: the action annotates the filings and fails the step", () => {
    const { runs } = parse(read("action.yml"));
    const env = {
      GITHUB_ACTION_PATH: resolve("."),
      GITHUB_WORKSPACE: data,
      CAIYAN_FILES: "filings/hechuan-empty-reason.docx\n  filings/with blanks.docx\n",
      CAIYAN_ARGS: "--no-cache",
    };
    const { status, stdout } = shell(runs.steps[0].run, env);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=filings\/with blanks\.docx,line=\d+,title=\S+::/m);
  });

  it("pre-commit: the hook takes Word and PDF files and refuses a flawed one", () => {
    const [hook] = parse(read(".pre-commit-hooks.yaml"));
    const files = new RegExp(hook.files);
    expect(["a/甲.docx", "乙.pdf", "说明.md"].map((name) => files.test(name))).toEqual([true, true, false]);
    expect(shell(`${hook.entry} filings/langfang-2021.docx`).status).toBe(0);
    expect(shell(`${hook.entry} filings/*.docx`).status).toBe(1);
  });

  it("GitLab: the script writes both reports", () => {
    const [, snippet] = /## GitLab CI\n\n```yaml\n([\s\S]*?)```/.exec(read("docs/recipes/README.md"))!;
    const job = parse(snippet!).caiyan;
    const { status } = shell(job.script[0].replace("npx --no-install ", ""));
    expect(status).toBe(1);
    for (const path of Object.values<string>(job.artifacts.reports))
      expect([path, existsSync(join(data, path))]).toEqual([path, true]);
    expect(JSON.parse(read(join(data, job.artifacts.reports.codequality))).length).toBeGreaterThan(3);
  });

  it("Kubernetes: the pods of the job together give what one run gives", () => {
    runPods("check");
    const merged = shell("caiyan merge parts/*.ndjson --format json");
    const whole = shell("caiyan check filings --format json --no-cache");
    expect(merged.stdout.length).toBeGreaterThan(1000);
    expect(merged.stdout === whole.stdout).toBe(true);
    expect(merged.status).toBe(whole.status);
  });

  it.each([
    ["Kubernetes", runPods],
    ["Slurm", runArray],
  ])("%s: the parts of the data together are what one run writes", (_, run) => {
    for (const folder of ["parts", "merged", "whole"]) rmSync(join(data, folder), { recursive: true, force: true });
    run("convert");
    expect(readdirSync(join(data, "parts"))).toHaveLength(4);
    expect(shell("caiyan merge parts --output merged").status).toBe(1);
    shell("caiyan convert filings --output whole --no-cache");
    expect(filesOf("whole").length).toBeGreaterThan(12);
    expect(filesOf("merged")).toEqual(filesOf("whole"));
  });
});
