import type { Document } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { placeKey } from "../model/place.ts";
import type { Finding, Proof } from "../model/report/finding.ts";
import type { JudgedRelation } from "./claims.ts";
import type { Explanation } from "./diagnosis/diagnosis.ts";
import { evidenceOf } from "./finding.ts";
import { gapOf } from "./judge.ts";

/** Findings by the key of the relation they tell, in the order of the rules. */
export type FindingsByRelation = ReadonlyMap<string, Finding>;

/** What root causes make of the findings: the finding that tells each relation, now its own or that of its cause. */
export interface Folded {
  /** Findings left to be told, by relation key. */
  kept: Map<string, Finding>;
  /** Relation key → key of the relation whose finding tells it too. */
  into: Map<string, string>;
}

/** One wrong figure is one finding: the first of its broken relations tells it, with the diagnosis, and the others are its proofs. */
export function foldByCause(
  document: Document,
  told: FindingsByRelation,
  explanations: readonly Explanation[],
): Folded {
  const kept = new Map(told);
  const into = new Map<string, string>();
  for (const explanation of explanations) {
    const keys = [...told.keys()].filter((key) => explanation.keys.includes(key));
    const [first, ...others] = keys.toSorted(
      (a, b) => headRank(told.get(a)!, explanation) - headRank(told.get(b)!, explanation),
    );
    if (first === undefined) continue;
    kept.set(
      first,
      explained(
        document,
        told.get(first)!,
        explanation,
        others.map((key) => told.get(key)!),
      ),
    );
    for (const key of others) {
      kept.delete(key);
      into.set(key, first);
    }
  }
  return { kept, into };
}

/**
 * A total of a table that fails in several columns, or totals of one table that are off by the same amount, are one mistake (a row left out, a figure
 * carried upwards): the first line tells it and the others are its proofs.
 */
export function foldByTotal({ kept, into }: Folded, relations: readonly JudgedRelation[]): Folded {
  const lines = relations.filter(({ key, relation }) => relation.within !== undefined && kept.has(key));
  const lead = new Map<string, string>();
  const sums = groupBy(lines, ({ rule, relation, key }) => {
    const { block, along, total } = relation.within!;
    const own = along === "row" ? [] : [`${rule.id} ${block} total ${total}`];
    const ties = [...own, `${rule.id} ${block} gap ${gapOf(relation).toFixed()}`];
    const first = ties.map((tie) => lead.get(tie)).find((found) => found !== undefined) ?? key;
    for (const tie of ties) if (!lead.has(tie)) lead.set(tie, first);
    return first;
  });
  const left = new Map(kept);
  const told = new Map(into);
  for (const [first, ...others] of sums) {
    const finding = left.get(first!.key)!;
    const proofs = others.map(({ key }) => asProof(left.get(key)!));
    if (others.length > 0) left.set(first!.key, { ...finding, proofs: [...(finding.proofs ?? []), ...proofs] });
    for (const { key } of others) {
      left.delete(key);
      told.set(key, first!.key);
    }
  }
  for (const [key, target] of told) told.set(key, told.get(target) ?? target);
  return { kept: left, into: told };
}

/** A finding as what proves another. */
export function asProof({ ruleId, message, evidence }: Finding): Proof {
  return { ruleId, message, evidence };
}

/** The gravest first, and among equals the relation that the wrong figure heads. */
function headRank({ severity, evidence }: Finding, { term }: Explanation): number {
  const grave = { error: 0, warning: 2, info: 4 }[severity];
  return grave + (evidence[0] && placeKey(evidence[0].place) === placeKey(term.place) ? 0 : 1);
}

function explained(document: Document, finding: Finding, { term, diagnosis }: Explanation, proofs: Finding[]): Finding {
  const { row, ...rest } = diagnosis;
  const isCause = ({ place }: Finding["evidence"][number]) => placeKey(place) === placeKey(term.place);
  const evidence = [...finding.evidence.filter(isCause), ...finding.evidence.filter((one) => !isCause(one))];
  return {
    ...finding,
    evidence,
    diagnosis: row ? { ...rest, row: evidenceOf(document, row) } : rest,
    ...(proofs.length > 0 ? { proofs: proofs.map(asProof) } : {}),
  };
}
