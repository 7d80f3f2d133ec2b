import type { ProjectObjective } from "../../model/disclosure/disclosure.ts";
import type { GlossaryTerm, ToldQuantity } from "../../model/disclosure/wording.ts";
import { findAmounts } from "../../text/figures/amounts.ts";
import { leadingLabel } from "../../text/labels.ts";
import { isCell, pieceOf, placeIn, type Surface } from "./surfaces.ts";

const CLAUSE_END = /[,;。:、\n]/;

/** Measures and targets told in a surface of 绩效: in running text and in the objective cells of project tables. */
export function quantitiesIn(surface: Surface, objectives: readonly ProjectObjective[]): ToldQuantity[] {
  const objective = objectives.find(
    ({ block, objective: cell }) => block === surface.block && isAt(surface, cell?.place),
  );
  if (isCell(surface) && !objective) return [];
  return findAmounts(surface.text, surface.unit)
    .filter(({ amount, range }) => !range && amount.unitFrom === "printed")
    .map(({ amount, start, end }) => ({
      amount,
      place: placeIn(surface, start, end),
      clause: clauseAround(surface.folded, start, end),
      ...(objective?.project ? { project: objective.project.text } : {}),
    }));
}

/** The term that a paragraph of 名词解释 explains: the words before the colon (or 是指), without their number. */
export function glossaryIn(surface: Surface): GlossaryTerm[] {
  const from = leadingLabel(surface.text)?.length ?? 0;
  const match = /^([^::。]{2,40}?)\s*(?::|是?指)/.exec(surface.folded.slice(from));
  return match?.[1] ? [pieceOf(surface, from, from + match[1].length)] : [];
}

function isAt(surface: Surface, place: { row?: number | undefined; column?: number | undefined } | undefined): boolean {
  return place !== undefined && place.row === surface.row && place.column === surface.column;
}

function clauseAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !CLAUSE_END.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !CLAUSE_END.test(text.charAt(to))) to++;
  return text.slice(from, to);
}
