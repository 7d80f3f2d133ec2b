import { exact } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, conceptLabel, madeOf } from "../../model/disclosure/vocabulary.ts";
import type { PlacedAmount } from "../../model/place.ts";
import type { Claim } from "../../model/rule/claim.ts";
import type { Rule, View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { cellTerm, factLabel, figures, partsOf, sums, term, type Wanted } from "../facts.ts";
import { toldOnce } from "./beside.ts";
import { isOfBothSides, isOfOpenSide } from "./both-sides.ts";
import { toldOfLastYear, WHY_APART } from "./last-year.ts";
import { isListed } from "./list-claims.ts";
import {
  areAllListed,
  carriedBeside,
  isBeside,
  isOfPart,
  isSummedUp,
  isToldInWords,
  partsTold,
  withClasses,
  withoutFunds,
} from "./parts-told.ts";
import { isTold } from "./scope.ts";

/**
 * What tells one sum told in prose from another: the names of its whole, of its parts, for which stages it is told (planned amounts unless said),
 * and how many of the parts must be told for them to be all (every one unless said).
 */
type ToldSumRule = Omit<Rule, "severity" | "check"> & {
  wholes: readonly Concept[];
  parts: readonly Concept[];
  stages?: readonly Fact["stage"][];
  least?: number;
  /** What adds to the parts where it is told with them, and need not be. */
  also?: readonly Concept[];
  /** With so many parts told, though not all, that they do not add up is a doubt. */
  leastDoubted?: number;
  /** Where so many are told, though not all, in one list behind the whole, it leaves the others out: a warning. */
  leastListed?: number;
  /** The parts that no list under the whole may leave out (every one unless said), where a message says so. */
  required?: readonly Concept[];
  /** The parts may be told in other paragraphs than their whole: then that they do not add up is a doubt. */
  apart?: boolean;
};

type AskedSum = Required<
  Pick<
    ToldSumRule,
    "wholes" | "parts" | "also" | "stages" | "least" | "leastDoubted" | "leastListed" | "required" | "apart"
  >
> & {
  asksForAll: boolean;
};

/** The rule that a figure told in prose is the sum of the parts told under it (其中, brackets). */
export function toldSumRule({
  wholes,
  parts,
  also = [],
  stages = ["budget"],
  least,
  leastDoubted,
  leastListed,
  required = parts,
  apart = false,
  ...rule
}: ToldSumRule): Rule {
  const sure = least ?? parts.length;
  const told = {
    wholes,
    parts,
    also,
    stages,
    least: sure,
    leastDoubted: leastDoubted ?? sure,
    leastListed: leastListed ?? sure,
    required,
    apart,
    asksForAll: "lone" in rule.messages,
  };
  return { ...rule, severity: "error", check: (view) => toldSums(view, told) };
}

const ALL = { why: "正文在这个数之后用“其中”“包括”或括号列出了这些分项，分项已列全。" };
const UNNAMED = "名称未能识别的一项";
const WHY_UNNAMED = "正文在这个数之后列出的各项中，有的名称未能识别，因此只请人工核对。";
const SOME = {
  doubt: true as const,
  why: "正文在这个数之后列出了其中几类，没有写其余各类是否为零，因此只请人工核对。",
};

const LEFT_OUT = {
  severity: "warning" as const,
  why: "正文在这个数之后用“其中”“包括”或括号列出了其中几类，全文没有写到的其余各类按说为零。",
};

const WHY_BESIDE =
  "正文在这个数之后用“另有”“此外”列出的，或本年收入之后列出的上年结转，可能不在这个数之内；含与不含两种读法都合不上。";

const OPEN = {
  doubt: true as const,
  why: "正文在收支总额之后列出了这些分项，没有写明它们是收入还是支出的全部，因此只请人工核对。",
};

function* toldSums(
  view: View,
  { wholes, parts, also, stages, least, leastDoubted, leastListed, required, apart, asksForAll }: AskedSum,
): Generator<Claim> {
  if (stages.includes("budget") && least === parts.length) yield* toldOfLastYear(view, wholes, parts);
  for (const whole of wholes.flatMap((concept) => stages.flatMap((stage) => figures(view, concept, yearsOf(stage))))) {
    const told = withClasses(view, whole, withoutFunds(partsTold(view, whole, parts)), parts.length);
    if (whole.unnamedParts) {
      if (!isListed(view, whole, told.flat())) yield* withUnnamed(whole, whole.unnamedParts, told.flat());
      continue;
    }
    if (apart && told.length === 0) yield* toldApart(view, whole, parts);
    const isLacking = asksForAll && told.length < leastDoubted && view.disclosure.expectsHeadings;
    const lone = isLacking && whole.stage === "budget" ? [...lacking(view, whole, told, required)] : [];
    yield* lone;
    const isSum = told.length > 0 && lone.length === 0 && whole.stage === "budget" && isSummedUp(whole, told.flat());
    if (isToldInWords(told.flat(), parts, least)) continue;
    if (told.length < leastDoubted && !isSum) {
      // 资产总额90万元，其中房屋60万元、车辆10万元: whatever else there is, no more than the whole
      if (told.length > 1 && whole.stage !== "change" && lone.length === 0)
        yield sums("mismatch", term(whole), told.flat().map(term), { compare: ">=" });
      continue;
    }
    const isLeftOut =
      told.length < least && told.length >= leastListed && areAllListed(view, whole, told.flat(), parts);
    const more = isLeftOut
      ? LEFT_OUT
      : told.length < least
        ? SOME
        : isOfOpenSide(view, whole, told.flat())
          ? OPEN
          : ALL;
    const reading = (added: readonly Fact[]) => sums("mismatch", term(whole), added.map(term), more);
    const all = [...told.flat(), ...partsOf(view, whole, also), ...carriedBeside(view, whole)];
    const within = all.filter((part) => !isBeside(whole, part));
    if (within.length === all.length) yield reading(within);
    else
      yield {
        kind: "alternatives",
        message: "mismatch",
        readings: [within, all].map(reading),
        why: WHY_BESIDE,
      };
  }
}

/** The parts that are each told once, in paragraphs of their own that tell no other whole of theirs (一般公共预算支出增加…，其中基本支出增加…). */
function* toldApart(view: View, whole: Fact, parts: readonly Concept[]): Generator<Claim> {
  const told = parts.map((part) => toldOnce(part, (concept) => figures(view, concept, yearsOf(whole.stage))));
  const kinds = parts.flatMap((part) => [part, ...(madeOf(part) ?? [])]);
  const isPart = ({ id, stage, concept }: Fact): boolean =>
    stage !== whole.stage || kinds.includes(concept) || id === whole.id;
  const isFree = ({ parent, tentative, against, fund, statement, place: { block } }: Fact): boolean =>
    parent === undefined &&
    !tentative &&
    against === whole.against &&
    fund === whole.fund &&
    view.disclosure.facts.filter((other) => other.statement === statement && other.place.block === block).every(isPart);
  if (whole.tentative || !told.every((each) => each.length > 0 && each.every(isFree))) return;
  yield sums("mismatch", term(whole), told.flat().map(term), { doubt: true, why: WHY_APART });
}

/** Parts of which some have no name here: they may be parts of this whole or of another thing told in between. */
function* withUnnamed(whole: Fact, unnamed: readonly PlacedAmount[], told: readonly Fact[]): Generator<Claim> {
  if (whole.stage === "change" || told.length === 0 || told.length + unnamed.length < 2) return;
  const named = told.map(term);
  const others = unnamed.map((part) => cellTerm(part, UNNAMED));
  const readings = [named, [...named, ...others]].map((parts) => sums("mismatch", term(whole), parts));
  yield { kind: "alternatives", message: "mismatch", readings, why: WHY_UNNAMED };
}

/**
 * 其中：基本支出…, and no word of 项目支出 under it where a filing must tell both: then the whole must be all of what is told, unless all parts of the same figure are
 * told in another place.
 */
function* lacking(view: View, whole: Fact, told: readonly Fact[][], parts: readonly Concept[]): Generator<Claim> {
  // 运行维护费 alone stands for 公务用车购置及运行维护费 where nothing is bought.
  const kinds = (part: Concept) => madeOf(part) ?? [];
  const some = parts.flatMap((part) => (told.some((pieces) => isOfPart(pieces, part)) ? [] : kinds(part)));
  const named = [...told.flat(), ...partsOf(view, whole, some)];
  const isDenied = (part: Concept): boolean => view.disclosure.nils.some(({ concept }) => concept === part);
  const isAbsent = (part: Concept): boolean => !told.some((pieces) => isOfPart(pieces, part)) && !isDenied(part);
  const isHalfTold = (part: Concept) => named.some(({ concept }) => kinds(part).includes(concept));
  // What is told of 三公 nowhere at all, present/three-public-details says.
  const isLeftOut = (part: Concept) =>
    isAbsent(part) && (!part.startsWith("threePublic.") || isTold(view, part) || isHalfTold(part));
  const others = parts.filter(isLeftOut).flatMap((part) => {
    return isHalfTold(part) ? kinds(part).filter((kind) => named.every(({ concept }) => concept !== kind)) : [part];
  });
  const isComplete = ({ id, amount }: Fact): boolean =>
    id !== whole.id &&
    amount.value === whole.amount.value &&
    partsTold(view, { ...whole, id }, parts).length === parts.length;
  // 收支总预算…，其中基本支出…，较上年增加…: of both sides what has changed is told, not what they are made of.
  const isAllButOne = parts.length > 1 && named.length >= parts.length - 1;
  const isNothing = !isAllButOne && named.every(({ amount }) => exact(amount.value).isZero());
  if (isNothing || others.length === 0 || isOfBothSides(whole)) return;
  if (figures(view, whole.concept, yearsOf(whole.stage)).some(isComplete)) return;
  const sum = named.reduce((all, { amount }) => all.plus(amount.value), exact("0"));
  const data = {
    whole: factLabel(whole),
    part: named.map(factLabel).join("、"),
    other: others.map(conceptLabel).join("、"),
  };
  const evidence = [whole, ...named].map((fact) => citePlace(view, factLabel(fact), fact.place));
  yield state("lone", sum.eq(whole.amount.value), evidence, { data, doubt: true });
}

/** What is held is told of the end of some year, which the parts beside it share. */
function yearsOf(stage: Fact["stage"]): Wanted {
  return stage === "actual" ? { stage, year: "any" } : { stage, fund: "any" };
}
