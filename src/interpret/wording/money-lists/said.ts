import { findNames } from "../../../concepts/names.ts";
import { MONEY_UNIT } from "../../../text/figures/units.ts";
import { matchesOf } from "../../../text/matches.ts";
import { parseNumeral } from "../../../text/numerals.ts";
import { changeWordAtEnd, EQUALITY } from "../../phrases/change-words.ts";
import { DENIED } from "../../phrases/denials.ts";
import { OF_EACH, SUMMING } from "../../phrases/verbs.ts";
import { PRIOR_YEAR, YEARS_END } from "../../phrases/years.ts";
import { type Clause, type Money, RANK } from "./clauses.ts";
import { withoutOrder } from "./openers.ts";

/** One thing told with its money: an amount, or by how much it has changed. */
export interface Item {
  label: string;
  money: Money;
  change?: 1 | -1;
  /** What it would be called if the word of change were a part of its name: 耕地质量提升. */
  named?: string;
  /** Told under a heading within the text: ①人员经费：工资福利支出…. */
  isHeaded?: true;
  /** Taken off in a balance. */
  isTaken?: true;
}

/** What those told last make up together (两项合计为基本支出), `count` of them where the text says so. */
export interface Called {
  label: string;
  count: number | undefined;
}

/** What a clause says of money: a `total` of what is told before it, by name perhaps; a comparison (by how much what was told before it has changed) or a reason, which is no part of anything; `unknown` what cannot be read. */
export type Said =
  | { kind: "nothing" | "reason" | "unknown" }
  | { kind: "comparison"; money: Money; change?: 1 | -1 }
  | { kind: "total"; money: Money; names: string[]; count?: number | undefined; called?: Called; isAbove?: true }
  | { kind: "item"; item: Item };

const BEHIND = "(?:为|安排|约|预算|支出|金额|资金|:)*";
const KINDS = "(?:资金|支出|收入|经费|预算|金额)*";
const NUMBER = "(?:各|几|[两二三四五六七八九十]|\\d{1,2})";
const SO_MANY = `(?:${NUMBER}?(?:[项类者笔费]|部分)|${NUMBER}[个家][\u4e00-\u9fff]{1,4})`;
const ABOVE = "(?:以上|上述|前述)";
/** 合计, 全年合计, 两项资金合计, 以上四个项目合计 */
const TOTAL = new RegExp(
  `^(?:全年)?(?:${ABOVE}?${SUMMING}?(?:${SO_MANY}|${NUMBER})?${KINDS}|${ABOVE}[\u4e00-\u9fff]{0,6}?)${SUMMING}${BEHIND}$`,
);
/** 以上三项|共, 上述3个项目|合计: how many of those before, or all of them, and no other. */
const TOTAL_ABOVE = new RegExp(
  `^(?:${ABOVE}(?:${SO_MANY})?[\u4e00-\u9fff]{0,6}?|${SO_MANY})(?:${SUMMING}|共)${BEHIND}$`,
);
/** 两项合计为|基本支出: how many of those before, and what they are together. */
const TOTAL_CALLED = new RegExp(
  `^${ABOVE}?(?:([两二三四五六七八九])[项者类])?(?:${SUMMING}|合并)(?:为|是|即)((?!${KINDS}$)[\u4e00-\u9fff()“”]{2,14})$`,
);
/** 会议费和培训费|共计, 会议费、培训费两项|合计 */
const NAMED_TOTAL = new RegExp(`^(.{2,40}?)(?:[两二三四五六七八九十]项|二者|两者)?${SUMMING}${BEHIND}$`);
const OTHER_STAGE = new RegExp(`${PRIOR_YEAR}(?!度?(?:结转|结余|末|未|终))|执行数|决算数?$`);
/** ①人员经费：|工资福利支出: a heading within the text. */
const HEADING = /^.*[:](?=.*[\u4e00-\u9fff]{2})/;
const NO_ITEM = new RegExp(`^(?:因|由于|占|每|单价|${OF_EACH})|[占超]$|(?:人均|单价|标准)[^,]{0,4}$|每[^,、]{1,3}$`);
const REASON = /原因/;
const COMPARED = new RegExp(`(?:总体上?)?(?:[较比]|同比|对比|[与同和](?:${PRIOR_YEAR}|\\d{4}年)).*$`);
/** Money that could not be read: 1,541.50.00万元, 3-5万元. */
const UNREAD = new RegExp(`\\d[^,;]{0,2}${MONEY_UNIT}`);
const HAN = /[\u4e00-\u9fffA-Za-z]{2}/;
/** A year, but for its end, at which is held what a filing of the next year tells. */
const YEAR = new RegExp(`(20\\d\\d)年(?!${YEARS_END}|.*结[转余])`);

/** What a clause says, of which `lead` is what stands before its money. */
export function saidIn({ money }: Clause, lead: string): Said {
  const [first, ...others] = money;
  if (first === undefined) return { kind: UNREAD.test(lead) ? "unknown" : "nothing" };
  const text = withoutDenied(withoutOrder(lead));
  if (REASON.test(text)) return { kind: "reason" };
  const called = calledIn(text);
  if (called !== undefined) return { kind: "total", money: first, names: [], called };
  if (TOTAL_ABOVE.test(text)) return { kind: "total", money: first, names: [], count: countIn(text), isAbove: true };
  const names = totalled(text);
  if (names !== undefined) return { kind: "total", money: first, names, count: countIn(text) };
  const word = changeWordAtEnd(text);
  const subject = word === undefined ? text : text.slice(0, word.at).replace(COMPARED, "");
  if (word === undefined ? text.search(COMPARED) === 0 : !HAN.test(subject))
    return { kind: "comparison", money: first, ...(word && { change: word.sign }) };
  if (others.length > 0 || OTHER_STAGE.test(subject) || NO_ITEM.test(text) || !HAN.test(subject))
    return { kind: "unknown" };
  const label = subject.replace(HEADING, "");
  const isName = word !== undefined && !COMPARED.test(text) && findNames(subject).length === 0;
  const more = {
    ...(word && { change: word.sign }),
    ...(isName && { named: text }),
    ...(label !== subject && { isHeaded: true as const }),
  };
  return { kind: "item", item: { label, money: first, ...more } };
}

const DENIES = /^(?:[未不无]|没有)|(?:[未不无]|没有)[\u4e00-\u9fff]{0,6}$|为?零$/;

/** 无经营收入、上级补助收入未安排、|其他收入共计228万元: what is denied before an item is no part of its name. */
function withoutDenied(text: string): string {
  const pieces = text.split("、");
  const own = pieces.findIndex((piece, at) => at === pieces.length - 1 || !DENIES.test(piece));
  return pieces.slice(own).join("、");
}

const NUMERALS = "一二三四五六七八九";

/** 两个项目合计, 上述3项共计: of how many. */
function countIn(text: string): number | undefined {
  const digits = /(?:[两二三四五六七八九十]|\d{1,2})(?=[项类者笔费个家部])/.exec(text)?.[0];
  return digits === undefined ? undefined : (parseNumeral(digits.replace("两", "二")) ?? undefined);
}

function calledIn(text: string): Called | undefined {
  const [, count, label] = TOTAL_CALLED.exec(text) ?? [];
  if (label === undefined) return undefined;
  return { label, count: count === undefined ? undefined : count === "两" ? 2 : NUMERALS.indexOf(count) + 1 };
}

/** The names of what is summed up; none where it is all that is told before. */
function totalled(text: string): string[] | undefined {
  if (TOTAL.test(text)) return [];
  const named = NAMED_TOTAL.exec(text)?.[1] ?? "";
  // 在职及离退休人员经费 is one name, and so is 本部门及所属单位拨款.
  const known = findNames(named);
  const joints = matchesOf(/[、和及与](?!.{0,2}[下所直]属)/g, named).flatMap(({ index: at }) =>
    known.some(({ from, end }) => from < at && at < end) ? [] : [at],
  );
  const names = [...joints, named.length].map((end, at) => named.slice(at === 0 ? 0 : joints[at - 1]! + 1, end));
  return names.length > 1 && names.every((name) => name.length > 1) ? names : undefined;
}

/** What was told under these names, if each was once. */
export function itemsNamed(names: readonly string[], told: readonly Item[]): Item[] {
  const found = names.map((name) => told.filter(({ label }) => label.includes(name)));
  return found.every(({ length }) => length === 1) ? found.flat() : [];
}

/** 安排甲51万元，用于…；安排乙48万元。|两个项目合计99万元: just so many as the sentence before tells, or all sentences before. */
export function countedBefore(
  count: number | undefined,
  previous: readonly Item[],
  told: readonly Item[],
): readonly Item[] {
  const levels = told.filter(({ change }) => change === undefined);
  return [previous, levels].find(({ length }) => length === count) ?? [];
}

/** Amounts can be parts of an amount, changes of a change. */
export function isSameKind(whole: Item, items: readonly Item[]): boolean {
  return items.every(({ change }) => (change === undefined) === (whole.change === undefined));
}

/** Whether an item is told of another year than the filing's. */
export function isOfOtherYear({ label }: Item, year: number | undefined): boolean {
  const told = YEAR.exec(label)?.[1];
  return told !== undefined && Number(told) !== year;
}

const AT_YEARS_END = new RegExp(`(20\\d\\d)年${YEARS_END}`);

/** Whether two amounts are told of one year, both planned or both held; not 2025年末余额500万元（2024年末余额520万元，…）. */
export function isOfOneTime(whole: Item, part: Item): boolean {
  const [own, end] = [whole, part].map(({ label }) => AT_YEARS_END.exec(label)?.[1]);
  if (own !== undefined && end !== undefined && own !== end) return false;
  const [one, other] = [whole.money.fact, part.money.fact];
  return one === undefined || other === undefined || (one.year === other.year && one.stage === other.stage);
}

/** Whether an amount is told in a row with others of its time: 货物20万元、服务30万元. */
export function isInRow(current: Item | undefined, roots: readonly Item[]): boolean {
  return current !== undefined && roots.some((root) => root !== current && isOfOneTime(root, current));
}

const REST = "(?:其[他它余]|剩余|余[下款额])";
const REST_IS_NIL = new RegExp(`^${REST}[^,。;\\d]{0,10}?(?:${EQUALITY.source}|${DENIED}|[均都全]?(?:无|没有|为零))`);

/** 其他各项收入|与上年持平, 其余来源均未安排: there is nothing but what was told before. */
export function tellsRestIsNil(lead: string): boolean {
  return REST_IS_NIL.test(lead);
}

const TELLS_REST = new RegExp(`^${REST}`);

/** 办公费3万元、水费1万元，|其余用于日常运行支出: what is told on behind items that are not all, without its money. */
export function leavesRest({ lead, money }: Clause, items: readonly Item[]): boolean {
  const [rest] = TELLS_REST.exec(lead) ?? [];
  const isTold = items.some(({ label }) => rest !== undefined && label.startsWith(rest));
  return rest !== undefined && money.length === 0 && !isTold && !tellsRestIsNil(lead);
}

/** 动物防控193.60万元、|耕地质量提升|52.51万元: among amounts a word of change that no money is named before is a part of a name. */
export function asOneOf([first]: readonly Item[], item: Item): Item {
  const isAmount = first !== undefined && first.change === undefined && item.named !== undefined;
  return isAmount ? { label: item.named!, money: item.money } : item;
}

/** 其中：人员和公用经费共计80万元: at the head of a list nothing has been told that several names could sum up. */
export function firstSaid(clause: Clause, lead: string): Said {
  const said = saidIn(clause, lead);
  if (said.kind !== "total" || said.names.length === 0) return said;
  return { kind: "item", item: { label: said.names.join("和"), money: said.money } };
}

const NETTED = /(?:增减|品迭|因素)[^,;]{0,4}[相互]?抵|[相互]抵后?|品迭/;

/** 增减相抵，“三公”经费净增加|17.27万元: by how much something has changed after what was told of its parts. */
export function netIn(said: Said, clauses: readonly Clause[], at: number): Item | undefined {
  const { lead, rank, money } = clauses[at]!;
  const before = clauses[at - 1];
  const isNet = NETTED.test(lead) || (rank < RANK.sentence && before?.money.length === 0 && NETTED.test(before.lead));
  const sign = changeWordAtEnd(lead)?.sign;
  if (clauses.slice(0, at).some(({ rest }) => rest.startsWith("等"))) return undefined;
  return isNet && sign !== undefined && !/unknown|nothing/.test(said.kind)
    ? { label: "", money: money[0]!, change: sign }
    : undefined;
}
