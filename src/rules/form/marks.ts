import type { MarkKind } from "../../model/disclosure/wording.ts";
import type { StateClaim } from "../../model/rule/claim.ts";
import type { Rule, View } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";

/** Oddities of wording, each a kind of mark that reading the text leaves. */
export default [
  // Punctuation doubled by editing (。。, ，，).
  markRule({
    id: "form/doubled-punctuation",
    severity: "info",
    title: "标点没有重复",
    why: "标点重复多半是修改时漏删，此处文字应再核对。",
    basis: [],
    messages: { found: "此处标点重复“{text}”。" },
    mark: "doubledPunctuation",
    label: "标点",
  }),
  // A unit printed twice (万万元, 万元元).
  markRule({
    id: "form/doubled-units",
    severity: "error",
    title: "金额单位没有重复",
    why: "单位重复会使金额相差一万倍。",
    basis: [],
    messages: { found: "此处单位重复“{text}”。" },
    mark: "doubledUnit",
    label: "单位",
  }),
  // "主要原因是" with nothing after it.
  markRule({
    id: "form/empty-reasons",
    severity: "warning",
    title: "“主要原因是”后写有原因",
    why: "原因没有填写，等于没有说明增减变化。",
    basis: ["《地方预决算公开操作规程》：说明收支增减变化情况"],
    messages: { found: "此处“{text}”后面没有写原因。" },
    mark: "emptyReason",
    label: "原因",
  }),
  // XX, ××, 待填 are left from a template.
  markRule({
    id: "form/placeholders",
    severity: "error",
    title: "没有未填写的占位符",
    why: "模板中的XX、××没有替换成实际内容就公开，属于内容不完整。",
    basis: [],
    messages: { found: "此处留有未填写的占位符“{text}”。" },
    mark: "placeholder",
    label: "占位符",
  }),
  // 政府采购预算      万元: the figure was never filled in.
  markRule({
    id: "form/blank-amounts",
    severity: "error",
    title: "金额都已填写",
    why: "单位之前的数字空着，读者不知道金额是多少，属于内容不完整。",
    basis: [],
    messages: { found: "此处只有单位，没有填写金额：“{text}”。" },
    mark: "blankAmount",
    label: "金额",
  }),
  // Thousands separators that do not stand every three digits (4107,573.11), and a second decimal point.
  markRule({
    id: "form/thousands-separators",
    severity: "error",
    title: "金额的千分位和小数点书写正确",
    why: "千分位不在三位一节处，多半是多写或漏写了数字，金额不可信。",
    basis: [],
    messages: { found: "金额“{text}”的千分位或小数点位置不对。" },
    mark: "malformedNumber",
    label: "金额",
  }),
  // "增加（减少）" of the template left with both words.
  markRule({
    id: "form/undecided-choices",
    severity: "warning",
    title: "“增加（减少）”已选定其一",
    why: "模板中的选择项没有选定，读者不知道究竟是增是减。",
    basis: [],
    messages: { found: "此处“{text}”没有选定增加还是减少。" },
    mark: "undecidedChoice",
    label: "选择项",
  }),
  // A period that ends before it begins (2022年1月1日至2021年12月31日).
  markRule({
    id: "form/reversed-periods",
    severity: "error",
    title: "期间的终止时间不早于起始时间",
    why: "止期早于起期，多半是年度没有更新或写错，读者不知道说的是哪一段时间。",
    basis: [],
    messages: { found: "此处期间“{text}”的终止时间早于起始时间。" },
    mark: "reversedPeriod",
    label: "期间",
  }),
  // A number left out of a list that is regular otherwise (（一）（二）（四）（五）).
  markRule({
    id: "form/numbering-gaps",
    severity: "warning",
    title: "逐条列出的编号没有缺号",
    why: "编号缺一个，多半是删去一条后没有重排，或漏写了一条。",
    basis: [],
    messages: { found: "编号“{text}”之前缺了一个编号。" },
    mark: "numberingGap",
    label: "编号",
  }),
  // Every amount of the prose prints its unit.
  markRule({
    id: "form/units-printed",
    severity: "warning",
    title: "正文金额写有单位",
    why: "金额没有单位，读者无法判断是元还是万元。",
    basis: [],
    messages: { found: "金额“{text}”没有写单位。" },
    mark: "missingUnit",
    label: "金额",
  }),
  // Field codes of Word that show in the text (TC, PAGEREF, 错误!未找到引用源).
  markRule({
    id: "form/word-leftovers",
    severity: "warning",
    title: "没有Word域代码残留",
    why: "域代码是排版用的，显示在正文里说明目录或引用没有更新。",
    basis: [],
    messages: { found: "此处留有Word域代码“{text}”。" },
    mark: "fieldCode",
    label: "域代码",
  }),
  // #REF!, #DIV/0!, !Syntax Error: what a spreadsheet or Word prints where a formula gives no figure.
  markRule({
    id: "form/formula-errors",
    severity: "error",
    title: "表格中没有公式错误值",
    why: "公式没有算出数，表中留下的是错误值，读者看不到金额，也无法核对。",
    basis: [],
    messages: { found: "此处应是数字，却是公式错误值“{text}”。" },
    mark: "formulaError",
    label: "错误值",
  }),
];

/** What tells one rule about marks from another: the kind of mark, and what to call the marked text. */
type MarkRule = Omit<Rule, "needs" | "check"> & { mark: MarkKind; label: string };

/** The rule that no mark of a kind stands in the text. */
function markRule({ mark, label, ...rule }: MarkRule): Rule {
  return { ...rule, needs: [], check: (view) => noMarks(view, mark, label) };
}

/** One broken claim for every mark of a kind, `text` filling the wording; one that holds when there is none, since the whole text was read for it. */
function* noMarks(view: View, kind: MarkKind, label: string): Generator<StateClaim> {
  const marks = view.disclosure.wording.marks.filter((mark) => mark.kind === kind);
  if (marks.length === 0) yield state("found", true, []);
  for (const mark of marks) yield state("found", false, [cite(label, mark)], { data: { text: mark.text.trim() } });
}
