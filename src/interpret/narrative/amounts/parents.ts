import { contains, SPENT } from "../../../concepts/containment.ts";
import { isZero } from "../../../model/amount.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import { type Concept, madeOf, REVENUE_SOURCES } from "../../../model/disclosure/vocabulary.ts";
import type { Bracket, State } from "../state.ts";

/** The figure that a new one is a part of: the nearest one told before that can contain it, never from outside an open bracket. */
export function parentOf(
  state: State,
  concept: Concept,
  stage: Fact["stage"],
  year: number | undefined,
): Fact | undefined {
  if (state.reason) return explainedWhole(state, concept, stage, year);
  const bracket = levelTakenApart(state, stage);
  const fits = (fact: Fact): boolean => fact.stage === stage && fact.year === year && contains(fact.concept, concept);
  const takenApart = state.list?.opener;
  if (takenApart !== undefined && isCarriedPart(takenApart, concept, stage) && state.nodes.length === state.list?.from)
    return takenApart;
  const ofNumbered = bracket === undefined ? wholeOfNumbered(state) : undefined;
  if (ofNumbered !== undefined && fits(ofNumbered)) return ofNumbered;
  if (bracket === undefined && state.list?.divides && state.list.opener && fits(state.list.opener))
    return state.nodes.slice(state.list.from).findLast(fits) ?? state.list.opener;
  if (bracket === undefined && state.list?.isNamed)
    return state.nodes.slice(state.list.from).findLast(fits) ?? [state.list.opener].find((one) => one && fits(one));
  if (bracket === undefined && IS_CLASS.test(concept)) return classHolder(state, concept, fits);
  if (bracket === undefined)
    return state.nodes.findLast(
      (fact) => fits(fact) && !isSourceBeside(fact, concept) && !isBesideInList(state, fact, concept),
    );
  const inner = state.nodes.slice(bracket.from).findLast(fits);
  if (inner !== undefined) return inner;
  // 房屋2000平方米（300万元）: what else is told of it.
  if (bracket.opener?.concept === concept) return state.nodes.find(({ id }) => id === bracket.opener?.parent);
  // 公用经费20万元（共基本支出90万元）: the sum of what is told, and no part of it.
  const isSum = bracket.opener !== undefined && contains(concept, bracket.opener.concept);
  return bracket.opener?.stage === stage && !isSum ? bracket.opener : undefined;
}

/** What a figure is a part of that opens a numbered item. */
function wholeOfNumbered({ numbered, nodes }: State): Fact | undefined {
  return numbered?.from === nodes.length ? numbered.whole : undefined;
}

/** 基本支出90万元，用于保障工资福利（人员经费80万元）和运转（公用经费10万元）: what a bracket names of what is explained are its parts. */
function explainedWhole(
  { brackets, subject, nodes }: State,
  concept: Concept,
  stage: Fact["stage"],
  year: number | undefined,
): Fact | undefined {
  if (brackets.length === 0 || subject === undefined || !madeOf(subject.concept)?.includes(concept)) return undefined;
  return nodes.findLast((fact) => fact.concept === subject.concept && fact.stage === stage && fact.year === year);
}

/** The bracket around what is read. 9万元，与上年一致（含购置费0万元、运维费9万元）: behind a comparison it takes apart what has been compared. */
function levelTakenApart({ brackets, nodes }: State, stage: Fact["stage"]): Bracket | undefined {
  const bracket = brackets.findLast((scope) => scope.opener !== undefined);
  const opener = bracket?.opener;
  if (bracket === undefined || opener?.stage !== "change" || stage !== "budget") return bracket;
  const level = nodes.slice(0, bracket.from).findLast((one) => one.concept === opener.concept && one.stage === stage);
  return { ...bracket, opener: level ?? opener };
}

/** 资产总额900万元，其中：固定资产774万元，|其他资产6万元: two kinds of one name, and what else is told of the first. */
function isBesideInList({ list, nodes }: State, fact: Fact, part: Concept): boolean {
  const whole = list?.opener;
  return (
    part === "assets.other" &&
    whole !== undefined &&
    whole !== fact &&
    whole.concept === fact.concept &&
    nodes.indexOf(fact) >= list!.from
  );
}

/** 单位资金0万元，|事业收入30万元: a source that there is none of stands beside those that it may be made of. */
function isSourceBeside({ concept, amount }: Fact, part: Concept): boolean {
  const isSource = (one: Concept) => (REVENUE_SOURCES as readonly Concept[]).includes(one);
  return isZero(amount.value) && isSource(concept) && isSource(part);
}

const IS_CLASS = /^(?:function|economic)\./;

/**
 * Classes told in a paragraph of their own behind 其中：1.基本支出…；2.项目支出… are of what that list takes apart, not of its last item; so are those of a sentence of
 * their own (…项目支出40万元。|社会保障支出90万元，卫生健康支出10万元). Where several figures that are no parts of each other could hold them, nothing says which.
 */
function classHolder(
  { nodes, facts, head, list }: State,
  concept: Concept,
  fits: (fact: Fact) => boolean,
): Fact | undefined {
  const holders = nodes.filter((one) => fits(one) && !one.nil);
  const isOuter = (one: Fact) => !holders.some((other) => contains(other.concept, one.concept));
  if (list === undefined && head !== undefined && IS_CLASS.test(head.concept))
    return nodes.find(({ id }) => id === head.parent);
  const isFirst = list === undefined && head === undefined;
  const [outer, ...others] = holders.filter(isOuter);
  const inside = isFirst ? undefined : facts.findLast(fits);
  if (inside !== undefined || outer === undefined || others.length > 0) return inside;
  // 财政拨款收支总预算90万元。…一般公共预算当年拨款80万元。|教育支出60万元: of the money told since, perhaps
  const since = nodes.slice(nodes.indexOf(outer) + 1);
  const isOfFund = (one: Concept | undefined): boolean => one !== undefined && contains(one, concept);
  return since.some((one) => isOfFund(SPENT[one.concept])) ? undefined : outer;
}

/** 上年结转 told directly after a source of income (一般公共预算拨款60万元，其中上年结转10万元) is a part of that source, not of the total. */
function isCarriedPart(opener: Fact, concept: Concept, stage: Fact["stage"]): boolean {
  const isSource =
    opener.concept.startsWith("revenue.") && !/\.(?:total|current|fiscalAppropriation)$/.test(opener.concept);
  return concept === "revenue.carriedForward" && isSource && opener.stage === stage;
}
