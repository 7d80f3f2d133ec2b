import type { Entry, Source } from "./ledger.ts";
import { codedRows, merged, ordinals, row, type Setting, sheet } from "./sheet.ts";
import { fundOf, incomeLines } from "./summaries.ts";

const all = (): boolean => true;
const basic = ({ kind }: Entry): boolean => kind === "人员" || kind === "公用";
const project = (entry: Entry): boolean => !basic(entry);
const of =
  (wanted: string) =>
  ({ kind, source }: Entry): boolean =>
    kind === wanted || source === wanted;

/** 收入总表: every functional code by where its money comes from. */
export function revenueSummary(setting: Setting): string[] {
  const sources = incomeLines(setting);
  const current = ({ source }: Entry): boolean => source !== "结转";
  const columns = 6 + sources.length;
  const heads = [
    row(["序号", "科目编码", "科目名称", "合计", "上年结转", "本年收入", ...merged(sources.length)]),
    row([...merged(5, "^"), "小计", ...sources.map(([, name]) => name)]),
    ordinals(columns),
  ];
  const rows = codedRows(
    setting.ledger.functions,
    [all, of("结转"), current, ...sources.map(([source]) => of(source))],
    setting,
  );
  const options = `size=8 widths=4,8,20,9,8,9${",8".repeat(sources.length)} align=cll${"r".repeat(columns - 3)}`;
  return sheet({ title: `${setting.whose}预算收入总表`, heads, rows, columns, options }, setting);
}

/** 支出总表: every functional code by basic and project expenditure; the last three columns are blank where there is no such thing. */
export function expenditureSummary(setting: Setting): string[] {
  const none = (): boolean => false;
  const heads = [
    row([
      "序号",
      "科目编码",
      "科目名称",
      "合计",
      "基本支出",
      "项目支出",
      "经营支出",
      "上缴上级支出",
      "对附属单位补助支出",
    ]),
    ordinals(9),
  ];
  const rows = codedRows(setting.ledger.functions, [all, basic, project, none, none, none], setting);
  const options = "size=9 widths=6,12,32,13,13,13,10,12,14 align=cllrrrrrr";
  return sheet({ title: `${setting.whose}预算支出总表`, heads, rows, columns: 9, options }, setting);
}

/** 一般公共预算财政拨款支出表: basic expenditure split into personnel and running costs. */
export function generalPublicBudgetExpenditure(setting: Setting): string[] {
  const entries = setting.ledger.functions.filter(fundOf("一般公共"));
  const heads = [
    row(["序号", "功能分类科目", ">", "合计", "基本支出", ">", ">", "项目支出"]),
    row(["^", "科目编码", "科目名称", "^", "小计", "人员经费", "公用经费", "^"]),
    ordinals(8),
  ];
  const rows = codedRows(entries, [all, basic, of("人员"), of("公用"), project], setting);
  const options = "size=9 widths=4,9,24,16,15,15,14,15 align=cllrrrrr";
  return sheet({ title: `${setting.whose}预算一般公共预算财政拨款支出表`, heads, rows, columns: 8, options }, setting);
}

/** 一般公共预算财政拨款基本支出表 by economic code. */
export function basicExpenditure(setting: Setting): string[] {
  const heads = [
    row(["序号", "经济分类科目", ">", "基本支出", ">", ">"]),
    row(["^", "科目编码", "科目名称", "合计", "人员经费", "公用经费"]),
    ordinals(6),
  ];
  const rows = codedRows(setting.ledger.economics, [all, of("人员"), of("公用")], setting);
  const options = "size=9 widths=7,14,36,15,15,15 align=cllrrr";
  return sheet(
    { title: `${setting.whose}预算一般公共预算财政拨款基本支出表`, heads, rows, columns: 6, options },
    setting,
  );
}

/** The tables of the two special funds; an empty one says so below. */
export function fundExpenditure(fund: Source, name: string, setting: Setting): string[] {
  const entries = setting.ledger.functions.filter((entry) => entry.source === fund);
  const heads = [row(["序号", "科目编码", "科目名称", "合计", "基本支出", "项目支出"]), ordinals(6)];
  const rows = codedRows(entries, [all, basic, project], setting);
  const options = "size=9 widths=7,14,36,15,15,15 align=cllrrr";
  const note = `note|注：本${setting.whose}${setting.year}年无${name}财政拨款支出，本表为空表。`;
  const table = sheet(
    { title: `${setting.whose}预算${name}财政拨款支出表`, heads, rows, columns: 6, options },
    setting,
  );
  return entries.length > 0 ? table : [...table, note];
}
