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

/** What every claim carries: the wording to use when it does not hold, extra fillers for it, and a severity other than the rule's. */
interface Claimed {
  message: string;
  data?: Record<string, string>;
  severity?: Severity;
}

/** total (compare) Σ sign × part. `compare` is "=" unless said; "<=" means the total must not exceed the sum, ">=" not fall short of it. */
export interface SumClaim extends Claimed {
  kind: "sum";
  total: Term;
  parts: Term[];
  /** A figure added to the parts that this filing does not print (last year's filing does). */
  outside?: { amount: Amount; label: string };
  signs?: (1 | -1)[];
  compare?: "=" | "<=" | ">=";
}

/** result = factor × factor (quantity × price). */
export interface ProductClaim extends Claimed {
  kind: "product";
  result: Term;
  factors: [Term, Term];
}

/** The signed change as a percentage of the base year: rate = change ÷ (now − change). */
export interface RateClaim extends Claimed {
  kind: "rate";
  rate: Term;
  change: Term;
  now: Term;
}

/** The part as a percentage of the whole: share = part ÷ whole. */
export interface ShareClaim extends Claimed {
  kind: "share";
  share: Term;
  part: Term;
  whole: Term;
}

/** Anything that is not arithmetic; already judged by the rule. */
export interface StateClaim extends Claimed {
  kind: "state";
  holds: boolean;
  evidence: Evidence[];
}

/** Why a rule cannot judge something it met; it makes no finding, but tells the reader of a skipped rule what was missing. */
export interface Unknown {
  kind: "unknown";
  missing: string;
}

export type Relation = SumClaim | ProductClaim | RateClaim | ShareClaim;

/**
 * What a rule says must hold. Rules state claims; `validate` judges them, so that tolerance, rounding, coverage and diagnosis
 * live in one place.
 */
export type Claim = Relation | StateClaim | Unknown;

/** What rules read: one disclosure and the document it stands in. */
export interface View {
  readonly document: Document;
  readonly disclosure: Disclosure;
  /** The other texts of the same file: those of the department's units, or of the department. */
  readonly siblings?: readonly Disclosure[];
  /** What the same department's filing of the year before says, where it is at hand; `name` is that of the file. */
  readonly previous?: { readonly name: string; readonly disclosure: Disclosure };
}

/**
 * One relation that a filing must satisfy. `needs` lists what must be present for it to be judged at all (concept or record names; any
 * one suffices inside an inner array); `check` is a pure generator without I/O. A rule whose check yields no claim is reported as
 * skipped. `basis` names the clauses it rests on; empty means common practice.
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
