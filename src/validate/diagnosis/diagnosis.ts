import { isZero } from "../../model/amount.ts";
import { comparePlaces, placeKey } from "../../model/place.ts";
import type { Diagnosis } from "../../model/report/finding.ts";
import type { Relation, Term } from "../../model/rule/claim.ts";
import { isBroken, type JudgedRelation } from "../claims.ts";
import { isTying, judge, termsOf } from "../judge.ts";
import { type Edit, editsOf } from "./edits.ts";
import { isSame, substituted } from "./substitute.ts";
import { agreedValue, nearWanted, rowEdits } from "./values.ts";

/** One wrong figure and the broken relations that it explains. */
export interface Explanation {
  term: Term;
  diagnosis: Omit<Diagnosis, "row"> & { row?: Term };
  keys: string[];
}

/** A figure with every relation that it takes part in. `copies` are cells of its row that repeat it (合计 and its only funding column). */
interface Figure {
  term: Term;
  copies: Term[];
  broken: JudgedRelation[];
  holding: JudgedRelation[];
}

interface Candidate extends Explanation {
  value: string;
  /** How many of the figure's relations would then still be off by rounding: a typo undone brings back the very figure. */
  rounding: number;
  /** A value that is no typo of the digits explains less than one that is, two wrong cells less than one. */
  rank: number;
}

/** More broken relations than this are no typo but another text, or our misreading. */
const MOST_BROKEN_RELATIONS = 400;

/**
 * For broken relations, the single edits of one printed figure that satisfy all relations touching it: the figure that mends most is named first, then
 * what is left over. Nothing is said where two figures or two values would do as well.
 */
export function diagnose(relations: readonly JudgedRelation[]): Explanation[] {
  const broken = relations.filter(isBroken);
  if (broken.length === 0 || broken.length > MOST_BROKEN_RELATIONS) return [];
  const suspects = figuresOf(broken, relations);
  const rows = suspects.flatMap((figure) => repeated(figure, suspects) ?? []);
  return chosen([...suspects, ...rows].flatMap((figure) => candidatesFor(figure, suspects)));
}

/** The figures of broken relations, each with all that it takes part in. */
function figuresOf(broken: readonly JudgedRelation[], relations: readonly JudgedRelation[]): Figure[] {
  const suspected = new Set(broken.flatMap(({ relation }) => termsOf(relation).map(({ place }) => placeKey(place))));
  const figures = new Map<string, Figure>();
  for (const one of relations) {
    const keyed = termsOf(one.relation).map((term): [string, Term] => [placeKey(term.place), term]);
    for (const [key, term] of new Map(keyed.filter(([key]) => suspected.has(key)))) {
      const figure = figures.get(key) ?? { term, copies: [], broken: [], holding: [] };
      figures.set(key, figure);
      (isBroken(one) ? figure.broken : figure.holding).push(one);
    }
  }
  return [...figures.values()];
}

/** The figure together with another cell of its row that rightly repeats it: both were typed wrong alike. */
function repeated(figure: Figure, suspects: readonly Figure[]): Figure | undefined {
  const { place } = figure.term;
  const link = figure.holding.find(({ relation, verdict }) => {
    const figures = termsOf(relation).filter(isFilled);
    return (
      verdict === "exact" && isTying(relation) && relation.kind === "sum" && figures.length === 2 && isRow(figures)
    );
  });
  if (place.row === undefined || !link) return undefined;
  const twin = termsOf(link.relation).find((term) => isFilled(term) && !isSame(term, figure.term));
  const other = twin && suspects.find(({ term }) => isSame(term, twin));
  if (!other || comparePlaces(other.term.place, place) < 0) return undefined;
  return {
    term: figure.term,
    copies: [other.term],
    broken: [...new Set([...figure.broken, ...other.broken])],
    holding: [...new Set([...figure.holding, ...other.holding])].filter((one) => one !== link),
  };
}

function isFilled({ amount }: Term): boolean {
  return !isZero(amount.value);
}

function isRow([first, ...others]: Term[]): boolean {
  return others.every(({ place }) => place.block === first?.place.block && place.row === first.place.row);
}

/** The edits of one figure that satisfy all its relations; of those, only the ones that make most of them exact. */
function candidatesFor(figure: Figure, figures: readonly Figure[]): Candidate[] {
  const isNear = nearWanted(figure);
  const typos = [
    ...editsOf(figure.term.amount, isNear),
    ...rowEdits(figure),
    ...(figure.copies.length === 0 ? agreedValue(figure) : []),
  ];
  const near = typos.filter(({ amount: { value, step } }) => isNear(Number(value), Number(step)));
  const satisfying = near.flatMap((edit) => candidate(figure, edit) ?? []);
  const least = Math.min(...satisfying.map(({ rounding }) => rounding));
  const best = satisfying.filter(({ rounding }) => rounding === least);
  const values = new Set(best.map(({ value }) => value));
  const [first] = best;
  return first && values.size === 1 && isSure(first, figure, figures) ? [first] : [];
}

function candidate({ term, copies, broken, holding }: Figure, edit: Edit & { row?: Term }): Candidate | undefined {
  let rounding = 0;
  for (const { relation, verdict } of [...broken, ...holding]) {
    const mended = judge(substituted(relation, [term, ...copies], edit.amount));
    if (mended === undefined || mended === "broken") return undefined;
    if (mended === "rounding" && verdict === "broken" && isEven(relation)) return undefined;
    if (mended === "rounding") rounding++;
  }
  const { place, amount } = term;
  const diagnosis = {
    edit: edit.kind,
    place,
    printed: amount.text.trim(),
    suggested: edit.suggested,
    restores: broken.length,
  };
  return {
    term,
    diagnosis: edit.row ? { ...diagnosis, row: edit.row } : diagnosis,
    keys: broken.map(({ key }) => key),
    value: edit.amount.value,
    rounding,
    rank: copies.length * 2 + (edit.kind === "otherValue" ? 1 : 0),
  };
}

/** A sum whose figures all print the same digits: a typo undone makes it exact, or it was another typo. */
function isEven(relation: Relation): boolean {
  return (
    relation.kind === "sum" &&
    new Set(
      termsOf(relation)
        .filter(isFilled)
        .map(({ amount }) => amount.step),
    ).size === 1
  );
}

/**
 * With one relation only, any of its figures might have the wrong digit: the others must each be held by a relation that holds, unless the
 * typo is of a kind that does not fit by chance.
 */
function isSure({ diagnosis }: Candidate, figure: Figure, figures: readonly Figure[]): boolean {
  const [only, ...others] = figure.broken;
  if (!only || others.length > 0) return true;
  if (["swappedDigits", "decimalPoint", "unit", "sign", "rowLeftOut", "rowCountedTwice"].includes(diagnosis.edit))
    return true;
  const held = new Set(
    figures
      .filter(({ holding }) => holding.some(({ relation }) => isTying(relation)))
      .map(({ term }) => placeKey(term.place)),
  );
  const rest = termsOf(only.relation).map(({ place }) => placeKey(place));
  return rest.every((key) => key === placeKey(figure.term.place) || held.has(key));
}

/** The best explanations, none of which another figure could give as well; each broken relation is explained once. */
function chosen(candidates: Candidate[]): Explanation[] {
  const left = candidates.toSorted(
    (a, b) => b.keys.length - a.keys.length || a.rank - b.rank || a.rounding - b.rounding,
  );
  const explanations: Explanation[] = [];
  const explained = new Set<string>();
  const blocked = new Set<string>();
  for (const one of left) {
    if (one.keys.some((key) => explained.has(key) || blocked.has(key))) continue;
    const rivals = left.filter(
      (other) => other !== one && other.keys.length === one.keys.length && other.rank === one.rank,
    );
    const equals = rivals.filter(({ rounding }) => rounding <= one.rounding);
    if (equals.some(({ keys }) => keys.some((key) => one.keys.includes(key)))) {
      for (const key of one.keys) blocked.add(key);
      continue;
    }
    explanations.push({ term: one.term, diagnosis: one.diagnosis, keys: one.keys });
    for (const key of one.keys) explained.add(key);
  }
  return explanations;
}
