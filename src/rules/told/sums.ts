import { exact } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { PlacedAmount } from "../../model/place.ts";
import type { Claim } from "../../model/rule/claim.ts";
import type { Rule, View } from "../../model/rule/rule.ts";
import { cellTerm, figures, partsOf, sums, term, type Wanted } from "../facts.ts";

/**
 * What tells one sum told in prose from another: the names of its whole, of its parts, for which stages it is told (planned amounts unless said),
 * and how many of the parts must be told for them to be all (every one unless said).
 */
type ToldSumRule = Omit<Rule, "severity" | "check"> & {
  wholes: readonly Concept[];
  parts: readonly Concept[];
  stages?: readonly Fact["stage"][];
  least?: number;
  /** With so many parts told, though not all, that they do not add up is a doubt. */
  leastDoubted?: number;
};

type Told = Required<Pick<ToldSumRule, "wholes" | "parts" | "stages" | "least" | "leastDoubted">>;

/** The rule that a figure told in prose is the sum of the parts told under it (其中, brackets). */
export function toldSumRule({ wholes, parts, stages = ["budget"], least, leastDoubted, ...rule }: ToldSumRule): Rule {
  const sure = least ?? parts.length;
  const told = { wholes, parts, stages, least: sure, leastDoubted: leastDoubted ?? sure };
  return { ...rule, severity: "error", check: (view) => toldSums(view, told) };
}

const WHY = "正文在这个数之后用“其中”“包括”或括号列出了这些分项，分项已列全。";
const UNNAMED = "名称未能识别的一项";
const WHY_UNNAMED = "正文在这个数之后列出的各项中，有的名称未能识别，因此只请人工核对。";
const WHY_DOUBTED = "正文在这个数之后列出了其中几类，没有写其余各类是否为零，因此只请人工核对。";

function* toldSums(view: View, { wholes, parts, stages, least, leastDoubted }: Told) {
  for (const whole of wholes.flatMap((concept) => stages.flatMap((stage) => figures(view, concept, yearsOf(stage))))) {
    const told = partsOf(view, whole, parts);
    if (whole.unnamedParts) {
      yield* withUnnamed(whole, whole.unnamedParts, told);
      continue;
    }
    if (told.length < leastDoubted || isToldInWords(told, parts, least)) continue;
    const more = told.length < least ? { doubt: true as const, why: WHY_DOUBTED } : { why: WHY };
    yield sums("mismatch", term(whole), told.map(term), more);
  }
}

/** Parts of which some have no name here: they may be parts of this whole or of another thing told in between. */
function* withUnnamed(whole: Fact, unnamed: readonly PlacedAmount[], told: readonly Fact[]): Generator<Claim> {
  if (whole.stage === "change" || told.length === 0 || told.length + unnamed.length < 2) return;
  const named = told.map(term);
  const others = unnamed.map((part) => cellTerm(part, UNNAMED));
  const readings = [named, [...named, ...others]].map((parts) => sums("mismatch", term(whole), parts));
  yield { kind: "alternatives", message: "mismatch", readings, why: WHY_UNNAMED };
}

/** What is held is told of the end of some year, which the parts beside it share. */
function yearsOf(stage: Fact["stage"]): Wanted {
  return stage === "actual" ? { stage, year: "any" } : { stage };
}

/** Where not every part need be told and all told are nothing, the whole is told in words (全部为一般公共预算拨款). */
function isToldInWords(told: Fact[], parts: readonly Concept[], least: number): boolean {
  return least < parts.length && told.every(({ amount }) => exact(amount.value).isZero());
}
