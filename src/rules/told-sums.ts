import { exact } from "../model/amount.ts";
import type { Fact } from "../model/fact.ts";
import type { Rule, View } from "../model/rule.ts";
import type { Concept } from "../model/vocabulary.ts";
import { figures, partsOf, sums, term } from "./facts.ts";

/**
 * What tells one sum told in prose from another: the names of its whole, of its parts, for which stages it is told (planned amounts unless said),
 * and how many of the parts must be told for them to be all (every one unless said).
 */
type ToldSumRule = Omit<Rule, "severity" | "check"> & {
  wholes: readonly Concept[];
  parts: readonly Concept[];
  stages?: readonly Fact["stage"][];
  least?: number;
};

/** The rule that a figure told in prose is the sum of the parts told under it (其中, brackets). */
export function toldSumRule({ wholes, parts, stages, least, ...rule }: ToldSumRule): Rule {
  const told = { wholes, parts, stages: stages ?? ["budget"], least: least ?? parts.length };
  return { ...rule, severity: "error", check: (view) => toldSums(view, told) };
}

const WHY = "正文在这个数之后用“其中”“包括”或括号列出了这些分项，分项已列全。";

function* toldSums(
  view: View,
  { wholes, parts, stages, least }: Required<Pick<ToldSumRule, "wholes" | "parts" | "stages" | "least">>,
) {
  for (const whole of wholes.flatMap((concept) => stages.flatMap((stage) => figures(view, concept, { stage })))) {
    const told = partsOf(view, whole, parts);
    if (told.length >= least && !isToldInWords(told, parts, least))
      yield sums("mismatch", term(whole), told.map(term), { why: WHY });
  }
}

/** Where not every part need be told and all told are nothing, the whole is told in words (全部为一般公共预算拨款). */
function isToldInWords(told: Fact[], parts: readonly Concept[], least: number): boolean {
  return least < parts.length && told.every(({ amount }) => exact(amount.value).isZero());
}
