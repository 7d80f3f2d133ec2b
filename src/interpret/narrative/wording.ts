import type { Fact } from "../../model/disclosure/fact.ts";
import { ORGANISATION_END } from "../../text/organisations.ts";

/** Verbs by which money is given or foreseen, as they are put together: 安排, 编列, 核定, 批复, 下达, 列支, 拟列, 测算. */
export const ALLOTTING = "(?:[编安核批下列计拟预测拨申确落投控][列排制定准复达报支算付划计实拨入])";

/** Words that say a sum follows. */
export const SUMMING = "(?:合计|共计|总计|小计|累计|总共|汇总|相加|之和|总额)";

/** A year before this one, as it is spoken of: 上年, 去年同期, 前一年度, 上一预算年度. */
const PRIOR_YEAR = "(?:[上去]一?|前一)个?(?:预算|财政|会计)?年度?(?:同期)?";
/** A year by its number: 2024年, 2024预算年度. */
const YEAR = "\\d{4}(?:预算|财政|会计)?年度?(?:同期)?";
/** This year: 本年, 今年, 本预算年度. */
export const THIS_YEAR = "(?:[本今全]|当)(?:预算|财政|会计)?年度?";

/** Words of change, by sign, as they are put together (调增, 净增加, 少安排, 增收). A figure follows directly. */
const UP = `(?:[调追递新核]?(?:增(?:加|长|多|高|大|幅|量|速|拨|列|支|收)?|追加|(?:上|提|抬)升|提高|扩大|涨|升)|上(?:涨|调|浮|扬)|(?<![最许众])多(?:出|${ALLOTTING})?|高出)`;
const DOWN = `(?:[调核递压削缩精]?(?:减(?:少|低|幅|支|缩|列|收)?|降(?:低|幅)?)|压缩|缩减|压降|下(?:降|调|浮|跌|滑)|(?<![至不])少(?:${ALLOTTING})?|回落)`;
/** 额, 幅度, 比例 behind a word of change: how much it is. */
const EXTENT = "(?:额度?|数额?|率|幅度|比[例率]|百分比|金额|部分)?";
/** What only joins a word of change or a name to its figure. */
const COPULA = "(?:了|即|也?就?是|约?为|约|达到?|共计?|各)*";
const VERB = new RegExp(
  `((?:同[比步]|有所|分别|各|共|合计|净|略|相应|总体上?|变[动化]为)*)(${UP}|${DOWN})${EXTENT}${COPULA}[:：]?$`,
);
/** 增减额-0.50万元, 增加(减少)0万元: the printed sign says which way. */
const EITHER_WAY = new RegExp(
  `((?:[比较]${PRIOR_YEAR})?)(增减|变动|${UP}\\(${DOWN}\\)|${DOWN}\\(${UP}\\))${EXTENT}${COPULA}[:：]?$`,
);
/** 5.26%的增幅. */
const BEHIND = new RegExp(`^的?(${UP}|${DOWN})${EXTENT}`);
const FALLING = new RegExp(`^${DOWN}$`);

/** Nothing changed, in words. 基本持平 is left out: it says only that the change is small. */
export const EQUALITY =
  /(?<!基本)持平(?!略)|增减(?:变[化动])?额?为零|(?:预算|决算|执行)?(?:数|金额|安排)?(?<!不)相同|(?:没有|无|未发生|未)(?:增减|变[化动]|调整)+|一样|(?:保持|维持)不变|(?:保持)?(?<=年|年度|数|预算|安排|保持|的)一致/g;

/** A change word at the end of a text: its place in that text, the printed word, the sign. */
export interface ChangeWord {
  at: number;
  word: string;
  sign: 1 | -1;
}

export function changeWordAtEnd(text: string): ChangeWord | undefined {
  const match = EITHER_WAY.exec(text.slice(-24)) ?? VERB.exec(text.slice(-24));
  const word = match?.[2];
  if (match === null || word === undefined) return undefined;
  const at = Math.max(0, text.length - 24) + match.index;
  return { at, word, sign: FALLING.test(word) ? -1 : 1 };
}

/** The sign of a word of change right behind a rate: 5.26%的增幅. */
export function changeWordBehind(text: string): { word: string; sign: 1 | -1 } | undefined {
  const word = BEHIND.exec(text)?.[1];
  return word === undefined ? undefined : { word, sign: FALLING.test(word) ? -1 : 1 };
}

const COMPARES = new RegExp(`^(?:总体上?|总?(?:额|数|计)?)(?:相?[较比]|对比|与|同|和|在(?:${PRIOR_YEAR}|${YEAR}))`);
const CHANGES = new RegExp(`^(?:同比|净|相应|总体|各|共|有所)*(?:${UP}|${DOWN}|持平|增减|无变)`);

/** Whether a text goes on with a comparison or a change: 较上年…, 净增加…. */
export function tellsComparison(text: string): boolean {
  return COMPARES.test(text) || CHANGES.test(text);
}

const CHANGED_TO = new RegExp(
  `^,?(?:${UP}|${DOWN}|调整|变更|变|[提上下压]?[升降调])(?:到|至|为|成)(?:(?:${YEAR}|${THIS_YEAR})的?)?$`,
);
const PLAIN = [
  `${YEAR}[末底]?`,
  "[两二三四五六]项",
  "[,:、\\s]",
  "[…—―─━·⋯_~]+|\\.{2,}|-{2,}",
  "\\((?:类|款|项|[一二三四五六七八九十]{1,3}|\\d{1,2})\\)",
  "\\d{1,2}[.、]",
  "\\((?:不?含|不?包括|扣除|剔除|除)[^()\\d]*\\)",
  "(?:我|本|该)(?:省|市|县|区|部门|单位|局|办|委|院|厅|中心|校)?(?:\\(单位\\))?",
  // 机关运行经费：2025年水利局机关|安排…
  `:(?:${YEAR}|${THIS_YEAR}),?[\\u4e00-\\u9fff]{2,20}${ORGANISATION_END}(?:机关|本级)?`,
  "(?:部门|单位|机关|本级|全部|合计|共计|总计|小计|共|总额|总量|总值|总金额|总规模|金额|数额|规模|额度|资金|经费|支出|收入|预算|决算|财政|拨款|年初|上年末|年末|期末|方面)",
  THIS_YEAR,
  ALLOTTING,
  "(?:拟|为|是|约|计|即|达到?|各|均|都|构成|组成|则|的|数|有|其中|其余|剩余|包括|包含|分别|共有|科目|项目|部分|[相对]应|应|由|等)",
];
const COMPARING = [
  PRIOR_YEAR,
  "按?(?:同|可比)口径",
  "年度?间",
  `有所(?:${UP}|${DOWN})`,
  "(?:相?[较比][之于起]?|相当于|与|同|跟|和|从|在|对比|之比|基础上|保持|总体上|总体|执行数?|决算数?|预算数?|有所|实现|共)",
];
const FILLER = PLAIN.map((piece) => new RegExp(piece, "y"));
const COMPARISON_FILLER = [...COMPARING, ...PLAIN].map((piece) => new RegExp(piece, "y"));
const PRIOR = new RegExp(PRIOR_YEAR);

/** 由上年的22.30万元增加到38.60万元: not the change but where it ends. */
export function isChangedTo(text: string): boolean {
  return CHANGED_TO.test(text);
}

/** Whether a text between a name and its figure adds nothing: 为, 共计安排, 2021年预算. */
export function isFiller(text: string): boolean {
  return isMadeOf(text, FILLER);
}

/** The same for the text between a name and a change word, where a comparison may stand: 比2020年预算. */
export function isComparisonFiller(text: string): boolean {
  return isMadeOf(text, COMPARISON_FILLER);
}

/** Whether pieces one behind the other make up the whole of a text, however it has to be cut. */
function isMadeOf(text: string, pieces: readonly RegExp[]): boolean {
  const reached = new Array<boolean>(text.length + 1).fill(false);
  reached[0] = true;
  for (let at = 0; at < text.length; at++) {
    if (!reached[at]) continue;
    for (const piece of pieces) {
      piece.lastIndex = at;
      if (piece.test(text)) reached[piece.lastIndex] = true;
    }
  }
  return reached[text.length] === true;
}

const COMPARED_WITH = new RegExp(`(?:[较比][之于起]?|与|同|跟|在|口径|相当于)(?:我.{0,4})?(?=${YEAR})(\\d{4})`);

/** The year that a text compares with: a printed year after 较, 比 or 与, or the year before for 上年. */
export function comparedYear(text: string, year: number | undefined): number | undefined {
  const printed = COMPARED_WITH.exec(text)?.[1];
  if (printed !== undefined) return Number(printed);
  return PRIOR.test(text) && year !== undefined ? year - 1 : undefined;
}

/** Whether the comparison is with the outturn or on another basis rather than with the budget, when the text says. */
export function comparedStage(text: string): Fact["againstStage"] {
  if (/(?:同|可比)口径/.test(text)) return "comparable";
  if (/执行|决算/.test(text)) return "final";
  return /预算/.test(text) ? "budget" : undefined;
}

const COMPARES_PRIOR = new RegExp(`(?:较|比|与|同)${PRIOR_YEAR}`);

/** 上年末, 截至上年度12月31日. */
export const AT_LAST_YEARS_END = new RegExp(`${PRIOR_YEAR}年?(?:[末底]|(?:12|十二)月)`);

/** Whether a level told with this text is last year's: 上年预算数, 去年预算数为. */
export function isPriorYear(text: string): boolean {
  return PRIOR.test(text) && !COMPARES_PRIOR.test(text) && !/上年度?(?:末|底|结转|结余|未|终)/.test(text);
}
