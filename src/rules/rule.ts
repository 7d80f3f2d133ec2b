import type { Amount } from "../model/amount.ts";
import type { Disclosure } from "../model/disclosure.ts";
import type { Document } from "../model/document.ts";
import type { Evidence, Severity } from "../model/finding.ts";
import type { Place } from "../model/place.ts";

/** A figure taking part in a relation: what is printed, where, and what to call it in a message. */
export interface Term {
  amount: Amount;
  place: Place;
  label: string;
}

/**
 * What a rule says must hold. Rules state claims; `validate` judges them, so that tolerance, rounding, coverage and diagnosis
 * live in one place. `message` is the id to use when the claim does not hold; `data` are extra fillers for it.
 *
 * - `sum`: total (compare) Σ parts. `compare` "=" by default; "<=" means the total must not exceed the sum.
 * - `product`: result = quantity × price.
 * - `rate`: change as a percentage of the base year: rate ≈ change ÷ (now − change).
 * - `state`: anything that is not arithmetic; already judged by the rule.
 */
export type Claim =
  | {
      kind: "sum";
      message: string;
      total: Term;
      parts: Term[];
      signs?: (1 | -1)[];
      compare?: "=" | "<=";
      data?: Record<string, string>;
    }
  | { kind: "product"; message: string; result: Term; factors: [Term, Term]; data?: Record<string, string> }
  | { kind: "rate"; message: string; rate: Term; change: Term; now: Term; data?: Record<string, string> }
  | { kind: "state"; message: string; holds: boolean; evidence: Evidence[]; data?: Record<string, string> };

/** What rules read: one disclosure and the document it stands in. */
export interface View {
  readonly document: Document;
  readonly disclosure: Disclosure;
}

/**
 * One relation that a filing must satisfy. `needs` lists what must be present for it to be judged at all (concept or record names; any one suffices inside an
 * inner array); `check` is a pure generator without I/O. A rule whose check yields no claim is reported as skipped.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly basis: readonly string[];
  readonly needs: readonly (string | readonly string[])[];
  readonly messages: Readonly<Record<string, string>>;
  check(view: View): Iterable<Claim>;
}

/** Keeps the literal types of a rule while checking its shape. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}
