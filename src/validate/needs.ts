import type { Disclosure } from "../model/disclosure/disclosure.ts";
import { CONCEPTS } from "../model/disclosure/vocabulary.ts";
import type { Rule, View } from "../model/rule/rule.ts";

/** Records a rule may need besides concepts: whether the disclosure has them, and what to call them. */
const RECORDS: Record<string, { label: string; present: (disclosure: Disclosure, view: View) => boolean }> = {
  year: { label: "预算年度", present: ({ year }) => year !== undefined },
  department: { label: "部门名称", present: ({ department }) => department !== undefined },
  facts: { label: "正文或表中的金额", present: ({ facts }) => facts.length > 0 },
  nineHeadings: { label: "九项标题的格式要求（通用格式不作要求）", present: ({ expectsHeadings }) => expectsHeadings },
  headings: { label: "应有的标题", present: ({ outline }) => outline.sections.some(({ level }) => level === 1) },
  tables: { label: "表格", present: ({ tables }) => tables.length > 0 },
  institutions: { label: "机构设置情况表", present: ({ institutions }) => institutions.length > 0 },
  procurement: { label: "政府采购预算表", present: ({ procurement }) => procurement.length > 0 },
  assets: { label: "固定资产占用情况表", present: ({ assets }) => assets.length > 0 },
  indicators: { label: "绩效指标表", present: ({ indicators }) => indicators.length > 0 },
  forms: { label: "绩效目标表中的权重、支出计划或资金", present: ({ forms }) => forms.length > 0 },
  nils: { label: "“无”“未安排”等说明", present: ({ nils }) => nils.length > 0 },
  counts: { label: "正文所写的个数、辆数", present: ({ wording }) => wording.counts.length > 0 },
  tableNumbers: {
    label: "正文所引的表号",
    present: ({ wording }) => wording.tableNumbers.some(({ isReference }) => isReference),
  },
  restated: { label: "大小写并列的金额", present: ({ wording }) => wording.restated.length > 0 },
  prices: { label: "正文所写的数量和单价", present: ({ wording }) => wording.prices.length > 0 },
  changes: { label: "正文所写的增减", present: ({ wording }) => wording.changes.length > 0 },
  shares: { label: "正文所写的占比", present: ({ wording }) => wording.shares.length > 0 },
  unitTexts: { label: "所属单位的文本（可能另行公开）", present: (_, { siblings }) => (siblings ?? []).length > 0 },
  previous: { label: "上年的文件（用 --previous 给出）", present: (_, { previous }) => previous !== undefined },
  objectives: { label: "项目绩效目标表", present: ({ objectives }) => objectives.length > 0 },
};

/** Notes of extraction that say that a table was not read. */
const UNREAD_TABLES: ReadonlySet<string> = new Set([
  "tableUnread",
  "tablePictured",
  "tableMissing",
  "scannedPage",
  "garbledPage",
  "brokenPage",
]);
/** Records that are read from tables, as every amount may be. */
const FROM_TABLES: ReadonlySet<string> = new Set([
  "facts",
  "tables",
  "institutions",
  "procurement",
  "assets",
  "indicators",
  "objectives",
]);

/** What each rule needs and one disclosure does not have, in Chinese; empty when the rule can be judged. */
export function lackingIn(view: View): (needs: Rule["needs"]) => string[] {
  const told = new Set<string>(view.disclosure.facts.map(({ concept }) => concept));
  const unread = unreadTables(view);
  const has = (name: string) => RECORDS[name]?.present(view.disclosure, view) ?? told.has(name);
  return (needs) =>
    needs
      .map((need) => (typeof need === "string" ? [need] : need))
      .filter((choices) => !choices.some(has))
      .map((choices) => `${choices.some(isFromTables) ? unread : ""}没有读到${choices.map(needLabel).join("或")}`);
}

function isFromTables(name: string): boolean {
  return FROM_TABLES.has(name) || !(name in RECORDS);
}

/** Where tables could not be read, if there are such: what is lacking may stand there. */
function unreadTables({ document }: View): string {
  const notes = document.notes.filter(({ code }) => UNREAD_TABLES.has(code));
  const pages = notes.flatMap(({ page, data }) => data.pages ?? page ?? []);
  return notes.length === 0 ? "" : `有表未能读取（第${[...new Set(pages)].join("、")}页），`;
}

/** What a need is called in Chinese. @throws for a name that is neither a record nor a concept. */
export function needLabel(name: string): string {
  const label = RECORDS[name]?.label ?? (CONCEPTS as Record<string, { label: string }>)[name]?.label;
  if (label === undefined) throw new Error(`a rule needs the unknown ${name}`);
  return label;
}
