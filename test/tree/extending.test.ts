import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, it, jest } from "@jest/globals";

jest.setTimeout(120_000);

/** A copy of the sources in which a newcomer makes the edits that CONTRIBUTING.md counts. */
const copy = mkdtempSync(join(tmpdir(), "caiyan-extending-"));
let edits = 0;

beforeEach(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const folder of ["src", "test/support", "tools"]) cpSync(folder, join(copy, folder), { recursive: true });
  cpSync("package.json", join(copy, "package.json"));
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  edits = 0;
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** One edit by hand: a new file, or text put in behind what a file already says. */
function edit(path: string, text: string, behind = ""): void {
  edits += 1;
  const file = join(copy, path);
  mkdirSync(dirname(file), { recursive: true });
  const source = behind === "" ? "" : readFileSync(file, "utf8");
  if (!source.includes(behind)) throw new Error(`${path} does not say ${behind}`);
  writeFileSync(file, behind === "" ? text : source.replace(behind, `${behind}${text}`));
}

/** What a program says that runs on the edited sources. */
function said(program: string): unknown {
  const file = join(copy, "try.mts");
  writeFileSync(file, `import { notate } from "./test/support/files/notation.ts";\n${program}`);
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", file], { cwd: copy, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

describe("adding", () => {
  it("a name takes one edit: a word, and every combination with the others follows", () => {
    const program = `
      import { checkDocument } from "./src/check.ts";
      const text = "青河县水务局2025年部门预算公开\\n2025年收入总计100.00万元，其中：一般公共预算拨款90.00万元，彩头资金10.00万元。";
      const { report } = checkDocument(notate(text), { profile: "generic" });
      console.log(JSON.stringify(report.disclosures[0].disclosure.facts.map(({ concept, amount }) => [concept, amount.text])));`;
    const told = ["revenue.superiorSubsidy", "10.00"];
    expect(said(program)).not.toContainEqual(told);
    edit("src/concepts/words.ts", '"彩头", ', "superior: [");
    expect(said(program)).toContainEqual(told);
    expect(edits).toBe(1);
  });

  it("a rule takes three edits: the rule, its cases, its line in the list", () => {
    edit(
      "src/rules/agree/lucky-number.ts",
      `import { defineRule } from "../../model/rule/rule.ts";
       import { figures, term } from "../facts.ts";
       export default defineRule({
         id: "agree/lucky-number", severity: "warning", title: "收入总计不是八", why: "试验。", basis: [], needs: ["revenue.total"],
         messages: { lucky: "收入总计写为{total}。" },
         *check(view) {
           for (const fact of figures(view, "revenue.total")) {
             const { place, label } = term(fact);
             yield { kind: "state", message: "lucky", holds: fact.amount.text !== "8.00", data: { total: fact.amount.text }, evidence: [{ place, quote: fact.amount.text, label }] };
           }
         },
       });`,
    );
    edit(
      "test/rules/agree/lucky-number.cases.ts",
      'import { ruleCases } from "../../support/rule-tester.ts";\nexport default ruleCases({ valid: ["2021年收入总计9.00万元。"], invalid: [], skipped: [] });',
    );
    const list = 'export { default as assetsCutoffDate } from "./agree/assets-cutoff-date.ts";';
    edit("src/rules/list.ts", '\nexport { default as luckyNumber } from "./agree/lucky-number.ts";', list);
    const program = `
      import { checkDocument } from "./src/check.ts";
      import { rules } from "./src/rules/index.ts";
      const { report } = checkDocument(notate("青河县水务局2021年部门预算公开\\n2021年部门预算收入总计8.00万元。"), { profile: "generic" });
      const found = report.disclosures[0].results.find(({ ruleId }) => ruleId === "agree/lucky-number");
      console.log(JSON.stringify([rules.some(({ id }) => id === "agree/lucky-number"), found.findings.map(({ message }) => message)]));`;
    expect(said(program)).toEqual([true, ["收入总计写为8.00。"]]);
    expect(edits).toBe(3);
  });

  it("a profile takes two edits: its data and its line in the list", () => {
    edit(
      "src/segment/profiles/five-headings.ts",
      `import type { Profile } from "../profile.ts";
       import { hebeiDepartmentBudget } from "./hebei-department-budget.ts";
       export const fiveHeadings: Profile = { ...hebeiDepartmentBudget, name: "five-headings", title: "只要五项", headings: hebeiDepartmentBudget.headings.slice(1, 6) };`,
    );
    edit(
      "src/segment/profiles/index.ts",
      '\n  "five-headings": (await import("./five-headings.ts")).fiveHeadings,',
      "  generic,",
    );
    const program = `
      import { segment, profiles } from "./src/segment/index.ts";
      const document = notate("青河县水务局2021年部门预算公开\\n一、部门预算安排的总体情况\\n2021年收入总计8.00万元。\\n二、机关运行经费安排情况\\n无机关运行经费。\\n三、财政拨款“三公”经费预算情况及增减变化原因\\n2021年“三公”经费预算0万元。\\n四、绩效预算信息\\n总体绩效目标：供水。\\n五、政府采购预算情况\\n未安排政府采购预算。");
      const [outline] = segment(document, profiles["five-headings"]);
      console.log(JSON.stringify(outline.sections.filter(({ level }) => level === 1).map(({ kind }) => kind)));`;
    expect(said(program)).toEqual(["overview", "runningCosts", "threePublic", "performance", "procurement"]);
    expect(edits).toBe(2);
  });
});
