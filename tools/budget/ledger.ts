import { type Exact, exact } from "../../src/model/amount.ts";
import type { Figures } from "../sample/figures.ts";

/** Where money comes from: the names used in the data files, in the order of the income table. */
const SOURCES = [
  "一般公共",
  "基金",
  "国资",
  "专户",
  "事业",
  "经营",
  "上级",
  "附属",
  "其他",
  "单位资金",
  "结转",
] as const;
export type Source = (typeof SOURCES)[number];

/** What it is spent on: the three kinds of projects since 2021 (人员类, 公用类, 运转类其他 and 特定目标类). */
const KINDS = ["人员", "公用", "运转", "特定"] as const;
type Kind = (typeof KINDS)[number];

/** One leaf figure: a functional (7 digits) or economic (5 digits) code, what kind of spending, paid from where. */
export interface Entry {
  code: string;
  kind: Kind;
  amount: Exact;
  source: Source;
}

/** The leaf figures of one department or unit. */
export interface Ledger {
  functions: Entry[];
  economics: Entry[];
  /** 三公 parts and other single figures. */
  singles: Figures;
}

export function total(entries: Entry[], keep: (entry: Entry) => boolean = () => true): Exact {
  return entries.filter(keep).reduce((sum, entry) => sum.plus(entry.amount), exact(0));
}

function entry(words: string[]): Entry {
  const [code = "", kind = "", amount = "", source = "一般公共"] = words;
  if (!KINDS.includes(kind as Kind)) throw new Error(`unknown kind in ${words.join(" ")}`);
  if (!SOURCES.includes(source as Source)) throw new Error(`unknown source in ${words.join(" ")}`);
  return { code, kind: kind as Kind, amount: exact(amount), source: source as Source };
}

function checkBasic(ledger: Ledger): void {
  for (const kind of ["人员", "公用"] as const) {
    const byFunction = total(ledger.functions, (line) => line.kind === kind);
    const byEconomy = total(ledger.economics, (line) => line.kind === kind);
    if (!byFunction.eq(byEconomy)) throw new Error(`${kind}: ${byFunction} by function, ${byEconomy} by economy`);
  }
}

/**
 * A ledger from its lines: `2050101 人员 812.31 [source]`, `30101 人员 312.20`, and single figures such as `接待 3.20`.
 *
 * @throws Error when basic expenditure differs between the functional and the economic lines.
 */
export function ledger(lines: string[]): Ledger {
  const words = lines.map((line) => line.split(/\s+/));
  const result: Ledger = {
    functions: words.filter(([code = ""]) => /^2\d{6}$/.test(code)).map(entry),
    economics: words.filter(([code = ""]) => /^3\d{4}$/.test(code)).map(entry),
    singles: new Map(
      words.filter(([code = ""]) => !/^\d/.test(code)).map(([name = "", amount = ""]) => [name, exact(amount)]),
    ),
  };
  checkBasic(result);
  return result;
}

/** Several ledgers as one: a department with its units. */
export function together(ledgers: Ledger[]): Ledger {
  const singles: Figures = new Map();
  for (const [name, amount] of ledgers.flatMap((one) => [...one.singles]))
    singles.set(name, amount.plus(singles.get(name) ?? 0));
  return {
    functions: ledgers.flatMap((one) => one.functions),
    economics: ledgers.flatMap((one) => one.economics),
    singles,
  };
}

/** The figures prose may refer to: `name.总计`, `name.一般公共` …, `name.人员` …, `name.基本`, `name.项目`, and the single ones. */
export function ledgerFigures(name: string, { functions, singles }: Ledger): Figures {
  const sums: [string, Exact][] = [
    ["总计", total(functions)],
    ...SOURCES.map((source): [string, Exact] => [source, total(functions, (line) => line.source === source)]),
    ...KINDS.map((kind): [string, Exact] => [kind, total(functions, (line) => line.kind === kind)]),
    ["基本", total(functions, (line) => line.kind === "人员" || line.kind === "公用")],
    ["项目", total(functions, (line) => line.kind === "运转" || line.kind === "特定")],
    ...singles,
  ];
  return new Map(sums.map(([word, value]) => [`${name}.${word}`, value]));
}
