import { exact } from "../../../model/amount.ts";
import type { ToldChange } from "../../../model/disclosure/wording.ts";
import { changeWordAtEnd, differenceAtEnd, isChangedTo, signed, wayChangedTo } from "../../phrases/change-words.ts";
import { isComparisonFiller } from "../../phrases/fillers.ts";
import { SUMMING } from "../../phrases/verbs.ts";
import { COMPARED_TO, PRIOR_YEAR, YEAR, YEARS_END } from "../../phrases/years.ts";
import type { Surface } from "../surfaces.ts";
import {
  isOfEarlierYear,
  isPercent,
  lastClause,
  nameIn,
  placedIn,
  type Sentence,
  type SentenceFigure,
  sentencesOf,
} from "./sentences.ts";

type Part = "now" | "before" | "difference" | "rate" | "index";
/** What is told of one thing. */
interface Change extends Partial<Record<Part, SentenceFigure>> {
  label: string;
  /** Which way it went from one year to the other, where it is told so (由…增加到…). */
  toward?: 1 | -1 | undefined;
  /** Levels told before it of which no change is told: behind a list, a change may be of what the list takes apart. */
  others: SentenceFigure[];
}

interface Reading {
  year: number | undefined;
  changes: Change[];
  current: Change | undefined;
  /** What the text is about again behind each open bracket; a bracket that only sets off the figure of its year (较上年（50万元）) changes nothing. */
  outside: (Change | undefined | "same")[];
}

/** What tells that a percentage is a share: 该项占比, 所占比重, 占收入预算的. */
const SHARE = /(?:该项|此项|其)?(?:所?占[^,;。:()]*|比重|比例|份额)/g;
/** 为上年的|103.5%, 是2020年预算数的|1.2倍. */
const INDEX = new RegExp(`(?:相当于|[为是达])(?:${PRIOR_YEAR}|${YEAR})[^,;。:()\\d]{0,8}的$`);
/** 两项合计增加, 分别增加: of several figures. */
const OF_SEVERAL = new RegExp(`分别|${SUMMING}|[两二三四五六几各]项|[共各]`);

/**
 * How figures of a paragraph have changed, by the structure of its sentences, whatever has changed: a level of this year, one of the year before, the difference
 * and its rate, with nothing between them that names another thing.
 */
export function changesIn(surface: Surface, year: number | undefined): ToldChange[] {
  if (surface.section === "glossary") return [];
  return sentencesOf(surface).flatMap((sentence) =>
    [changesOf(sentence, false, year), changesOf(sentence, true, year)].flat(),
  );
}

/** 100万元，占5%，比上年增加2万元，占比提高0.1个百分点: amounts and shares have changes of their own. */
function isOfShares({ figures }: Sentence, at: number): boolean {
  const { amount, sign } = figures[at]!;
  return amount.base === "个百分点" || (isPercent(amount) && sign === undefined && !isIndex(figures, at));
}

/** 为上年的|103.5%; 为上年16.00万元|的|87.5%: what percentage this year's figure is of last year's. */
function isIndex(figures: readonly SentenceFigure[], at: number): boolean {
  const { amount, lead } = figures[at]!;
  const whole = lead === "的" && at > 0 ? figures[at - 1]!.lead : "";
  return isPercent(amount) && INDEX.test(whole + lead);
}

function changesOf(sentence: Sentence, isOfShare: boolean, year: number | undefined): ToldChange[] {
  const reading: Reading = { year, changes: [], current: undefined, outside: [] };
  let passed = "";
  for (const [at, figure] of sentence.figures.entries()) {
    passed += figure.lead;
    if (isOfShares(sentence, at) !== isOfShare) continue;
    read(reading, { ...figure, lead: passed.replace(SHARE, "") }, passed, isIndex(sentence.figures, at));
    passed = "";
  }
  return reading.changes.flatMap(({ label, toward, others, ...parts }): ToldChange[] => {
    const told = Object.entries(parts).map(([part, figure]) => [part, placedIn(sentence, figure)]);
    const levels = parts.before === undefined ? others.map((one) => placedIn(sentence, one)) : [];
    const isRelated = told.length > 2 || toward !== undefined;
    return isRelated ? [{ label, ...(toward && { toward }), ...Object.fromEntries(told), others: levels }] : [];
  });
}

function read(reading: Reading, figure: SentenceFigure, printed: string, isOfLast: boolean): void {
  const lead = withinBrackets(reading, figure.lead);
  if (isOfLast) readIndex(reading, { ...figure, lead });
  else if (figure.sign !== undefined) readChange(reading, { ...figure, lead });
  else readLevel(reading, { ...figure, lead }, printed);
}

/** Steps into brackets and out of them; the lead that is left stands in the same bracket as its figure. */
function withinBrackets(reading: Reading, lead: string): string {
  let rest = lead;
  for (let match = /[()]/.exec(rest); match !== null; match = /[()]/.exec(rest)) {
    const close = rest.indexOf(")", match.index);
    const isWord = match[0] === "(" && close !== -1;
    const before = rest.slice(0, match.index);
    const isSetOff = match[0] === "(" && !isWord && COMPARED.test(before);
    if (isSetOff) reading.outside.push("same");
    else if (!isWord) stepOver(reading, match[0], !isComparisonFiller(before));
    const end = isWord ? close : match.index;
    rest = (isWord || isSetOff ? rest.slice(0, match.index) : "") + rest.slice(end + 1);
  }
  return rest;
}

/** A bracket behind the name of another thing (；项目资金（上年：30万元；本年：28万元）减少2万元) tells of that, and so does what follows it. */
function stepOver(reading: Reading, bracket: string, isOfAnother: boolean): void {
  if (bracket === "(") {
    reading.outside.push(isOfAnother ? "same" : reading.current);
    if (isOfAnother) reading.current = undefined;
  } else {
    const again = reading.outside.length > 0 ? reading.outside.pop() : "same";
    if (again !== "same") reading.current = again;
  }
}

/** 较上年, 与2023年度预算数. */
const COMPARED = new RegExp(`${COMPARED_TO}(?:${PRIOR_YEAR}|${YEAR})[^,;。:()\\d]{0,6}$`);

function readChange(reading: Reading, figure: SentenceFigure): void {
  const { current } = reading;
  const { lead, amount } = figure;
  const word = changeWordAtEnd(lead) ?? differenceAtEnd(lead);
  const about = word === undefined ? lead : lead.slice(0, word.at);
  const part = isPercent(amount) ? "rate" : "difference";
  const isOfIt =
    current !== undefined && !isLastOfSeveral(current) && isComparisonFiller(about) && !OF_SEVERAL.test(about);
  const level = current?.now ?? current?.before;
  const isAlike = part === "rate" || level?.amount.base === amount.base || (level && amount.base === "个百分点");
  const sign = isOfIt ? wayOf(current, figure) : undefined;
  if (!isOfIt || !isAlike || sign === undefined || current[part] !== undefined) {
    reading.current = undefined;
    return;
  }
  current[part] = { ...figure, amount: signed(amount, sign) };
}

/** Which way something has changed: as its word says, or its printed sign; a bare difference, as the two levels before it do. */
function wayOf({ now, before }: Change, { lead, amount, sign = 1 }: SentenceFigure): 1 | -1 | undefined {
  const isBare = !/^[-−]/.test(amount.text) && !/[+＋]$/.test(lead);
  if (!isBare || changeWordAtEnd(lead) !== undefined || differenceAtEnd(lead) === undefined) return sign;
  if (now === undefined || before === undefined) return undefined;
  return exact(now.amount.value).lt(before.amount.value) ? -1 : 1;
}

/** 物资80万元、设备40万元，|较上年增加20万元: of both. */
function isLastOfSeveral({ now, before }: Change): boolean {
  return before === undefined && now !== undefined && /^[、和及与]/.test(now.lead);
}

function readIndex({ current }: Reading, figure: SentenceFigure): void {
  if (current?.now !== undefined && isComparisonFiller(figure.lead.replace(/相当于/, ""))) current.index = figure;
}

function readLevel(reading: Reading, figure: SentenceFigure, printed: string): void {
  const { current, year } = reading;
  const { lead } = figure;
  const isEarlier = isOfBefore(lead, year);
  const isOfIt = current !== undefined && isComparisonFiller(lead);
  if (current && isChangedTo(lead) && (current.now === undefined || current.before === undefined)) {
    current.before ??= current.now!;
    current.now = figure;
    current.toward = wayChangedTo(lead);
  } else if (isOfIt && isEarlier && current.now && current.before === undefined) {
    // 其中局机关230万元、执法总队138万元，|比上年374万元减少…: of both
    if (isLastOfSeveral(current)) reading.current = undefined;
    else current.before = figure;
  } else if (isOfIt && !isEarlier && !current.now && !current.difference) current.now = figure;
  else {
    const part = isOfBefore(lastClause(lead.replace(UNTIL, "")), year) ? "before" : "now";
    const open = reading.changes.filter(({ difference, before, rate }) => !difference && !before && !rate);
    const others = open.flatMap(({ now }) => (now?.amount.base === figure.amount.base ? now : []));
    reading.current = { label: labelOf(printed.replace(UNTIL, "")), [part]: figure, others };
    reading.changes.push(reading.current);
  }
}

/** 截至2024年末|: the day that the filing's own count is of. */
const UNTIL = new RegExp(`截[至止]到?(?:${PRIOR_YEAR}|${YEAR})年?${YEARS_END}(?:\\d{1,2}日)?`, "g");
const COMPARING = new RegExp(`${COMPARED_TO}(?=${PRIOR_YEAR}|${YEAR})`, "g");

/** 上年的|100万元, 较上年的|100万元. */
function isOfBefore(lead: string, year: number | undefined): boolean {
  return isOfEarlierYear(lead.replace(COMPARING, ""), year);
}

const OF_BEFORE = new RegExp(`[由从]?(?:${PRIOR_YEAR}|${YEAR})[^,]*$`);

/** …（类）…（款）|机关事业单位基本养老保险缴费支出（项）. */
const UPPER_LEVELS = /^.*\([类款]\)(?:\d{2}(?=\D))?/;

function labelOf(lead: string): string {
  return nameIn(lead).replace(/占.*$/, "占比").replace(OF_BEFORE, "").replace(UPPER_LEVELS, "");
}
