import type { Fact } from "../../model/disclosure/fact.ts";
import type { View } from "../../model/rule/rule.ts";
import { closest } from "../told/closest.ts";
import { inSameDivision } from "./divisions.ts";
import type { ConceptFigure } from "./figures.ts";

/** Concepts that prose and tables can only mean in one way, so that any other figure is a contradiction. */
const PLAIN = /^(?:revenue\.total$|threePublic\.)/;

/** The table's figure that prose tells or should have told; none where prose cuts it off instead of rounding (1,361万元 for 13,616,271元). */
export function counterpart(view: View, fact: Fact, figures: readonly ConceptFigure[]): ConceptFigure | undefined {
  const { concept, amount } = fact;
  const { figure, told } = closest(amount, figures, ({ term }) => term.amount);
  if (told === "cutOff") return undefined;
  if (told === "agreeing") return figure;
  const divided = inSameDivision(view, fact);
  if (divided) return divided;
  return figure ?? (PLAIN.test(concept) ? figures.find(({ named }) => named) : undefined);
}
