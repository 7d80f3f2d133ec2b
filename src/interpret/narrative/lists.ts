import { contains } from "../../concepts/containment.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, madeOf } from "../../model/disclosure/vocabulary.ts";
import { leadingLabel } from "../../text/labels.ts";
import { CHINESE_NUMERAL } from "../../text/numerals.ts";
import { type Name, OPENS_LIST } from "./names.ts";
import type { Passage } from "./passage.ts";
import type { Reader } from "./reader.ts";
import type { State } from "./state.ts";

/** 基本支出中，|人员经费…: what is told next are parts of what is named, be its figure told or not. */
export function openWithin({ state, tokens, passage }: Reader, { concepts, end }: Name): void {
  if (state.reason || state.brackets.length > 0 || !OPENS_LIST.test(tokens.text.slice(end))) return;
  // 按资金|来源|分为：…: a word of what opens the list
  if (concepts.length === 0 && state.list?.divides && state.list.from === state.nodes.length) return;
  const isNamed = ({ concept, stage }: Fact) => concept === concepts[0] && (stage === "budget" || stage === "actual");
  const opener = state.nodes.findLast(isNamed) ?? totalRightAbove(passage, concepts);
  state.list = { opener, from: state.nodes.length, isNamed: true };
}

/** 收支总预算90万元。|收入预算包括：…|支出预算包括：…: the total of both sides, where nothing but its parts is told between. */
function totalRightAbove({ before = [], block }: Passage, [named]: readonly Concept[]): Fact | undefined {
  const at = before.findLastIndex(({ concept, stage }) => concept === "revenueExpenditure.total" && stage === "budget");
  const whole = before[at];
  if (whole === undefined || (named !== "revenue.total" && named !== "expenditure.total")) return undefined;
  const isOfWhole = before.slice(at + 1).every(({ parent }) => parent === whole.id);
  const blocks = new Set(before.slice(at).map(({ place }) => place.block));
  return isOfWhole && block - whole.place.block === blocks.size ? whole : undefined;
}

/**
 * 工资福利支出50万元，商品和服务支出50万元；|其中人员经费50万元，公用经费50万元: behind a mark that parts more than those between the items, parts that can
 * be of the whole of the list only.
 */
export function openAround({ state, tokens, passage }: Reader, index: number): void {
  const [mark, ...behind] = tokens.tokens.slice(index, index + 3);
  const next = behind.find((one) => one.kind !== "mark" || one.mark !== "list");
  openOfCounted(state, tokens.text.slice(0, mark!.start));
  const last = state.list?.opener;
  // 收入包括：甲90万元、乙10万元；支出|包括：…: no part of the last of the other side
  const isParted = /(?:^|[;。])(?:收入|支出)?$/.test(tokens.text.slice(0, mark!.start));
  if (last?.parent === undefined || next?.kind !== "name" || !isParted) return;
  const whole = state.nodes.find(({ id }) => id === last.parent);
  const items = state.nodes.filter(({ parent }) => parent === last.parent);
  const part = next.name.concepts.find((one) => whole && contains(whole.concept, one) && !contains(last.concept, one));
  if (part === undefined) return;
  const before = items.findLast(({ id }) => id !== last.id);
  const isNear = before?.place.block === last.place.block && last.place.block === passage.block;
  const between = isNear ? passage.text.slice(before.place.end, last.place.start) : ";";
  // 一般公共预算拨款80万元；上年结转10万元。其中，财政拨款收入80万元: of the items themselves
  const isOfItems = items.some(({ concept }) => familyOf(concept) === familyOf(part) && contains(part, concept));
  if (isOfItems || !/[;；。]/.test(between)) state.list = { opener: whole, from: state.nodes.length };
}

/** 涉及项目9个，|其中一般公共预算拨款30万元: of the things counted, whose money is not told. */
const COUNTED = /(?:项目[^,。;\d]{0,4}\d+个|\d+个[^,。;\d]{0,6}项目),?$/;

function openOfCounted(state: State, before: string): void {
  if (state.head === undefined && state.list && COUNTED.test(before)) state.list.isForeign = true;
}

const familyOf = (concept: string): string => concept.split(".")[0]!;

/** 收入90万元（含上年结转5万元），|其中：一般公共预算拨款90万元: what a bracket tells of a whole is told once more among its parts, or not. */
export function setAside({ aside, nodes }: State, opener: Fact | undefined): void {
  if (aside === undefined || opener === undefined || aside.opener !== opener || aside.to !== nodes.length) return;
  for (const fact of nodes.slice(aside.from)) if (fact.parent === opener.id) fact.beside = true;
}

/** 收入总计3167万元，由以下几部分组成：… takes the total apart as 其中 does. */
export function openList(state: State): void {
  const opener = state.reason || state.brackets.length > 0 || !state.bound ? undefined : state.facts.at(-1);
  const isTotal = opener?.stage === "budget" && opener.concept.endsWith(".total");
  if (isTotal && state.list === undefined) state.list = { opener, from: state.nodes.length };
}

/** 其中：购置费0万元，运行费22万元；|2023年预算数24万元: behind all the parts the text is again about the whole. */
export function closeList(state: State): void {
  const opener = state.brackets.length === 0 ? state.list?.opener : undefined;
  const parts = opener && madeOf(opener.concept);
  const told = state.nodes.slice(state.list?.from).map(({ concept }) => concept);
  if (!opener || !parts?.every((part) => told.includes(part))) return;
  state.list = undefined;
  state.subject = opener;
}

const FIRSTLY = new RegExp(`^[${CHINESE_NUMERAL}]是`);

/** How the items of a list are numbered that a text goes on with: 1、…, 一是…. */
export function ordinalOf(text: string): string | undefined {
  const item = text.replace(/^[:,]/, "");
  return leadingLabel(item)?.form ?? (FIRSTLY.test(item) ? "is" : undefined);
}

/** 一是基本支出60万元，其中财政拨款50万元；|二是项目支出40万元: what a numbered item tells within itself has an end where the next one begins. */
export function noteNumbered(state: State, follows: string): void {
  const form = ordinalOf(follows);
  if (form === undefined || state.brackets.length > 0) return;
  const { numbered, nodes, list } = state;
  if (numbered?.form !== form) {
    state.numbered = { form, from: nodes.length, whole: undefined, list };
    return;
  }
  const first = nodes[numbered.from];
  const whole = numbered.whole ?? nodes.find(({ id }) => id === first?.parent);
  state.numbered = { ...numbered, from: nodes.length, whole };
  if (whole !== undefined) state.list = numbered.list;
}

/** Kinds of spending, sources of money and kinds of purchases are told of anything; whose they are, the figure they take apart says. */
const OF_ANYTHING = /^(?:expenditure|revenue)\.|^procurement\.(?:goods|works|services)/;
const ITEM = /^(?:functionItem|function\.|economic\.|revenue\.(?:carriedForward|surplusUsed)$)/;

/** What one kind of spending is divided by is of that kind alone: 项目支出按资金来源分，一般公共预算拨款…. */
const PART = /^expenditure\.(?!(?:total|current)$)/;

/** Whether a name told now is of a figure that is no part of the budget: 住房公积金11万元，其中：基本支出11万元. */
export function isForeign({ brackets, list, divided }: State, concept: Concept): boolean {
  const scope = brackets.findLast((one) => one.opener !== undefined || one.isForeign) ?? list;
  if (scope === undefined || !OF_ANYTHING.test(concept)) return false;
  const whole = scope.divides ? (scope.opener?.concept ?? divided) : undefined;
  if (whole !== undefined && PART.test(whole) && !contains(whole, concept)) return true;
  return scope.isForeign === true || ITEM.test(scope.opener?.concept ?? "");
}

/** A level that is no figure of its own here, or 拟购置固定资产20万元，其中：资本性支出科目拟购置固定资产2万元: a part under the name of its whole. */
export function isNoLevel(state: State, concept: Concept, isGuessed: boolean): boolean {
  const { list, nodes, owner, facts } = state;
  const opener = list?.opener;
  // 资产总额900万元，其中固定资产774万元 are two kinds of one name; 车辆5辆（其中公务用车3辆） are not.
  const isCounted = opener?.stage === "actual" && opener.amount.base !== "元";
  const isWhole = opener?.stage === "budget" || isCounted || isGuessed;
  const isFirst = facts.length > 0 && isWhole && nodes.length === list?.from;
  return isForeign(state, concept) || (isFirst && owner === undefined && opener?.concept === concept);
}

/**
 * 公务用车购置及运行费14万元，其中：购置费0万元，运行费14万元，|较上年减少3万元: whether the last part has changed or the whole of them, nothing says, where no
 * part before it tells a change, or last year's figure, of its own.
 */
export function isUnclear({ list, brackets, facts, subject }: State, concept: Concept): boolean {
  const opener = list?.opener;
  const isInside = brackets.some((bracket) => bracket.opener !== subject);
  if (opener === undefined || isInside || subject?.concept !== concept || subject.parent !== opener.id) return false;
  const parts = facts.filter(({ parent, stage }) => parent === opener.id && stage === "budget");
  const tells = (one: Fact): boolean => one.stage === "change" || one.year !== subject.year;
  const changed = facts.some(
    (one) => tells(one) && one.concept !== concept && parts.some((part) => part.concept === one.concept),
  );
  const isWholeTold = facts.some(({ concept: of, stage }) => of === opener.concept && stage === "change");
  return parts.length > 1 && subject === parts.at(-1) && !changed && !isWholeTold;
}
