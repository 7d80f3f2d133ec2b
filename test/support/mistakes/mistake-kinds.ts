import type { TableKind } from "../../../src/model/disclosure/budget-table.ts";
import type { SectionKind } from "../../../src/model/disclosure/section.ts";
import {
  again,
  calls,
  copied,
  emptied,
  exchanged,
  figuresIn,
  headless,
  line,
  next,
  otherInstitution,
  overgrown,
  sectionOf,
  slipped,
  swappedDigits,
  unreasoned,
} from "./mistake-makers.ts";
import { type Ground, type Mistaken, reworded, without } from "./mistakes.ts";

/** One kind of single mistake. `make` makes it, or says undefined where the filing has no place for it. `tells` are the rules that may report something gone. */
export interface MistakeKind {
  name: string;
  make(ground: Ground): Mistaken | undefined;
  tells?: readonly string[];
}

/** Slips of the pen in one figure; the figure may print separators and full-width digits. */
const SLIPS: readonly [string, (figure: string) => string][] = [
  ["首位数字写错", (figure) => figure.replace(/[1-9１-９]/u, (digit) => next(digit))],
  ["末位数字写错", (figure) => figure.replace(/[\d０-９](?=[^\d０-９]*$)/u, (digit) => next(digit, 5))],
  ["相邻两位写颠倒", (figure) => swappedDigits(figure)],
  ["漏写一位", (figure) => figure.replace(/([1-9１-９])[\d０-９](?=[\d０-９]*[.．])/u, "$1")],
  ["多写一位", (figure) => figure.replace(/[1-9１-９]/u, "$&$&")],
  ["小数点左移一位", (figure) => figure.replace(/([\d０-９])([.．])/u, "$2$1").replace(/^[.．]/u, "0.")],
  ["写成0", () => "0"],
];

export const KINDS: readonly MistakeKind[] = [
  ...(["正文", "采购表", "资产表", "预算公开表"] as const).flatMap((part, at) =>
    SLIPS.map(
      ([slip, change], index): MistakeKind => ({
        name: `${part}金额${slip}`,
        make: (ground) => slipped(ground, figuresIn(ground, part), at + 3 * index, change),
      }),
    ),
  ),
  { name: "正文金额照抄了另一个数", make: (ground) => copied(ground, "正文") },
  { name: "采购表金额照抄了另一个数", make: (ground) => copied(ground, "采购表") },
  word("正文“万元”写成“元”", "overview", /总计(?:为)?[\d.,０-９．，]+(万元)/u, "元"),
  word("“增加”写成“减少”", "overview", /基本支出(增加)/, "减少"),
  word("“减少”写成“增加”", "overview", /项目支出(减少)/, "增加"),
  word("千分位错位", "overview", /总计(?:为)?([\d０-９])/u, "41,2"),
  word("单位重复", "overview", /[\d０-９](万元)/u, "万万元"),
  word("机关运行经费多写“元”一级", "runningCosts", /[\d０-９](万元)/u, "元"),
  word("漏写单位", "overview", /基本支出[\d.,０-９．，]+\.\d\d(万元)[，,；;。]/u, ""),
  word("留有占位符XX", "overview", /(反映)/, "反映XX"),
  word("留有占位符××", "runningCosts", /([。])/, "××。"),
  word("句号重复", "overview", /(。)/, "。。"),
  word("逗号重复", "threePublic", /(，)/, "，，"),
  word("留有Word域代码", "assets", /(。)/, "（见错误!未找到引用源）。"),
  word("“主要原因是”后空着", "threePublic", /主要原因是([^。；]+)/, ""),
  word("“增加（减少）”没有选定", "overview", /(增加|减少)(?=[\d０-９])/u, "增加（减少）"),
  word("“减少”后又写负号", "threePublic", /减少([\d０-９])/u, "-2"),
  {
    name: "自称混用",
    make: (ground) => (calls(ground) ? reworded(ground, /(我部门|我单位|我局|我办)无其他/, "我院") : undefined),
  },
  word("章节年度写成上年", "runningCosts", /^(20\d\d)年/, "2016"),
  word("比较年度写错", "overview", /较(20\d\d)年/, "2013"),
  word("资产截止年度写错", "assets", /截止时间[：:]\s*(20\d\d)年/, "2014"),
  { name: "开头年度写错", make: (ground) => reworded(ground, /现将.*?((?:20|２０)[\d０-９]{2})年/u, "2015") },
  {
    name: "编制部门是别的单位",
    make: (ground) => reworded(ground, /编制部门[：:]\s*(\S+?[局室馆委校])/, "平原市档案馆"),
  },
  {
    name: "“反映…年度部门预算”是别的单位",
    make: (ground) => reworded(ground, /反映(.{4,20}?)年度部门预算/, "平原市统计局"),
  },
  {
    name: "机构设置表没有本部门",
    make: otherInstitution,
    tells: ["agree/department-in-institutions", "agree/filing-name"],
  },
  ...(
    [
      "institution",
      "overview",
      "runningCosts",
      "threePublic",
      "performance",
      "procurement",
      "assets",
      "glossary",
      "otherMatters",
    ] as const
  ).map(
    (kind): MistakeKind => ({
      name: `缺标题（${kind}）`,
      make: (ground) => headless(ground, kind),
      tells: ["present/nine-headings"],
    }),
  ),
  { name: "标题重复", make: (ground) => again(ground), tells: ["present/nine-headings"] },
  {
    name: "两部分顺序颠倒",
    make: (ground) => exchanged(ground, "threePublic", "procurement"),
    tells: ["present/nine-headings"],
  },
  {
    name: "最后两项顺序颠倒",
    make: (ground) => exchanged(ground, "glossary", "otherMatters"),
    tells: ["present/nine-headings", "present/heading-order"],
  },
  word("标题序号重复", "procurement", /^\s*(六)[、，．.]/u, "五"),
  { name: "表上写了两种单位", make: (ground) => reworded(ground, /^(?:金额)?单位[：:](万元)$/, "万元 单位：元") },
  { name: "其中大于总额", make: overgrown },
  { name: "标题下没有内容", make: (ground) => emptied(ground, "otherMatters"), tells: ["present/section-bodies"] },
  word(
    "“三公”漏写公务接待费",
    "threePublic",
    /^(?!.*公务接待费.*公务接待费).*?(；?公务接待费[\d.,０-９．]+万元)/u,
    "",
    ["present/three-public-details"],
  ),
  { name: "“三公”漏写增减原因", make: unreasoned, tells: ["present/three-public-details"] },
  gone("缺采购明细表", "procurement", ["present/procurement-details"]),
  gone("缺固定资产占用情况表", "assets", ["present/assets-details"]),
  {
    name: "缺机构设置情况表",
    make: (ground) => {
      const [first] = ground.disclosure.institutions;
      return first && without(ground, first.name.place.block, first.name.place.block + 1);
    },
    tells: ["present/institutions"],
  },
  gone("缺“三公”经费支出表", "threePublic", ["present/budget-tables"]),
  gone("缺一般公共预算支出表", "generalPublicBudgetExpenditure", ["present/budget-tables"]),
  word("缺截止时间", "assets", /(截止时间[：:]\s*20\d\d年12月31日)/, " ", ["present/assets-details"]),
  {
    name: "开头没有法律依据",
    make: (ground) => reworded(ground, /^(按照.+规定)，现将/, "根据要求"),
    tells: ["present/opening-sentence"],
  },
  { name: "采购表漏一行", make: (ground) => line(ground, "procurement", 0) },
  { name: "采购表一行重复", make: (ground) => line(ground, "procurement", 2) },
  { name: "资产表漏一行", make: (ground) => line(ground, "assets", 0) },
  { name: "支出表漏一行", make: (ground) => line(ground, "expenditureSummary", 0) },
  { name: "支出表一行重复", make: (ground) => line(ground, "generalPublicBudgetExpenditure", 2) },
  { name: "收支总表漏一行", make: (ground) => line(ground, "revenueExpenditureSummary", 0) },
];

function word(name: string, kind: SectionKind, pattern: RegExp, by: string, tells?: readonly string[]): MistakeKind {
  const make = (ground: Ground) => {
    const section = sectionOf(ground, kind);
    return section && reworded(ground, pattern, by, section);
  };
  return { name, make, ...(tells ? { tells } : {}) };
}

function gone(name: string, kind: TableKind, tells: readonly string[]): MistakeKind {
  return {
    name,
    tells,
    make: (ground) => {
      const found = ground.disclosure.tables.find((statement) => statement.kind === kind);
      const block = found && ground.document.blocks[found.block];
      if (!found || (found.kind === "procurement" && found.entries.length === 0) || block?.kind !== "table")
        return undefined;
      return without(ground, Math.min(found.block, ...block.lead), found.block + 1);
    },
  };
}
