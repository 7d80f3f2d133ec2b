import { type Amount, exact, valued } from "../../model/amount.ts";
import type { Term } from "../../model/rule/claim.ts";
import { significant } from "../../text/figures/typos.ts";
import type { JudgedRelation } from "../claims.ts";
import { expectedOf, gapOf, isTying, termsOf } from "../judge.ts";
import { type Edit, type Near, withValue } from "./edits.ts";
import { isSame, substituted } from "./substitute.ts";

/** Rows of fewer digits than these make up a gap by chance too often. */
const FEWEST_DIGITS = 3;

/** A figure with the relations that it breaks. */
interface Broken {
  term: Term;
  broken: JudgedRelation[];
}

/** A total that is off by just one of its parts: a row left out, or counted twice. */
export function rowEdits({ term, broken }: Broken): (Edit & { row: Term })[] {
  return broken.flatMap(({ relation }) => {
    if (relation.kind !== "sum" || !isTying(relation) || relation.parts.length < 3 || !isSame(relation.total, term))
      return [];
    const gap = gapOf(relation);
    const rows = relation.parts.filter(({ amount }) => isWeighty(amount) && exact(amount.value).abs().eq(gap.abs()));
    const edit = withValue(term.amount, expectedOf(relation).toFixed());
    const [row] = rows;
    if (!edit || !row || rows.length > 1) return [];
    const leftOut = gap.isNegative() === !exact(row.amount.value).isNegative();
    return [{ ...edit, kind: leftOut ? ("rowLeftOut" as const) : ("rowCountedTwice" as const), row }];
  });
}

/** A value that two or more broken relations agree on. */
export function agreedValue({ term, broken }: Broken): Edit[] {
  const wanted = broken.map(({ relation }) => {
    if (relation.kind !== "sum") return undefined;
    if (isSame(relation.total, term)) return expectedOf(relation);
    const at = relation.parts.findIndex((part) => isSame(part, term));
    return exact(term.amount.value).plus(gapOf(relation).times(relation.signs?.[at] ?? 1));
  });
  const [first] = wanted;
  if (!first || wanted.length < 2 || !wanted.every((value) => value?.eq(first))) return [];
  return [withValue(term.amount, first.toFixed())].filter((edit) => edit !== undefined);
}

/**
 * Whether a value comes near what the first broken sum wants of the figure and its copies. Spares judging all relations anew: a figure has hundreds of
 * edits, the sum of a long table hundreds of figures, and hardly an edit mends it.
 */
export function nearWanted({ term, copies, broken }: Broken & { copies: readonly Term[] }): Near {
  const relation = broken[0]?.relation;
  if (relation?.kind !== "sum" || !isTying(relation)) return () => true;
  const edited = [term, ...copies];
  const isEdited = (one: Term) => edited.some((each) => isSame(each, one));
  const signs = relation.parts.map((part, at) => (isEdited(part) ? -(relation.signs?.[at] ?? 1) : 0));
  const times = signs.reduce<number>((sum, sign) => sum + sign, isEdited(relation.total) ? 1 : 0);
  const rest = gapOf(substituted(relation, edited, valued(term.amount, "0"))).toNumber();
  const others = [...termsOf(relation), ...(relation.outside ? [relation.outside] : [])];
  const steps = others.reduce((sum, { amount }) => sum + Math.abs(Number(amount.step)), 0);
  return (value, step) => Math.abs(rest + times * value) <= steps + edited.length * Math.abs(step);
}

function isWeighty({ text }: Amount): boolean {
  return significant(text.replace(/\D/g, "")) >= FEWEST_DIGITS;
}
