import { z } from "zod";
import { DecimalText } from "../schemas/amount.ts";
import { Place } from "../schemas/place.ts";

/** How grave a finding is: an error fails a filing, a warning asks to be looked at, an info only tells. */
export const Severity = z.enum(["error", "warning", "info"]);
export type Severity = z.infer<typeof Severity>;

/** `quote` equals the text at `place`; `label` says in Chinese what it is; the report step adds `where`, the place in words. */
export const Evidence = z.object({ place: Place, quote: z.string(), label: z.string(), where: z.string().optional() });
export type Evidence = z.infer<typeof Evidence>;

/**
 * The single edit that would satisfy every relation touching one figure. `edit` is its kind, `place` and `printed` the figure, `suggested`
 * what it would then read, `restores` how many broken relations it mends. `otherValue` is no edit of the digits: several relations agree on it.
 */
export const Diagnosis = z.object({
  edit: z.enum([
    "wrongDigit",
    "swappedDigits",
    "droppedDigit",
    "extraDigit",
    "decimalPoint",
    "unit",
    "sign",
    "rowLeftOut",
    "rowCountedTwice",
    "otherValue",
  ]),
  place: Place,
  printed: z.string(),
  suggested: z.string(),
  restores: z.int().positive(),
  /** For a row left out or counted twice: the figure of that row. */
  row: Evidence.optional(),
});
export type Diagnosis = z.infer<typeof Diagnosis>;

/** Another broken relation that the same wrong figure explains: told with the finding instead of as one of its own. */
export const Proof = z.object({ ruleId: z.string(), message: z.string(), evidence: z.array(Evidence).min(1) });
export type Proof = z.infer<typeof Proof>;

/**
 * `messageId` names the wording in the rule, `data` fills it, `message` is the result in Chinese. The first evidence is the primary one. `gap` is the
 * difference in `base` units for relations. `misread` is true when our reading of the place is doubtful: another kind of finding
 * than "the filing is wrong". `fingerprint` is stable while other text moves. `why` says, of a relation, which
 * structure of the filing asks for it.
 */
export const Finding = z.object({
  ruleId: z.string(),
  messageId: z.string(),
  severity: Severity,
  message: z.string(),
  data: z.record(z.string(), z.string()),
  evidence: z.array(Evidence).min(1),
  gap: DecimalText.optional(),
  misread: z.boolean().optional(),
  why: z.string().optional(),
  diagnosis: Diagnosis.optional(),
  proofs: z.array(Proof).optional(),
  fingerprint: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * A relation that the structure of the filing suggests and the figures do not bear out, or a finding whose words come from recognition of a scan: a person must look. It is no error and never fails a filing.
 * `readings` are the ways in which it could be read, where there are several.
 */
export const Doubt = z.object({
  ruleId: z.string(),
  messageId: z.string(),
  message: z.string(),
  data: z.record(z.string(), z.string()),
  evidence: z.array(Evidence).min(1),
  why: z.string().optional(),
  proofs: z.array(Proof).optional(),
  readings: z.array(z.object({ message: z.string(), evidence: z.array(Evidence).min(1) })).optional(),
  fingerprint: z.string(),
});
export type Doubt = z.infer<typeof Doubt>;

/** A finding that the configuration accepts, with who accepted it and why. */
export const Suppressed = z.object({ finding: Finding, reason: z.string(), signer: z.string() });
export type Suppressed = z.infer<typeof Suppressed>;

/**
 * How a rule ended on one disclosure: `failed` when it found something, `accepted` when all that it found was accepted by the configuration, else
 * `doubted` when it has doubts, else `passed`. `checked` is how many relations it looked at; `rounding` how many of them differ within what the printed
 * digits allow. A rule that found nothing to compare is `skipped`, and `missing` says what it lacked; `unjudged` says what it could not judge beside what it did.
 * `folded` are the fingerprints of findings of other rules that already tell a broken relation of this rule.
 */
export const RuleResult = z.object({
  ruleId: z.string(),
  title: z.string(),
  outcome: z.enum(["passed", "failed", "accepted", "doubted", "skipped"]),
  missing: z.array(z.string()),
  unjudged: z.array(z.string()).optional(),
  checked: z.int().nonnegative(),
  rounding: z.int().nonnegative(),
  findings: z.array(Finding),
  doubts: z.array(Doubt).optional(),
  folded: z.array(z.string()).optional(),
  suppressed: z.array(Suppressed).optional(),
});
export type RuleResult = z.infer<typeof RuleResult>;
