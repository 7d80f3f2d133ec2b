import { numeral } from "../sample/numerals.ts";
import { type Entry, type Source, total } from "./ledger.ts";
import { figure, merged, ordinals, row, type Setting, sheet } from "./sheet.ts";

/** The class-level functional codes as the summary tables list them since 2021, blank ones included. */
const FUNCTIONS = [
  ...["201", "202", "203", "204", "205", "206", "207", "208", "209", "210", "211", "212", "213", "214", "215", "216"],
  ...["217", "219", "220", "221", "222", "223", "224", "227", "229", "230", "231", "232", "233", "234", "235"],
];

/** Income lines of the summary table by source; since 2025 own income of every sort is one line. */
const INCOME: [Source, string][] = [
  ["一般公共", "一般公共预算拨款收入"],
  ["基金", "政府性基金预算拨款收入"],
  ["国资", "国有资本经营预算拨款收入"],
  ["专户", "财政专户管理资金收入"],
];
const OWN_SORTS: [Source, string][] = [
  ["事业", "事业收入"],
  ["经营", "事业单位经营收入"],
  ["上级", "上级补助收入"],
  ["附属", "附属单位上缴收入"],
  ["其他", "其他收入"],
];

export function incomeLines(setting: Setting): [Source, string][] {
  return [...INCOME, ...(setting.ownFunds ? [["单位资金", "单位资金"] as [Source, string]] : OWN_SORTS)];
}

function functionCells(entries: Entry[], keeps: ((entry: Entry) => boolean)[], setting: Setting): string[][] {
  return FUNCTIONS.map((code, index) => {
    const name = `${numeral(index + 1)}、${setting.names.get(code) ?? ""}`;
    const own = entries.filter((entry) => entry.code.startsWith(code));
    return [name, ...keeps.map((keep) => figure(total(own, keep), setting))];
  });
}

const all = (): boolean => true;
const carried = ({ source }: Entry): boolean => source === "结转";
const current = (entry: Entry): boolean => !carried(entry);

/** 收支总表: income left, expenditure by class right, closed by three total rows. */
export function revenueExpenditureSummary(setting: Setting): string[] {
  const { functions } = setting.ledger;
  const income = incomeLines(setting).map(([source, name], index) => [
    `${numeral(index + 1)}、${name}`,
    figure(
      total(functions, (entry) => entry.source === source),
      setting,
    ),
  ]);
  const body = functionCells(functions, [all], setting).map((right, index) =>
    row([index + 1, ...(income[index] ?? ["", ""]), ...right]),
  );
  const sum = figure(total(functions), setting);
  const closing = [
    ["本年收入合计", figure(total(functions, current), setting), "本年支出合计", sum],
    ["上年结转结余", figure(total(functions, carried), setting), "年终结转结余", ""],
    ["收入总计", sum, "支出总计", sum],
  ].map((cells, index) => row([FUNCTIONS.length + 1 + index, ...cells]));
  return sheet(
    {
      title: `${setting.whose}预算收支总表`,
      heads: [
        row(["序号", "收  入", ">", "支  出", ">"]),
        row(["^", "项  目", "预算数", "项  目", "预算数"]),
        ordinals(5),
      ],
      rows: [...body, ...closing],
      columns: 5,
      options: "size=9 widths=7,32,18,35,18 align=clrlr",
    },
    setting,
  );
}

const FUNDS: [Source, string][] = [
  ["一般公共", "一般公共预算拨款"],
  ["基金", "政府性基金预算拨款"],
  ["国资", "国有资本经营预算拨款"],
];

/** Carried-forward money of the samples is money of the general public budget. */
export function fundOf(fund: Source): (entry: Entry) => boolean {
  return ({ source }) => source === fund || (fund === "一般公共" && source === "结转");
}

function appropriationIncome(entries: Entry[], setting: Setting): string[][] {
  const line = (name: string, keep: (entry: Entry) => boolean): string[] => [
    name,
    figure(total(entries, keep), setting),
  ];
  return [
    line("一、本年收入", current),
    ...FUNDS.map(([fund, name], index) => line(`（${numeral(index + 1)}）${name}`, (entry) => entry.source === fund)),
    line("二、上年结转", carried),
    ...FUNDS.map(([fund, name], index) =>
      line(`（${numeral(index + 1)}）${name}`, (entry) => carried(entry) && fundOf(fund)(entry)),
    ),
  ];
}

/** 财政拨款收支总表: the three appropriations left, expenditure by class and fund right. */
export function fiscalAppropriationSummary(setting: Setting): string[] {
  const funds = FUNDS.map(([fund]) => fundOf(fund));
  const entries = setting.ledger.functions.filter((entry) => funds.some((fund) => fund(entry)));
  const income = appropriationIncome(entries, setting);
  const body = functionCells(entries, [all, ...funds], setting).map((right, index) =>
    row([index + 1, ...(income[index] ?? ["", ""]), ...right]),
  );
  const sum = figure(total(entries), setting);
  const byFund = funds.map((fund) => figure(total(entries, fund), setting));
  const closing = [
    row([FUNCTIONS.length + 1, "", "", "年终结转结余", "", "", "", ""]),
    row([FUNCTIONS.length + 2, "收入总计", sum, "支出总计", sum, ...byFund]),
  ];
  return sheet(
    {
      title: `${setting.whose}预算财政拨款收支总表`,
      heads: [
        row(["序号", "收  入", ">", "支  出", ...merged(4)]),
        row([
          "^",
          "项  目",
          "金额",
          "项  目",
          "合计",
          "一般公共预算财政拨款",
          "政府性基金预算财政拨款",
          "国有资本经营预算财政拨款",
        ]),
        ordinals(8),
      ],
      rows: [...body, ...closing],
      columns: 8,
      options: "size=9 widths=4,20,16,20,16,16,15,15 align=clrlrrrr",
    },
    setting,
  );
}
