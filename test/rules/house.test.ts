import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import type { Rule } from "../../src/model/rule/rule.ts";
import { rules } from "../../src/rules/index.ts";
import { needLabel } from "../../src/validate/needs.ts";
import { ruleList, rulePage } from "../../tools/docs/rule-docs.ts";
import { loadCases } from "../support/rule-tester.ts";

const tables = await loadCases(new URL("./", import.meta.url));
const ids = rules.map(({ id }) => id);
const ROOM_LINES = 61;
const FAMILY_LINES = 200;
const filed = (folder: URL, end: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.includes("/") && name.endsWith(end))
    .map((name) => name.slice(0, -end.length))
    .sort();

/** The rules of each file by id: one of the same name as the file, or a family of like rules in the file's folder. */
const filedIn = new Map<string, { name: string; isFamily: boolean }>();
const folders = new Set(ids.map((id) => id.split("/")[0]));
for (const name of filed(new URL("../../src/rules/", import.meta.url), ".ts").filter((one) =>
  folders.has(one.split("/")[0]),
)) {
  const { default: made } = (await import(`../../src/rules/${name}.ts`)) as { default: Rule | readonly Rule[] };
  const isFamily = Array.isArray(made);
  for (const { id } of [made].flat())
    if (isFamily ? id.split("/")[0] === name.split("/")[0] : id === name) filedIn.set(id, { name, isFamily });
}

describe("the rules", () => {
  it("are the files of their folders, each listed once, each with cases and a page", () => {
    const sorted = ids.toSorted();
    expect([...filedIn.keys()].sort()).toEqual(sorted);
    expect([...tables.keys()].sort()).toEqual(sorted);
    expect(filed(new URL("../../docs/rules/", import.meta.url), ".md")).toEqual(sorted);
  });

  it("are listed in a README that is up to date", () => {
    expect(readFileSync(new URL("../../src/rules/README.md", import.meta.url), "utf8")).toBe(ruleList(rules));
  });
});

describe.each(rules)("$id", (rule) => {
  const cases = tables.get(rule.id);

  it("has a page made of itself and its cases", () => {
    const page = new URL(`../../docs/rules/${rule.id}.md`, import.meta.url);
    expect(existsSync(page) && readFileSync(page, "utf8")).toBe(cases && rulePage(rule, cases));
  });

  it("has every wording seen in a case, and a case of each kind", () => {
    const told = [
      ...(cases?.invalid ?? []).flatMap(({ findings }) => findings),
      ...(cases?.doubted ?? []).flatMap(({ doubts }) => doubts),
    ];
    const seen = told.map(({ message }) => message);
    expect([...new Set(seen)].sort()).toEqual(Object.keys(rule.messages).sort());
    expect(cases?.valid.length).toBeGreaterThan(0);
    expect(
      (cases?.skipped?.length ?? 0) > 0 || rule.needs.every((need) => need === "nineHeadings" || need === "headings"),
    ).toBe(true);
  });

  it("shows on its page when it doubts", () => {
    const { name, isFamily } = filedIn.get(rule.id)!;
    const source = readFileSync(new URL(`../../src/rules/${name}.ts`, import.meta.url), "utf8");
    const mayDoubt = !isFamily && /doubt: true|"alternatives"/.test(source);
    expect(mayDoubt && (cases?.doubted ?? []).length === 0).toBe(false);
  });

  it("stays a small room that searches no text", () => {
    const { name, isFamily } = filedIn.get(rule.id)!;
    const source = readFileSync(new URL(`../../src/rules/${name}.ts`, import.meta.url), "utf8");
    expect(source.split("\n").length).toBeLessThanOrEqual(isFamily ? FAMILY_LINES : ROOM_LINES);
    expect(source).not.toMatch(/\.blocks\b|\btry\b|node:/);
  });

  it("needs only what has a name", () => {
    expect(rule.needs.flat().map(needLabel)).toHaveLength(rule.needs.flat().length);
  });

  it("rests on clauses that name their source", () => {
    for (const clause of rule.basis) expect(clause).toMatch(/《.+》|标准目录/);
  });
});
