import { isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Claim } from "../../model/rule/claim.ts";
import { sums, term } from "../facts.ts";
import { closest } from "../told/closest.ts";
import { withinYears } from "../told/this-year.ts";
import type { SubjectFigure } from "./subjects.ts";

const WHY_DOUBTED = "正文所写的可能只是该科目的一部分（如某一项资金），因此只请人工核对。";

/**
 * What prose tells of a subject against the figures that tables print of it. Where prose cuts a figure off instead of rounding it, or tells nothing, nothing is claimed; unless one
 * looks mistyped, it may tell a part: a doubt.
 */
export function* subjectAmounts(
  fact: Fact & { subject: string },
  figures: readonly SubjectFigure[],
  isPart: boolean,
): Generator<Claim> {
  const { figure: shown = figures[0], told: how } = closest(fact.amount, figures, ({ amount }) => amount);
  if (shown === undefined || how === "cutOff" || (how !== "agreeing" && isZero(fact.amount.value))) return;
  if (isPart && how === "otherwise") return yield* withinYears(fact, figures, { subject: fact.subject });
  const told = fact.stage === "change" ? (fact.direction ?? "增减") : "为";
  const more = how === "agreeing" || (how === "mistyped" && !isPart) ? {} : { doubt: true as const, why: WHY_DOUBTED };
  const { parts = [shown], table } = shown;
  const message = parts.length > 1 ? "together" : "mismatch";
  yield sums(message, term(fact), parts, { ...more, data: { subject: fact.subject, told, table } });
}
