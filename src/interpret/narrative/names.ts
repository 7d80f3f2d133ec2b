import { findNames, type NameFound } from "../../concepts/names.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { MONEY_UNIT } from "../../text/figures/units.ts";
import { matchesOf } from "../../text/matches.ts";
import { AMOUNT_NUMERAL } from "../../text/numerals.ts";
import { ORGANISATION_END } from "../../text/organisations.ts";
import { tellsComparison } from "../phrases/change-words.ts";
import { isComparisonFiller, isFiller, LEFT_OUT } from "../phrases/fillers.ts";
import { ALLOTTING, OF_EACH } from "../phrases/verbs.ts";
import { PRIOR_YEAR, YEAR } from "../phrases/years.ts";

/** A concept's name found in compact text. Several concepts may share it; none says that it is money of another kind. */
export interface Name {
  concepts: readonly Concept[];
  start: number;
  end: number;
  /** Where idle words before it begin (各类|公务接待费). */
  from: number;
  /** Unknown words stand before it in its clause (限额内|公务接待费), though none that name other money. */
  tentative: boolean;
  /** 预算支出, 支出总额: of whatever the text is about. */
  isSide: boolean;
  /** 设备, 其他: an ordinary word, which means a holding in a list of them. */
  isShort: boolean;
}

/** What may stand before a name that is believed only at the front of a clause: 其中, 2026年, 2026|年初预算, 市财政局, 共有. */
const CLAUSE_FRONT = new RegExp(
  `(?:^|[()和及与由省市县区镇乡]|(?<!\\d)20\\d\\d|其中|包括|包?含|以上|上述|年度?|年初|涉及|实施|开展|[构组]成|除|${ALLOTTING}|本|科目|[共现拥保占实]有|[再另]加|[加算]上|连同|预[计算]|部门|单位|机关|公司|${ORGANISATION_END}|[的为是于未不无列等中]|没有|[相对之]比|比较|[及和与含][^,]{0,2}[下所直]属)$`,
);
/** 其他按规定配备的公务用车: other than what the name says. */
const OTHER_THAN = /其[他它](?!单位|部门|机构|行政|事业|人员)/;

/** 单车年均|运行费. */
const EACH_BEFORE = new RegExp(`${OF_EACH}$`);

/** 部门预算, 预算总额, 总预算: all that the budget holds, where an amount, a comparison or a change follows. */
const WHOLE = /(?:部门|单位)?(?:(?<!\d)年度)?总?预算(?:收支|安排)*(?:总?(?:规模|额度?|金额))?/g;
const TO_AMOUNT = new RegExp(`^[^\\d,;。]{0,10}?(?=\\d|[${AMOUNT_NUMERAL}]+元)`);
/** Whether a text goes on with an amount, nothing of weight before it: 初步安排1200万元, （1200万元）. */
function leadsToAmount(after: string): boolean {
  const lead = TO_AMOUNT.exec(after)?.[0];
  return lead !== undefined && isFiller(lead.replace(/\($/, ""));
}

/** 由上年的…增加到, 总体从2024年的…. */
const MOVED = new RegExp(`^(?:总体上?)?[由从](?=${PRIOR_YEAR}|${YEAR})`);

/** 所属单位|支出835.02万元, …60万元和|所属单位|支出: of others than the department; 部门及所属单位 and 所属各单位 are all of it. */
const OF_OTHERS = /(?:(?<!(?:[及和与含]|包括|本级)[^,。;]{0,3})|元[以及和与]+|[,;:]包括)[下所直]属(?:单位|部门|机构)?$/;

/** 水利局（含所属单位）|预算总额, 我部门（单位）|总预算. */
const INCLUDED = /\((?:(?:含|包括)[^()]*|单位)\)$/;
/** 水利局|本级及所属单位: all of it. */
const WITH_UNITS = /^本级[及和与][^,。;]{0,4}[下所直]属/;
/** 公务用车费33万元（|购置16万元、运行维护17万元）: what stands before the bracket is told. */
const IN_BRACKET = /^.*\(/;

/** Every name of money in compact text that says, in order. `about` is what the heading above names, and what the text goes on taking apart. */
export function namesMeant(text: string, about: readonly Concept[] = []): Name[] {
  const names = namesOfMoney(text, about);
  const wholes = matchesOf(WHOLE, text).flatMap((match): Name[] => {
    const start = match.index;
    const end = start + match[0].length;
    const [before, after] = [clauseBefore(text, start).replace(INCLUDED, ""), text.slice(end)];
    const isBare = /^预算(?:安排)*$/.test(match[0]);
    const isWhose = before !== "" || /^[部单]/.test(match[0]);
    const isSaid = (isWhose && !isBare && leadsToAmount(after)) || MOVED.test(after) || tellsComparison(after);
    const isFirst = isFiller(text.slice(0, start)) && !/[(。]/.test(text.slice(0, start));
    const isOther = /[较比上去前]|项目$/.test(before); // last year's, or of the projects
    return isSaid && !isOther && (isBare ? isFirst : isFront(before)) && !before.endsWith(")")
      ? [
          {
            concepts: ["revenueExpenditure.total"],
            from: start,
            start,
            end,
            tentative: false,
            isSide: true,
            isShort: false,
          },
        ]
      : [];
  });
  const free = wholes.filter((whole) => !names.some((name) => whole.start < name.end && whole.end > name.start));
  return [...names, ...free].sort((a, b) => a.start - b.start);
}

/** The names that are built of words for money: such as say, where it stands, what a figure is about; without concepts where that is another thing. */
function namesOfMoney(text: string, about: readonly Concept[]): Name[] {
  let floor = 0;
  const found = findNames(text);
  return found.flatMap((name, at): Name[] => {
    const { start, end } = name;
    if (isOfBody(name, text.slice(end))) return [];
    const before = clauseBefore(text.slice(floor), name.from - floor).replace(CODE, "");
    const isOthers = OF_OTHERS.test(text.slice(floor, start));
    const isLeftOut = LEFT_OUT.test(text.slice(0, start)) && !leadsToAmount(text.slice(end));
    if (isLeftOut || WITH_UNITS.test(text.slice(start))) return [];
    const lacksThing = name.needs !== undefined && !isAbout(name.needs, text, name, about);
    if (name.isCut && (lacksThing || !isFiller(before.replace(IN_BRACKET, "")) || !leadsToAmount(text.slice(end))))
      return [];
    floor = end;
    const isPaired = isPair(text, found[at - 1], name) || isPair(text, name, found[at + 1]);
    const isSum = /\(共$/.test(text.slice(0, name.from)) && leadsToAmount(text.slice(end));
    if (
      name.isBare &&
      !isPaired &&
      !isSum &&
      !HEADS_LIST.test(text.slice(end)) &&
      !OPENS_LIST.test(text.slice(end)) &&
      !tellsComparison(text.slice(end))
    )
      return [];
    if (name.isSide && /[该此本]项$/.test(before)) return []; // 该项支出|较上年增加: of what was told
    if (name.isSide && isCompared(before) && !isOtherSide(name, found[at - 1])) return [];
    const isSaid = isMeant(name, before) && !isOthers && !lacksThing;
    if (!isSaid && !isOthers && name.needs === undefined && isGuessable(name, before))
      return [{ concepts: name.concepts, from: name.from, start, end, tentative: true, isSide: false, isShort: false }];
    const concepts = isSaid ? classesFirst(name, text.slice(end, end + 3)) : [];
    const isShort = name.isCut && name.needs === "assets";
    return [{ concepts, from: name.from, start, end, tentative: false, isSide: name.isSide, isShort }];
  });
}

/** 204|公共安全支出: the number of a class. */
const CODE = /(?<!\d)[1-5]\d{2}-?$/;

/** 园林绿化|服务|中心, 干部|培训|学校: what a body does, within its name. */
const BODY_END = /^(?:中心|学校|学院|[局站])/;
function isOfBody({ isWeak, end, start }: NameFound, behind: string): boolean {
  return isWeak && end - start < 5 && BODY_END.test(behind);
}

/** 收入|分为：…: what is told next are its parts. */
export const OPENS_LIST = /^(?:中|分为|包括)[,:]/;

/** 收入|90万元：一般公共预算拨款80万元…, 支出|为90万元，其中：…: an amount that a list behind it takes apart. */
const HEADS_LIST = new RegExp(`^[为共计]?\\d[\\d.,]*${MONEY_UNIT}(?::|,?(?:其中|包括)[:,])`);

const AMOUNT_AND_MARK = new RegExp(`^([^\\d,;。]{0,8})\\d[\\d.,]*${MONEY_UNIT}[,;、](.{0,8})$`);

/** 收入100万元，支出90万元: each says by the other that it is the whole of its side. */
function isPair(text: string, income: NameFound | undefined, spending: NameFound | undefined): boolean {
  const between = AMOUNT_AND_MARK.exec(text.slice(income?.end, spending?.from));
  if (!between || !income?.isSide || !spending?.isSide || income.concepts[0] !== "revenue.total") return false;
  return (
    [clauseBefore(text, income.from), ...between.slice(1)].every(isFiller) && leadsToAmount(text.slice(spending.end))
  );
}

/** Whether a text, or what leads to it, has spoken of a thing (公务用车) whose parts (购置, 运行维护) are named without it, or of all that it is in. */
function isAbout(thing: string, text: string, { start, end }: NameFound, about: readonly Concept[]): boolean {
  const isThing = (concept: Concept | undefined): boolean => concept?.startsWith(thing) === true;
  if (thing === "assets") return about.some(isThing); // 公务用车 are named where other things are told
  if (thing === "revenue") return isThing(findNames(text.slice(0, start)).at(-1)?.concepts[0] ?? about[0]);
  return (
    about.some(isThing) ||
    (thing === "threePublic" && text.slice(0, end).includes("车")) ||
    findNames(text.slice(0, start)).some(({ concepts, needs }) => needs !== thing && isThing(concepts[0]))
  );
}

/** 比上年|预算支出|增加: last year's figure of what the sentence is about. 与上年相比|收支预算|增加 names what has changed. */
function isCompared(before: string): boolean {
  return !isFiller(before) && isComparisonFiller(before) && !/(?:相比|对比|之比|比较)$/.test(before);
}

/** 支出90万元，比上年|收入|增加: not last year's figure of what was told before. */
function isOtherSide({ concepts: [own] }: NameFound, before: NameFound | undefined): boolean {
  const side = (concept: Concept | undefined) => /^(?:revenue|expenditure)(?=\.)/.exec(concept ?? "")?.[0];
  return side(own) !== undefined && side(before?.concepts[0]) !== undefined && side(own) !== side(before?.concepts[0]);
}

function isMeant({ isWeak }: NameFound, before: string): boolean {
  return !OTHER_THAN.test(before) && !EACH_BEFORE.test(before) && (!isWeak || isFront(before));
}

/** Names that hardly name anything else, whatever stands before them. */
const OWN = /^(?:threePublic\.|agencyRunningCosts|expenditure\.basic\.)/;
/** Words for money, things bought and organisations: with one of them before it, a name is of something else. */
export const OTHER_MONEY =
  /[费款资财税薪债奖补贴支收]|项目|采购|工程|预算|决算|经费|专项|基金|中心|[局委办院校队所站馆]/;

function isGuessable({ concepts }: NameFound, before: string): boolean {
  const isOwn = concepts.length > 0 && concepts.every((concept) => OWN.test(concept));
  return (
    isOwn &&
    !OTHER_THAN.test(before) &&
    !EACH_BEFORE.test(before) &&
    /^[\u4e00-\u9fff]{0,12}$/.test(before) &&
    !OTHER_MONEY.test(before.slice(-6))
  );
}

function isFront(before: string): boolean {
  return CLAUSE_FRONT.test(before) || isFiller(before.replace(IN_BRACKET, ""));
}

const UP_TO_MONEY = new RegExp(`(?:(?!\\d${MONEY_UNIT})[^,、;。:])*$`);

/** 80|万元＋|公用经费. */
const ADDED_TO = new RegExp(`^${MONEY_UNIT}[+＋=＝]`);

/** What of a clause stands before an offset, 24 characters of it at most. */
function clauseBefore(text: string, start: number): string {
  return (UP_TO_MONEY.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? "").replace(ADDED_TO, "");
}

/** 其他支出（类） is a class of functions; without （类） it may be one of the economic classes as well. */
function classesFirst({ concepts }: NameFound, after: string): readonly Concept[] {
  const classes = after === "(类)" ? concepts.filter((concept) => concept.startsWith("function.")) : [];
  return classes.length > 0 ? classes : concepts;
}

/** 事业单位业务收入（事业收入）: unknown words for a thing with its known name behind them, which ends as they do. */
export function isOtherWord(text: string, { start, end }: Pick<Name, "start" | "end">): boolean {
  const noun = text.slice(end - 2, end);
  return text.slice(start - 3, start) === `${noun}(` && text.charAt(end) === ")";
}
