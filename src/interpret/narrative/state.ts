import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { PlacedAmount } from "../../model/place.ts";
import type { Name } from "./names.ts";
import type { Passage } from "./passage.ts";

/**
 * A list after 其中: the figure it takes apart, and how many figures had been read when it opened. `isForeign` where that figure has no name here (an
 * item of the classification, one unit's money): its parts are no parts of the budget.
 */
export interface Scope {
  opener: Fact | undefined;
  from: number;
  isForeign?: boolean;
  /** Whether it says by name what it takes apart (基本支出中，…), which may have no figure here. */
  isNamed?: true;
  /** Whether what follows divides that figure once more, by other kinds (按功能分类：…). */
  divides?: boolean;
}

/** The items of a list that are numbered alike, from the last one on. */
export interface Numbered {
  form: string;
  /** How many figures had been read when the item began. */
  from: number;
  /** What the first of them is a part of, and the list that they stand in. */
  whole: Fact | undefined;
  list: Scope | undefined;
}

/** An open bracket; behind it the text is explanation again if it was so before. */
export interface Bracket extends Scope {
  reason: boolean;
  /** The list that it interrupts. */
  list: Scope | undefined;
}

/** The figure that the money of this year and what is left from before divide; `isAll` where that is all of what its sources were told of. */
export interface YearDivision {
  whole: Fact;
  isAll: boolean;
  sentence: number;
}

/** Where the reader stands in a paragraph. */
export interface State {
  /** Figures read so far that can have parts, those carried over from the paragraph before included. */
  nodes: Fact[];
  facts: Fact[];
  /** The figure that a comparison without a name is about. */
  subject: Fact | undefined;
  /** The first figure of the sentence: what the next sentence is about until it names another. */
  head: Fact | undefined;
  brackets: Bracket[];
  /** What the money of this year, told last, is a part of. */
  years?: YearDivision;
  /** What the bracket right before took apart. */
  closed: Fact | undefined;
  /** What the last bracket took apart, and how many figures had been read when it ended. */
  aside?: { opener: Fact | undefined; from: number; to: number };
  list: Scope | undefined;
  /** The numbered item that is being read. */
  numbered?: Numbered;
  /** True in 主要原因是…, 主要用于…: what is told there explains, and is no part of a sum. */
  reason: boolean;
  /** How the explanations are numbered where they are a list (原因是：1、…；2、…). */
  reasons?: string | undefined;
  /** The year told about, and one printed since the last figure: it becomes the year when a named figure follows. */
  year: number | undefined;
  printedYear: number | undefined;
  /** The filing's own year, which 本年 brings back, and the year of the day that stocks are of. */
  ownYear: number | undefined;
  cutoff: number | undefined;
  /** The one unit that the sentence takes out of the whole: 其中，社会福利院…. */
  owner: string | undefined;
  /** The unit that the whole paragraph is about. */
  host: string | undefined;
  /** The department's own office where a clause names it, whose figures may be all of the department's, and those that it tells of it. */
  office: { name: string; isHost: boolean } | undefined;
  offices: Map<Fact, string>;
  /** What the heading above names, and what the item above told last. */
  topic: Concept | undefined;
  above: Concept | undefined;
  /** What the sentence divides by kinds: 按政府采购资金类型划分. */
  divided: Concept | undefined;
  /** Two years of which the text tells each figure (2023年、2024年…分别为), and that of the second still to come. */
  bothYears: readonly [number, number] | undefined;
  secondYear: number | undefined;
  /** The year told about before another year of the same things, to which the text then goes back. */
  yearBefore?: number | undefined;
  against: number | undefined;
  againstStage: Fact["againstStage"];
  /** End of the last figure or equality read (compact offset). */
  end: number;
  /** Whether that last figure could be named, and whether it was money that could not. */
  bound: boolean;
  lost: boolean;
  /** Money that could not be named. */
  unnamed: PlacedAmount[];
  /** Names still to get their figure (分别为), and their change (分别增加). */
  shared: Name[];
  sharedChanges: Name[];
  /** The names that last were told together. */
  together: readonly Name[];
  sentence: number;
}

/** Where a paragraph begins. */
export function freshState({ carried, year, topic, cutoff, above }: Passage): State {
  return {
    nodes: [...carried],
    facts: [],
    subject: carried[0],
    head: undefined,
    brackets: [],
    closed: undefined,
    list: carried[0] === undefined ? undefined : { opener: carried[0], from: carried.length },
    reason: false,
    year: carried[0]?.year ?? year,
    ownYear: year,
    cutoff,
    printedYear: undefined,
    owner: undefined,
    host: undefined,
    office: undefined,
    offices: new Map(),
    topic,
    above: above?.at(-1),
    divided: undefined,
    bothYears: undefined,
    secondYear: undefined,
    against: undefined,
    againstStage: undefined,
    end: 0,
    bound: false,
    lost: false,
    unnamed: [],
    shared: [],
    sharedChanges: [],
    together: [],
    sentence: 0,
  };
}

/** The last figure that can be taken apart; what there is none of cannot, nor what the bracket behind it tells: 收入90万元（含上年结转5万元），|其中：…. */
export function lastWhole(state: State): Fact | undefined {
  if (state.aside?.opener !== undefined && state.aside.to === state.nodes.length) return state.aside.opener;
  return state.nodes.findLast((fact) => fact.stage !== "changeRate" && !fact.nil);
}

/** Keeps with the figure now being taken apart a part that could not be named. */
export function noteUnnamedPart(state: State, stage: Fact["stage"], part: PlacedAmount): void {
  if (state.reason) return;
  const isChange = (each: Fact["stage"]): boolean => each === "change" || each === "changeRate";
  if (!isChange(stage)) state.unnamed.push(part);
  const opener = takenApart(state);
  if (opener === undefined || isChange(opener.stage) !== isChange(stage)) return;
  opener.unnamedParts = [...(opener.unnamedParts ?? []), part];
}

/** What 其中 or a bracket takes apart; where neither says, the total told last or the whole of the part told last. */
function takenApart({ brackets, list, nodes }: State): Fact | undefined {
  const scope = brackets.at(-1) ?? list;
  if (scope !== undefined) return scope.opener;
  const last = nodes.findLast(({ stage }) => stage === "budget");
  return last?.concept.endsWith(".total") ? last : nodes.find(({ id }) => id === last?.parent);
}

/** A figure nobody could name: comparisons after it are about that, so about nothing known. */
export function loseSubject(state: State): void {
  if (!state.reason) state.subject = undefined;
}

/** Takes a figure in: later ones may be parts of it or compare with it. */
export function takeIn(state: State, fact: Fact): void {
  state.facts.push(fact);
  state.nodes.push(fact);
  // 公务接待费下降6.60%…。|2025年预算数1.06万元: a percentage of what is named anew is what the text is about
  if (state.reason || (fact.stage === "changeRate" && state.subject?.concept === fact.concept)) return;
  state.subject = fact;
  state.head ??= fact;
}
