import type { Finding, RuleResult } from "../model/finding.ts";
import { comparePlaces } from "../model/place.ts";
import type { Coverage } from "../model/report.ts";
import type { Rule, View } from "../rules/rule.ts";
import { type Heard, hear, type JudgedRelation } from "./claims.ts";
import { coverageOf } from "./coverage.ts";
import { relationFinding, stateFinding } from "./finding.ts";
import { markMisread } from "./misread.ts";

/**
 * Judges one disclosure by rules: each ends passed, failed, or skipped with what it lacked. Results stand in the order of the rules, findings in
 * reading order. Pure: the same input gives the same output.
 * @throws when a rule crashes or quotes what is not printed, with the rule's id.
 */
export function validate(view: View, rules: readonly Rule[]): { results: RuleResult[]; coverage: Coverage } {
  const heard = rules.map((rule) => hear(rule, view));
  const relations = heard.flatMap((one) => one.relations);
  return { results: resultsOf(view, heard), coverage: coverageOf(view.disclosure, relations) };
}

function resultsOf(view: View, heard: Heard[]): RuleResult[] {
  const told = new Map<string, string>();
  return heard.map((one) => {
    const broken = one.relations.filter(({ verdict }) => verdict.status === "real");
    const again = broken.filter(({ key }) => told.has(key)).map(({ key }) => told.get(key)!);
    const findings = numbered([
      ...broken.filter(({ key }) => !told.has(key)).map((relation) => found(view, relation, told)),
      ...one.states
        .filter(({ claim }) => !claim.holds)
        .map(({ claim }) => stateFinding(view.document, one.rule, claim)),
    ]);
    return result(
      one,
      findings.map((finding) => markMisread(view.document, finding)),
      again,
    );
  });
}

function found(view: View, { rule, relation, verdict, key }: JudgedRelation, told: Map<string, string>): Finding {
  const finding = relationFinding(view.document, rule, relation, verdict);
  told.set(key, finding.fingerprint);
  return finding;
}

/** In reading order; findings with the same fingerprint (the same figures printed twice) are told apart by a count. */
function numbered(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings
    .toSorted((a, b) => comparePlaces(a.evidence[0]!.place, b.evidence[0]!.place))
    .map((finding) => {
      const count = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, count);
      return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` };
    });
}

function result({ rule, missing, relations, states }: Heard, findings: Finding[], again: string[]): RuleResult {
  const checked = relations.length + states.length;
  const failed = findings.length + again.length > 0;
  return {
    ruleId: rule.id,
    title: rule.title,
    outcome: checked === 0 ? "skipped" : failed ? "failed" : "passed",
    missing: checked > 0 ? [] : missing.length > 0 ? missing : ["没有可以比较的内容"],
    checked,
    rounding: relations.filter(({ verdict }) => verdict.status === "rounding").length,
    findings,
    ...(again.length > 0 ? { folded: again } : {}),
  };
}
