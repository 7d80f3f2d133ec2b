import type { Amount } from "../amount.ts";
import type { PlacedAmount } from "../place.ts";
import type { Evidence, Severity } from "../report/finding.ts";

/** A figure taking part in a relation: what is printed, where, and what to call it in a message. */
export interface Term extends PlacedAmount {
  label: string;
}

/**
 * The sum of a table that a relation is one line of: the table's block, the direction of the sum and the index of its total among the rows or columns.
 * All lines of one sum stand and fall together.
 */
export interface SumOfTable {
  block: number;
  along: "row" | "column";
  total: number;
}

/**
 * What every claim carries: the wording to use when it does not hold, extra fillers for it, and a severity other than the rule's. `doubt` marks a
 * claim that the structure of the filing suggests without proving it: when it does not hold, that is a doubt, never a finding. `why` says in Chinese which
 * structure asks for it.
 */
interface Claimed {
  message: string;
  data?: Record<string, string> | undefined;
  severity?: Severity | undefined;
  doubt?: true | undefined;
  why?: string | undefined;
  within?: SumOfTable | undefined;
  /** Rests on how the figures stand beside each other, and not on what they are called. */
  isUnnamed?: true | undefined;
}

/** total (compare) Σ sign × part. `compare` is "=" unless said; "<=" means the total must not exceed the sum, ">=" not fall short of it. */
export interface SumClaim extends Claimed {
  kind: "sum";
  total: Term;
  parts: Term[];
  /** A figure added to the parts that this filing does not print (last year's filing does). */
  outside?: { amount: Amount; label: string } | undefined;
  signs?: (1 | -1)[] | undefined;
  compare?: "=" | "<=" | ">=" | undefined;
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

/** The same from both years: rate = (now − before) ÷ before. */
export interface GrowthClaim extends Claimed {
  kind: "growth";
  rate: Term;
  now: Term;
  before: Term;
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

/** Several ways to read one relation, of which the structure proves none: it holds when one of them does, else it is one doubt that shows them all. */
export interface AlternativesClaim {
  kind: "alternatives";
  message: string;
  data?: Record<string, string> | undefined;
  readings: readonly Relation[];
  why?: string | undefined;
  within?: SumOfTable | undefined;
}

/** Why a rule cannot judge something it met; it makes no finding, but tells the reader of a skipped rule what was missing. */
export interface Unknown {
  kind: "unknown";
  missing: string;
}

export type Relation = SumClaim | ProductClaim | RateClaim | GrowthClaim | ShareClaim;

/**
 * What a rule says must hold. Rules state claims; `validate` judges them, so that tolerance, rounding, coverage and diagnosis
 * live in one place.
 */
export type Claim = Relation | AlternativesClaim | StateClaim | Unknown;
