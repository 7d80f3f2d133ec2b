import { contains, inContext } from "../../concepts/containment.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { matchesOf } from "../../text/matches.ts";
import { isComparisonFiller, isFiller, REMARK } from "../phrases/fillers.ts";
import { comparedYear } from "../phrases/years.ts";
import type { Name } from "./names.ts";
import type { State } from "./state.ts";
import type { Tokens } from "./tokens.ts";

/** The text that leads to a figure, from the figure before it: which names stand in it and what is left over. */
export interface Lead {
  text: string;
  start: number;
  names: Name[];
}

const REMARKS = new RegExp(REMARK, "g");

/** The lead of what begins at `end`. In an explanation only its last clause counts. */
export function leadTo({ text, tokens }: Tokens, state: State, end: number): Lead {
  const whole = text.slice(state.end, end);
  const clause = state.reason ? Math.max(...[..."，,。;、:("].map((mark) => whole.lastIndexOf(mark))) + 1 : 0;
  const start = state.end + clause;
  const remarks = matchesOf(REMARKS, text.slice(start, end)).map(
    ({ index, 0: { length } }) => [start + index, length] as const,
  );
  const isRemark = (at: number) => remarks.some(([from, length]) => from < at && at < from + length);
  const names = tokens.flatMap((token) =>
    token.kind === "name" && token.start >= start && token.end <= end && !isRemark(token.start) ? [token.name] : [],
  );
  return { text: text.slice(start, end), start, names };
}

/**
 * Names told together directly before a figure (A和B), all of which it is about; one name in the usual case. Empty when unknown text comes between.
 * A heading within the paragraph (（一）机关运行经费。2026年…) may end in a full stop. */
export function namesBefore({ text }: Tokens, lead: Lead, until: number, comparing: boolean): Name[] {
  const last = lead.names.at(-1);
  if (last === undefined || last.start >= until) return [];
  const behind = text.slice(Math.min(last.end, until), until);
  const own = comparing || !isMutual(text, lead, last.end) ? behind : behind.replace(SAME, "");
  const between = last.start === 0 ? own.replace(/^(?:预算|支出|安排|情况|说明)*。/, "") : own;
  if (!(comparing ? isComparisonFiller(between) : isFiller(between))) return [];
  const joined = [last];
  for (const name of lead.names.slice(0, -1).reverse()) {
    const next = joined[0];
    const joint = next === undefined ? "" : text.slice(name.end, next.start);
    if (!/^(?:[、,]|和|及|与|同|跟|以及)$/.test(joint) || (joint === "," && !standsAlone(text, name))) break;
    if (/(?<!分别?|具体|其中)[为是]$/.test(text.slice(0, name.start))) break;
    joined.unshift(name);
  }
  return joined;
}

/** 总额|一致，, 保持相等，: what says that two things are the same. */
const SAME = /^(?:预算|总额|总计|合计|数|均|也|是|相|保持)*(?:一致|一样|相[同等]|持平),?/;
const WITH = /[与同跟]$/;
const OF_BOTH_SIDES = /[收支].*[与和同跟].*[收支]/;

/** 支出预算与收入预算|一致, 与收入总计|相等: two things of one year are the same, and neither is as it was last year. `at` is where that is said. */
export function isMutual(text: string, lead: Lead, at: number): boolean {
  const last = lead.names.at(-1);
  if (last === undefined || comparedYear(lead.text, 1) !== undefined) return false;
  const [before, name] = [text.slice(lead.start, last.from), text.slice(last.from, last.end)];
  return SAME.test(text.slice(Math.min(at, last.end))) && (WITH.test(before) || OF_BOTH_SIDES.test(name));
}

/** 原因是从严控制|接待|，公务用车运行费与上年持平: a name at the end of other words is not told together with the next. */
function standsAlone(text: string, { concepts, from }: Name): boolean {
  return concepts.length > 0 && /(?:^|[,;。:、()和及与])$/.test(text.slice(0, from));
}

/** The concept that a name stands for here. A printed 收入 is income whatever was told before. */
export function conceptOf({ text }: Tokens, state: State, name: Name): Concept | undefined {
  const isIncome = text.slice(name.start, name.end).endsWith("收入");
  const opener = state.brackets.at(-1)?.opener ?? state.list?.opener;
  const before = opener?.concept ?? state.divided ?? state.subject?.concept ?? state.topic;
  const said = isIncome ? name.concepts[0] : (besideClass(state, name) ?? inContext(name.concepts, before));
  const concept = ofFiscalMoney(state, said);
  const whole = opener?.concept ?? (state.reason ? state.subject?.concept : undefined);
  return isCostLine(whole, concept) || isOffice(whole, concept) ? undefined : concept;
}

/** 财政拨款收支总预算90万元。其中，|收入总计|90万元，…；|支出总计|90万元: the sides of the total told last in the paragraph. */
function ofFiscalMoney({ facts }: State, concept: Concept | undefined): Concept | undefined {
  const [side, kind] = concept?.split(".") ?? [];
  const last = facts.findLast((fact) => fact.concept.endsWith(".total"))?.concept;
  if (kind !== "total" || (side !== "revenue" && side !== "expenditure") || last !== "fiscalAppropriation.total")
    return concept;
  return `${side}.fiscalAppropriation`;
}

/** 教育支出90万元；国有资本经营预算支出10万元: beside a class one more of them, where the name is of one as well. */
function besideClass({ facts, above }: State, { concepts }: Name): Concept | undefined {
  const isClass = (concept: Concept | undefined) => concept?.startsWith("function.") === true;
  return isClass(facts.at(-1)?.concept ?? above) ? concepts.find(isClass) : undefined;
}

/** 机关运行经费…，其中本级120万元, 项目支出…，包括本级支出…: the office's share of that, and no 本级支出. */
function isOffice(whole: Concept | undefined, concept: Concept | undefined): boolean {
  if (concept !== "expenditure.ownLevel" || whole === undefined) return false;
  return whole !== "revenueExpenditure.total" && whole !== concept && !contains(whole, concept);
}

const COST_LINE = /^(?:threePublic\.|conferences|training|commissionedServices)/;

/** 机关运行经费…，其中：办公费…、公务接待费…: what running costs go on, and not the “三公” of all money. */
function isCostLine(whole: Concept | undefined, concept: Concept | undefined): boolean {
  return whole === "agencyRunningCosts" && concept !== undefined && COST_LINE.test(concept);
}

/** Whether a lead holds nothing but a comparison (，与上年预算数相比): then the figure is about the subject. In an explanation it must compare. */
export function isAboutSubject(state: State, text: string): boolean {
  if (!state.reason) {
    const open = text.replace(/^。?\)/, "").replace(REMARKS, "");
    const clause = open.slice(Math.max(...[..."。;"].map((mark) => open.lastIndexOf(mark))) + 1).replaceAll("(", "");
    if (isComparisonFiller(clause)) return true;
  }
  const last = text.slice(Math.max(...[..."，,。)"].map((mark) => text.lastIndexOf(mark))) + 1);
  return /较|比|与|同/.test(last) && isComparisonFiller(last);
}
