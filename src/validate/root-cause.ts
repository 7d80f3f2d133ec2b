import type { Document } from "../model/document.ts";
import type { Finding } from "../model/finding.ts";
import { placeKey } from "../model/place.ts";
import type { Explanation } from "./diagnosis.ts";
import { evidenceOf } from "./finding.ts";

/** Findings by the key of the relation they tell, in the order of the rules. */
export type Told = ReadonlyMap<string, Finding>;

/** What root causes make of the findings: the finding that tells each relation, now its own or that of its cause. */
export interface Folded {
  /** Findings left to be told, by relation key. */
  kept: Map<string, Finding>;
  /** Relation key → key of the relation whose finding tells it too. */
  into: Map<string, string>;
}

/** One wrong figure is one finding: the first of its broken relations tells it, with the diagnosis, and the others are its proofs. */
export function foldByCause(document: Document, told: Told, explanations: readonly Explanation[]): Folded {
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
    ...(proofs.length > 0
      ? { proofs: proofs.map(({ ruleId, message, evidence: at }) => ({ ruleId, message, evidence: at })) }
      : {}),
  };
}
