import { FISCAL } from "../../concepts/funds.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Term } from "../../model/rule/claim.ts";
import { type About, aboutKey } from "./about.ts";
import { FUNDS } from "./funds.ts";
import { codeOfUnit } from "./lines.ts";
import type { Series } from "./series.ts";

/** Lines of a table by the lines that they are made of in others, with what makes it so, in Chinese. */
type Lines = Map<string, readonly Term[]>;

const BASIC = "expenditure.basic";
const WHY_FUNDS = "财政拨款只有一般公共预算、政府性基金、国有资本经营三个来源，同一科目应等于三张表之和";
const WHY_UNITS = "表中按单位列出同一科目，各单位相加应等于部门数";
const WHY_KINDS = "人员经费由工资福利支出、对个人和家庭的补助组成，公用经费由其余各类组成";
const WHY_TOTAL = "表中没有合计行，各类科目相加应等于合计";
const WHY_CODES = "部门预算与政府预算两种经济分类有固定的对应关系";

/** What tables tell in several rows or in several tables: never proven, since another table may count otherwise. */
export function composedOf(told: readonly Series[]): Series[] {
  return [
    ...told.flatMap((one) => [...unitsOf(one), ...kindsOf(one), ...classesOf(one), ...totalOf(one)]),
    ...fundsTogether(told),
  ].filter(({ lines }) => lines.size > 0);
}

/** A code that comes under several units, and nowhere for all of them together. */
function unitsOf(one: Series): Series[] {
  const lines: Map<string, Term[]> = new Map();
  for (const [line, terms] of one.lines) {
    if (line === "total") lines.set(line, [...terms]);
    const code = codeOfUnit(line);
    if (code !== undefined && !one.lines.has(code)) lines.set(code, [...(lines.get(code) ?? []), ...terms]);
  }
  return isMore(lines) ? [{ table: one.table, about: one.about, lines, composed: WHY_UNITS }] : [];
}

/** 人员经费 and 公用经费 where 基本支出 is told by economic class. */
function kindsOf({ table, about, lines }: Series): Series[] {
  if (about.part !== BASIC) return [];
  const classes = [...lines].filter(([line]) => /^departmentEconomic \d{3}$/.test(line));
  const isStaff = ([line]: (typeof classes)[number]) => /30[13]$/.test(line);
  const parts: [Concept, Term[]][] = [
    ["expenditure.basic.personnel", classes.filter(isStaff).flatMap(([, terms]) => terms)],
    ["expenditure.basic.runningCosts", classes.filter((one) => !isStaff(one)).flatMap(([, terms]) => terms)],
  ];
  return parts.flatMap(([part, terms]) =>
    terms.length === 0
      ? []
      : [{ table, about: { ...about, part }, lines: new Map([["total", terms]]), composed: WHY_KINDS }],
  );
}

/** 政府预算支出经济分类科目 by the 类 of 部门预算支出经济分类科目 that they take in, where that is one to one (财预〔2017〕98号). */
const CORRESPONDENCE: readonly (readonly [department: string, government: readonly string[]])[] = [
  ["301", ["501", "50501"]],
  ["302", ["502", "50502"]],
  ["303", ["509"]],
  ["307", ["511"]],
  ["313", ["510"]],
];

/** The 类 of 部门预算 in a table by codes of 政府预算. */
function classesOf(one: Series): Series[] {
  const lines: Lines = new Map([...one.lines].filter(([line]) => line === "total"));
  for (const [department, government] of CORRESPONDENCE) {
    const terms = government.flatMap((code) => one.lines.get(`governmentEconomic ${code}`) ?? []);
    if (terms.length > 0) lines.set(`departmentEconomic ${department}`, terms);
  }
  return isMore(lines) ? [{ table: one.table, about: one.about, lines, composed: WHY_CODES }] : [];
}

/** Whether more is told than the total, which the table tells itself. */
function isMore(lines: Lines): boolean {
  return lines.size > (lines.has("total") ? 1 : 0);
}

/** The total of a table that prints none: its 类 together. */
function totalOf(one: Series): Series[] {
  if (one.table.rows.some(({ role }) => role === "total" || role === "subtotal")) return [];
  const classes = [...one.lines].filter(([line]) => /^(?:function|\w+Economic) \d{3}$/.test(line));
  const lines = new Map(classes.length === 0 ? [] : [["total", classes.flatMap(([, terms]) => terms)]]);
  return [{ table: one.table, about: one.about, lines, composed: WHY_TOTAL }];
}

/** 财政拨款 of a line by the tables of its three funds, each with a table of its own. */
function fundsTogether(told: readonly Series[]): Series[] {
  const fiscal = new Set(told.filter(({ about }) => about.fund === FISCAL).map(({ table }) => table));
  const own = told.filter(({ table }) => !fiscal.has(table));
  const keyOf = (about: About, fund: string) => aboutKey({ ...about, fund });
  const first = new Map<string, Series>();
  for (const one of own) if (!first.has(aboutKey(one.about))) first.set(aboutKey(one.about), one);
  return [...first.values()].flatMap((general) => {
    if (general.about.fund !== FUNDS[0]!.concept) return [];
    const parts = FUNDS.map(({ concept }) => first.get(keyOf(general.about, concept)));
    if (parts.some((part) => part === undefined)) return [];
    const lines: Map<string, Term[]> = new Map();
    for (const [line, terms] of parts.flatMap((part) => [...part!.lines]))
      lines.set(line, [...(lines.get(line) ?? []), ...terms]);
    return [{ table: general.table, about: { ...general.about, fund: FISCAL }, lines, composed: WHY_FUNDS }];
  });
}
