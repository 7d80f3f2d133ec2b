import { type Amount, valued } from "../../model/amount.ts";
import { ALLOTTING, SUMMING } from "./verbs.ts";
import { PRIOR_YEAR, THIS_YEAR, YEAR } from "./years.ts";

/** Words of change, by sign, as they are put together (调增, 净增加, 少安排, 增收). A figure follows directly. */
export const UP = `(?:[调追递新核]?(?:增(?:加|长|多|高|大|幅|量|速|拨|列|支|收)?|追加|(?:上|提|抬)升|提高|扩大|涨|升)|上(?:涨|调|浮|扬)|(?<![最许众])多(?:出|${ALLOTTING})?|高出)`;
export const DOWN = `(?:[调核递压削缩精]?(?:减(?:少|低|幅|支|缩|列|收)?|降(?:低|幅)?)|压缩|缩减|压降|下(?:降|调|浮|跌|滑)|(?<![至不])少(?:${ALLOTTING})?|回落)`;
/** 额, 幅度, 比例 behind a word of change: how much it is. */
const EXTENT = "(?:额度?|数额?|率|幅度?|比[例率]|百分比|金额|部分)?";
/** What only joins a word of change or a name to its figure. */
const COPULA = "(?:了|即|也?就?是|约?为|约|达到?|共计?|各)*";
const VERB = new RegExp(
  `((?:同[比步]|有所|分别|各|共|合计|净|略|相应|总体上?|变[动化]为)*)[(]?(${UP}|${DOWN})[)]?${EXTENT}${COPULA}[:：]?$`,
);
/** 增减额-0.50万元, 增加(减少)0万元, 增加/减少0万元: the printed sign says which way. */
const EITHER_WAY = new RegExp(
  `((?:[比较]${PRIOR_YEAR})?净?)(增减|变动|${UP}[(/]${DOWN}\\)?|${DOWN}[(/]${UP}\\)?)${EXTENT}${COPULA}[:：]?$`,
);
/** 差额-0.50万元, 两年相差0.50万元, 净变动+0.50万元: a difference of what was told before it. */
const DIFFERENCE = new RegExp(
  `(?<![\\u4e00-\\u9fff])(?:两年|年度?间|前后|二者|两者)?(净?变[动化]|相?差[额值异距]?)${EXTENT}${COPULA}[:：]?[+＋]?$`,
);
/** 5.26%的增幅. */
const BEHIND = new RegExp(`^的?(${UP}|${DOWN})${EXTENT}`);
const FALLING = new RegExp(`^${DOWN}$`);

/** Nothing changed, in words. 基本持平 is left out: it says only that the change is small. */
export const EQUALITY =
  /±0(?:\.0+)?(?![.\d])|(?<!基本)持平(?!略)|增减(?:变[化动])?额?为零|(?:预算|决算|执行)?(?:数|金额|安排)?(?<!不)相同|(?<=年|年度|同期)相等|(?:没有|无|未发生|未|不作?|不做)(?:增减|变[化动]|调整)+|一样|(?:保持|维持|仍|均|上?年度?)不变|(?:保持)?(?<=年|年度|同期|数|预算|安排|保持|的)一致/g;

/** The roots of what says that a figure changed or did not, wherever they stand in a sentence. */
export const CHANGE_ROOT = "(?:增|减|升|降|持平|相同|一致|不变|变化|压缩|提高)";

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

/** A word at the end of a text that tells a difference and leaves which way to the sign printed, or to what it is between. */
export function differenceAtEnd(text: string): ChangeWord | undefined {
  const match = DIFFERENCE.exec(text);
  return match === null ? undefined : { at: match.index, word: match[1]!, sign: 1 };
}

const SIDE_BEHIND = new RegExp(`^\\((${UP}|${DOWN})\\)`);

/** 与2019年的90万元相差|4万元（减少）: a difference whose side a bracket behind it tells. */
export function differenceToldBehind(lead: string, behind: string): ChangeWord | undefined {
  const word = SIDE_BEHIND.exec(behind)?.[1];
  const at = /相?差(?:额|异|距)?$/.exec(lead)?.index;
  return word === undefined || at === undefined ? undefined : { at, word, sign: FALLING.test(word) ? -1 : 1 };
}

/** The sign of a word of change right behind a rate: 5.26%的增幅. */
export function changeWordBehind(text: string): { word: string; sign: 1 | -1 } | undefined {
  const word = BEHIND.exec(text)?.[1];
  return word === undefined ? undefined : { word, sign: FALLING.test(word) ? -1 : 1 };
}

const COMPARES = new RegExp(`^(?:总体上?|总?(?:额|数|计)?)(?:相?[较比]|对比|与|同|和|在(?:${PRIOR_YEAR}|${YEAR}))`);
const CHANGES = new RegExp(`^(?:${SUMMING}|同比|净|相应|总体|各|共|有所)*(?:${UP}|${DOWN}|增减|${EQUALITY.source})`);

/** Whether a text goes on with a comparison or a change: 较上年…, 净增加…. */
export function tellsComparison(text: string): boolean {
  return COMPARES.test(text) || CHANGES.test(text);
}

const MOVES = `(?:(?<up>${UP}|[提上]?升|上调)|(?<down>${DOWN}|[下压]?降|下调)|调整|变更|变|[升降调])(?:到|至|为|成)`;
const CHANGED_TO = new RegExp(`^,?${MOVES}(?:(?:${YEAR}|${THIS_YEAR})的?)?$`);
/** 由2020年的5万元增加到|2021年: behind it stands the year to which something has moved. */
export const MOVED_TO = new RegExp(`[由从][^。;]*${MOVES}\\s*$`);

/** 由上年的22.30万元增加到38.60万元: not the change but where it ends. */
export function isChangedTo(text: string): boolean {
  return CHANGED_TO.test(text);
}

/** Which way the word of such a change says that it went, if it says so. */
export function wayChangedTo(text: string): 1 | -1 | undefined {
  const { up, down } = CHANGED_TO.exec(text)?.groups ?? {};
  return up !== undefined ? 1 : down !== undefined ? -1 : undefined;
}

/** The amount of a change with the sign that its word gives it. */
export function signed(amount: Amount, sign: 1 | -1): Amount {
  const isZero = /^-?0(?:\.0+)?$/.test(amount.value);
  if (sign === 1 || isZero) return amount;
  return valued(amount, amount.value.startsWith("-") ? amount.value.slice(1) : `-${amount.value}`);
}
