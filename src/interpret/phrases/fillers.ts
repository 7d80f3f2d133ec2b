import type { Fact } from "../../model/disclosure/fact.ts";
import { COUNT_WORD } from "../../text/figures/units.ts";
import { ORGANISATION_END } from "../../text/organisations.ts";
import { DOWN, UP } from "./change-words.ts";
import { ALLOTTING, SUMMING } from "./verbs.ts";
import { COMPARED_TO, PRIOR_YEAR, THIS_YEAR, YEAR } from "./years.ts";

/** What a bracket says of a name besides: （包括办公费、差旅费等）, （不含专户资金）, （基本工资、津贴补贴）. */
export const REMARK = "\\((?:(?:不?含|不?包括|包含|扣除|剔除|除|主要[用包])[^()\\d]*|[^()\\d]*、[^()\\d]*)\\)";

/** 事业收入（不含|专户资金）: at the end of what stands before a name that is no part of what the bracket is behind. */
export const LEFT_OUT = /\((?:不含|不包括|扣除|剔除|除)[^()]*$/;

/** The day that stocks are of. */
const LAST_DAY = `${YEAR}(?:[末底]|12月31日)`;

/** What may stand between a name and its figure without adding anything. */
const PLAIN = [
  `${YEAR}[末底]?`,
  // 固定资产在2020年12月31日|为900万元, 固定资产期末数（2020年末）|为900万元
  `(?:截[至止]|[至到在])?${LAST_DAY}`,
  `\\((?:截[至止]|[至到在])?${LAST_DAY}\\)`,
  "[一两二三四五六七八九]个?(?:[项类]|部分)",
  // 人员经费60万元＋|公用经费30万元
  "[,:、+＋=＝\\s]",
  "[…—―─━·⋯_~]+|\\.{2,}|-{2,}",
  "\\((?:类|款|项|[一二三四五六七八九十]{1,3}|\\d{1,2})\\)",
  // 教育支出|类科目
  "[类款项]级?(?=科目)",
  "\\d{1,2}[.、]",
  REMARK,
  // 其他收入（以财政批复数为准）
  "\\((?:[以按依据详见][^()\\d]{1,14}|下同)\\)",
  // 政府采购预算（共4项）|为59.75万元
  `\\([^()\\d]{0,4}\\d{1,4}(?:[项批家种类条次]|${COUNT_WORD})[^()\\d]{0,4}\\)`,
  `(?:[我本该]|全(?!部))(?:部门|单位|中心|[省市县区部]|${ORGANISATION_END})?(?:\\(单位\\))?(?:[及和与][所下]属(?:预算|各)?单位)?`,
  // 机关运行经费：2025年水利局机关|安排…
  `:(?:${YEAR}|${THIS_YEAR}),?[\\u4e00-\\u9fff]{2,20}${ORGANISATION_END}(?!属)(?:机关|本级)?(?:[及和与][所下]属单位)?`,
  // 出国（境）费：根据年度出访计划，|安排…
  "(?:根据|按照?|依据|结合|鉴于|围绕|本着)[^,。;:\\d]{2,24},",
  SUMMING,
  // 购置费和运行维护费|合在一起为18.65万元
  "合(?:在一起|[并起]来|并)(?:计算)?",
  "(?:部门|单位|机关|本级|全部|账面|一?共|总量|总值|总金额|总规模|金额|数额|规模|额度|资金|经费|支出|收入|预算|决算|财政|拨款|年初|上年末|年末|期末|方面)",
  THIS_YEAR,
  "[该此本]项",
  `按[\\u4e00-\\u9fff]{2}(?=${ALLOTTING})`,
  ALLOTTING,
  "(?:拟|初步|为|是|约|计|即|达到?|各|均|都|构成|组成|则|的|数字?|有|其中|其余|剩余|包括|包含|分别|依次|共[有同]|科目|项目|部分|[相对]应|应|由|等)",
];
/** What may stand there as well where a comparison is told. */
const COMPARING = [
  PRIOR_YEAR,
  "按?(?:同|可比)口径",
  "年度?间",
  "两年(?:度|间|之间|数|预算)?",
  `(?:变[化动]为?)?有所(?:${UP}|${DOWN})`,
  COMPARED_TO,
  "[前后]者",
  "其(?=相?[较比])",
  "以|(?:作?为)?基[数期]",
  "(?:和|从|在|对比|之比|基础上|保持|总体上|总体|执行数?|决算数?|预算数?|有所|实现|共)",
];
const FILLER = PLAIN.map((piece) => new RegExp(piece, "y"));
const COMPARISON_FILLER = [...COMPARING, ...PLAIN].map((piece) => new RegExp(piece, "y"));

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

/** Whether the comparison is with the outturn or on another basis rather than with the budget, when the text says. */
export function comparedStage(text: string): Fact["againstStage"] {
  if (/(?:同|可比)口径/.test(text)) return "comparable";
  if (/执行|决算/.test(text)) return "final";
  return /预算/.test(text) ? "budget" : undefined;
}
