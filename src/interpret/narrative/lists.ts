import { contains } from "../../concepts/containment.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, madeOf } from "../../model/disclosure/vocabulary.ts";
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
