import type { Document } from "../model/document.ts";
import type { Doubt, Evidence, Finding } from "../model/report/finding.ts";
import type { Relation, StateClaim, Term } from "../model/rule/claim.ts";
import type { Rule } from "../model/rule/rule.ts";
import { textAt } from "../model/text-at.ts";
import { shortHash } from "../text/short-hash.ts";
import type { DoubtedRelation } from "./claims.ts";
import { printed, printedLike, valueKey } from "./figure-text.ts";
import { expectedOf, gapOf, gapText, termsOf } from "./judge.ts";
import { termsWords } from "./term-words.ts";

/** The finding for a relation that does not hold. The wording may use {@link relationData}. */
export function relationFinding(document: Document, rule: Rule, relation: Relation): Finding {
  const terms = termsOf(relation);
  const data = { ...relationData(relation), ...relation.data };
  return {
    ...worded(rule, relation.message, data),
    severity: relation.severity ?? rule.severity,
    evidence: terms.map((term) => evidenceOf(document, term)),
    gap: gapText(gapOf(relation)),
    ...whyOf(relation.why),
    fingerprint: shortHash([
      rule.id,
      relation.message,
      ...terms.map((term) => `${term.label}=${valueKey(term.amount)}`),
    ]),
  };
}

/** The doubt for a relation that is only suggested: its wording is filled from the first reading, each reading is told in its own. */
export function doubtOf(document: Document, rule: Rule, { claim, readings, note }: DoubtedRelation): Doubt {
  const told = readings.map((relation) => relationFinding(document, rule, relation));
  const [first] = told as [Finding, ...Finding[]];
  const wording = worded(rule, claim.message, { ...first.data, ...claim.data });
  return {
    ...wording,
    ...(note === undefined ? {} : { message: `${wording.message}${note}` }),
    evidence: first.evidence,
    ...whyOf(claim.why ?? first.why),
    ...(told.length > 1 ? { readings: told.map(({ message, evidence }) => ({ message, evidence })) } : {}),
    fingerprint: shortHash([rule.id, claim.message, ...told.map((one) => one.fingerprint)]),
  };
}

/** The finding for a state that the rule itself found wrong. @throws when a quote differs from the text at its place. */
export function stateFinding(document: Document, rule: Rule, claim: StateClaim): Finding {
  for (const { place, quote } of claim.evidence) {
    const text = textAt(document, place);
    if (text !== quote) throw new Error(`rule ${rule.id} quotes "${quote}" where the filing has "${text}"`);
  }
  const data = claim.data ?? {};
  const told = claim.evidence.map(({ label, quote }) => `${label}=${quote.trim()}`);
  return {
    ...worded(rule, claim.message, data),
    severity: claim.severity ?? rule.severity,
    evidence: claim.evidence,
    ...whyOf(claim.why),
    fingerprint: shortHash([rule.id, claim.message, ...told, ...Object.values(data)]),
  };
}

function whyOf(why: string | undefined): { why?: string } {
  return why === undefined ? {} : { why };
}

/**
 * Fillers that every relation offers to its wording, in printed units: `total` (what is printed), `totalLabel`, `sum` (what the other
 * figures give), `terms` (the other figures with their labels), `gap` (without sign), and the first other figure as `part`, `partLabel`.
 */
function relationData(relation: Relation): Record<string, string> {
  const [head, first] = termsOf(relation) as [Term, Term?];
  const expected = expectedOf(relation);
  return {
    total: printed(head.amount),
    totalLabel: head.label,
    sum: printedLike(isToldWithoutSign(head) ? expected.negated() : expected, head.amount),
    gap: printedLike(gapOf(relation).abs(), head.amount).replace("%", "个百分点"),
    terms: termsWords(relation),
    ...(first ? { part: printed(first.amount), partLabel: first.label } : {}),
  };
}

/** A decrease whose direction is a word: what the others give is then told as a decrease too. */
function isToldWithoutSign({ amount: { value, text } }: Term): boolean {
  return value.startsWith("-") && !/[-−－]/.test(text);
}

export function evidenceOf(document: Document, term: Term): Evidence {
  return { place: term.place, quote: textAt(document, term.place), label: term.label };
}

function worded(rule: Rule, messageId: string, data: Record<string, string>) {
  const template = rule.messages[messageId];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message ${messageId}`);
  const message = template.replace(/(“?)\{(\w+)\}/g, (_, quote: string, key: string) => {
    const value = data[key];
    if (value === undefined) throw new Error(`message ${rule.id} ${messageId} lacks {${key}}`);
    return quote === "" ? value : `${quote}${value.replace(/“([^“”]*)”/g, "‘$1’")}`; // quotes within quotes
  });
  return { ruleId: rule.id, messageId, message, data };
}
