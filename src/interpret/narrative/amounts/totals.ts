import { contains } from "../../../concepts/containment.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import { COMPOSITION, type Concept, madeOf, REVENUE_SOURCES } from "../../../model/disclosure/vocabulary.ts";
import type { Place } from "../../../model/place.ts";
import { CHINESE_NUMERAL, parseChineseNumeral } from "../../../text/numerals.ts";
import { MONEY_NOUN, SUMMING } from "../../phrases/verbs.ts";
import { YEAR, YEARS_END } from "../../phrases/years.ts";
import { conceptOf, type Lead } from "../lead.ts";
import type { AmountToken, Reader } from "../reader.ts";

/** 截至2024年12月31日|: the day that holdings are of. */
const DAY = `(?:截[至止]到?)?${YEAR}${YEARS_END}(?:\\d{1,2}日)?`;
/** 以上三项合计, 四部分价值总计, 各单位共计, 部门合计: a sum of what was told, perhaps with how many things it adds up. */
const TOTAL = new RegExp(
  `^(?:${DAY})?(?:以上|上述|前述)?(?:([${CHINESE_NUMERAL}])个?(?:[项类]|部分)|[各几][项类]|各部分|各?单位|全?部门)?(?:${MONEY_NOUN}|资产|价值)*(?:${SUMMING}|总(?:价值?|额|值))(?:金?额|数)?(?:为|是|达到?)?:?$`,
);
const lastClause = (text: string): string => /[^,;。()]*$/.exec(text)![0];
/** 人员经费60万元＋公用经费30万元＝|90万元. */
const EQUALS = /^[=＝]$/;

const COMPOSED = Object.entries(COMPOSITION) as [Concept, readonly Concept[]][];
/** What things told one behind the other make up where not all of their kinds need be told. */
const OPEN_LISTS: readonly (readonly [Concept, readonly Concept[]])[] = [
  ["revenue.total", REVENUE_SOURCES],
  ["procurement.total", ["procurement.goods", "procurement.works", "procurement.services"]],
  ["assets.total", ["assets.buildings", "assets.vehicles", "assets.highValueEquipment", "assets.other"]],
];

/** 事业单位业务收入（事业收入）|合计2.35万元: behind a bracket without figures the word goes on with what stands before it. */
const GOES_ON = /[\u4e00-\u9fff]\([^()\d]*\)[^,;。()]*$/;

/** 以上三项|合计25.60万元, 部门|合计35.60万元: what the parts told right before make up, or what several units have together. */
export function totalOf({ state, passage }: Reader, lead: Lead): Concept | undefined {
  const total = EQUALS.exec(lead.text) ?? TOTAL.exec(lastClause(lead.text));
  if (state.reason || total === null || GOES_ON.test(lead.text)) return undefined;
  const isLevel = ({ stage, year, amount }: Fact): boolean =>
    passage.section === "assets"
      ? stage === "actual" && amount.base === "元"
      : (stage === "budget" || stage === "final") && year === state.year;
  const own = state.facts.filter(isLevel);
  const told = own.length > 1 ? own : [...(passage.before ?? []).filter(isLevel), ...own];
  const last = told.at(-1);
  const count = total[1] === undefined ? undefined : parseChineseNumeral(total[1]);
  if (last === undefined) return state.topic !== undefined && countsParts(state.topic, count) ? state.topic : undefined;
  if (state.unnamed.some(({ place }) => isBehind(place, last.place))) return undefined;
  if (isSharedByUnits(told, last)) return last.concept;
  const known = new Set(told.map(({ concept }) => concept));
  const free = (wholes: readonly (readonly [Concept, readonly Concept[]])[]) =>
    wholes.filter(([one]) => !known.has(one));
  const exact = free(COMPOSED).find(([, parts]) => parts.every((part) => isKnown(part, known)));
  const counted = count === undefined ? [] : COMPOSED;
  return (exact ?? free([...counted, ...OPEN_LISTS]).find(([, parts]) => makeUp(parts, told, count)))?.[0];
}

/** 项目支出80万元。|农村公路养护30万元，治超检测站运行20万元，两项共计: money nobody could name is what is added up, and not what is told above it. */
function isBehind(one: Place, other: Place): boolean {
  return one.block !== other.block || one.start > other.start;
}

const IS_CLASS = /^function(?:Item$|\.)/;

/**
 * 以上四类|合计380万元, 按功能分类，…，|合计380万元: as many classes as the text counts, or all of a sentence, told right before, and with them again what is told
 * above them.
 */
export function totalOfClasses({ state, passage }: Reader, lead: Lead): Concept | undefined {
  const total = TOTAL.exec(lastClause(lead.text));
  if (state.reason || total === null) return undefined;
  const told = [...(passage.before ?? []), ...state.facts].filter(
    ({ stage, year }) => (stage === "budget" || stage === "final") && year === state.year,
  );
  const classes = told.slice(told.findLastIndex(({ concept }) => !IS_CLASS.test(concept)) + 1);
  const isAll = classes.length > 1 && classes.every(({ place }) => place.block === passage.block);
  if (total[1] === undefined ? !isAll : classes.length !== parseChineseNumeral(total[1])) return undefined;
  const whole = told.find(({ id }) => id === classes[0]?.parent) ?? told.findLast(isTopOfClasses);
  return whole?.concept;
}

function isTopOfClasses({ concept, parent }: Fact): boolean {
  return (
    parent === undefined && contains(concept, "function.other") && !/^expenditure\.(?:basic|project)/.test(concept)
  );
}

/** （三）“三公”经费: 三项|合计12.50万元, 其中…: the thing of the heading, whose parts are so many. */
function countsParts(topic: Concept, count: number | undefined): boolean {
  return count !== undefined && madeOf(topic)?.length === count;
}

/** Whether the things told last, as many as the text counts, are of the parts of a whole. */
function makeUp(parts: readonly Concept[], told: readonly Fact[], count: number | undefined): boolean {
  const things = told.filter(({ parent }) => !told.some(({ id }) => id === parent)).slice(-(count ?? told.length));
  const concepts = new Set(things.map(({ concept }) => concept));
  const isAll = count === undefined || count === concepts.size;
  const isPart = (concept: Concept): boolean =>
    parts.some((part) => part === concept || (contains(part, concept) && !IS_CLASS.test(concept)));
  return isAll && concepts.size > 1 && concepts.size === things.length && [...concepts].every(isPart);
}

function isSharedByUnits(told: readonly Fact[], { concept, subject }: Fact): boolean {
  const others = told.filter((fact) => fact.concept === concept && fact.subject !== undefined);
  return subject !== undefined && others.length > 1;
}

/** Whether a part is told, be it by all parts of its own. */
function isKnown(part: Concept, known: ReadonlySet<Concept>): boolean {
  const parts = madeOf(part);
  return known.has(part) || parts?.every((each) => known.has(each)) === true;
}

const COSTS = new RegExp(
  `^[,、]?(?:所需|预算|安排|共|${SUMMING})*${MONEY_NOUN}(?:预算|预计|安排|共|约|为|${SUMMING})*:?$`,
);

/** Of these filings tell numbers and cost together. */
const COUNTED = /^(?:threePublic|conferences|training|procurement)/;

/** 国内公务接待30批次、300人，|费用3.60万元: the cost of the thing whose numbers the clauses before tell. */
export function thingCounted({ state, tokens }: Reader, token: AmountToken, lead: Lead): Concept | undefined {
  if (!COSTS.test(lead.text) || lead.start === 0) return undefined;
  const thing = tokens.tokens.findLast((one) => one.kind === "name" && one.end <= lead.start);
  if (thing?.kind !== "name" || /^(?:拟|计划)/.test(tokens.text.slice(thing.start))) return undefined;
  if (/[;。]/.test(tokens.text.slice(thing.end, token.start))) return undefined;
  const between = tokens.tokens.filter(
    (one) => one.kind === "amount" && one.start >= thing.end && one.end <= lead.start,
  );
  const isCounted =
    between.length > 0 && between.every((one) => one.kind === "amount" && one.found.amount.base !== "元");
  const concept = isCounted ? conceptOf(tokens, state, thing.name) : undefined;
  return concept !== undefined && COUNTED.test(concept) ? concept : undefined;
}
