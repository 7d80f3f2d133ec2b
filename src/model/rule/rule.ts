import type { Disclosure } from "../disclosure/disclosure.ts";
import type { Document } from "../document.ts";
import type { Severity } from "../report/finding.ts";
import type { Claim } from "./claim.ts";

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
