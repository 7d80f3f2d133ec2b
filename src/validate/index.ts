import { comparePlaces } from "../model/place.ts";
import type { Doubt, Finding, RuleResult } from "../model/report/finding.ts";
import type { Coverage } from "../model/report/report.ts";
import type { Rule, View } from "../model/rule/rule.ts";
import { foldBetweenTables } from "./between-tables.ts";
import { type CollectedClaims, claimCollector, isBroken } from "./claims.ts";
import { coverageOf } from "./coverage.ts";
import { diagnose } from "./diagnosis/diagnosis.ts";
import { doubtOf, relationFinding, stateFinding } from "./finding.ts";
import { markMisread } from "./misread.ts";
import { questionReadings } from "./reading-in-question.ts";
import { isOnRecognisedPage, withCaution } from "./recognised.ts";
import { type Folded, foldByCause, foldByTotal } from "./root-cause.ts";
import { applySettings, isOff, type Settings, TURNED_OFF } from "./settings.ts";

/**
 * Judges one disclosure by rules: each ends passed, failed, in doubt, or skipped with what it lacked. Results stand in the order of the rules, findings in
 * reading order. `settings` is what a configuration asks for. Pure: the same input gives the same output.
 * @throws when a rule quotes what is not printed, with the rule's id.
 */
export function validate(
  view: View,
  rules: readonly Rule[],
  settings: Settings = {},
): { results: RuleResult[]; coverage: Coverage } {
  const collect = claimCollector(view);
  const collected = rules
    .map((rule) => (isOff(rule, settings) ? noClaims(rule) : collect(rule)))
    .map((one) => questionReadings(one, view.document, view.disclosure));
  const relations = collected.flatMap((one) => one.relations);
  const told = new Map<string, Finding>();
  for (const { rule, relation, key } of relations.filter(isBroken)) {
    if (!told.has(key)) told.set(key, relationFinding(view.document, rule, relation));
  }
  const byCause = foldByTotal(foldByCause(view.document, told, diagnose(unique(relations))), relations);
  const { collected: left, folded } = foldBetweenTables(view.document, collected, byCause);
  const results = left.map((one) => result(view, one, folded));
  return { results: applySettings(results, settings), coverage: coverageOf(view.disclosure, relations) };
}

function noClaims(rule: Rule): CollectedClaims {
  return { rule, missing: [TURNED_OFF], relations: [], states: [], doubts: [] };
}

function unique(relations: CollectedClaims["relations"]): CollectedClaims["relations"] {
  return [...new Map(relations.map((one) => [one.key, one])).values()];
}

function result(view: View, collected: CollectedClaims, folded: Folded): RuleResult {
  const { rule, missing, relations, states } = collected;
  const { findings, doubts, elsewhere, isFailed } = isQuiet(collected) ? QUIET : toldBy(view, collected, folded);
  const checked = relations.length + states.length + collected.doubts.length;
  const isDoubted = doubts.length + elsewhere.length > 0;
  return {
    ruleId: rule.id,
    title: rule.title,
    outcome: checked === 0 ? "skipped" : isFailed ? "failed" : isDoubted ? "doubted" : "passed",
    missing: checked > 0 ? [] : missing.length > 0 ? missing : ["没有可以比较的内容"],
    ...(checked > 0 && missing.length > 0 ? { unjudged: missing } : {}),
    checked,
    rounding: relations.filter(({ verdict }) => verdict === "rounding").length,
    findings: [...findings],
    ...(doubts.length > 0 ? { doubts: numbered(doubts) } : {}),
    ...(elsewhere.length > 0 ? { folded: [...new Set(elsewhere.map(({ fingerprint }) => fingerprint))] } : {}),
  };
}

/** What a rule has to tell: findings and doubts of its own, and the findings of other rules that tell what it found broken. */
interface Told {
  findings: readonly Finding[];
  doubts: readonly Doubt[];
  elsewhere: readonly Finding[];
  isFailed: boolean;
}

const QUIET: Told = { findings: [], doubts: [], elsewhere: [], isFailed: false };

/** Whether all that a rule claims holds, as nearly everywhere. */
function isQuiet({ relations, states, doubts }: CollectedClaims): boolean {
  return doubts.length === 0 && !relations.some(isBroken) && states.every(({ claim }) => claim.holds);
}

function toldBy(view: View, collected: CollectedClaims, folded: Folded): Told {
  const { own, elsewhere } = brokenOf(collected, folded);
  const told = [...own, ...stated(view, collected, false)];
  const isUnsure = (finding: Finding) => isOnRecognisedPage(view.document, finding);
  const findings = numbered(told.filter((one) => !isUnsure(one))).map((one) => markMisread(view.document, one));
  const doubts = [
    ...collected.doubts.map((doubt) => doubtOf(view.document, collected.rule, doubt)),
    ...[...stated(view, collected, true), ...told.filter(isUnsure)].map(asDoubt),
  ].map((doubt) => withCaution(view.document, doubt));
  return { findings, doubts, elsewhere, isFailed: findings.length > 0 || elsewhere.some((one) => !isUnsure(one)) };
}

/** The findings that tell the broken relations of a rule: its own, and those of the rules that tell them too. */
function brokenOf({ rule, relations }: CollectedClaims, { kept, into }: Folded) {
  const broken = relations.filter(isBroken);
  const own = broken.flatMap(({ key }) => kept.get(key) ?? []).filter(({ ruleId }) => ruleId === rule.id);
  const all = broken.flatMap(({ key }) => kept.get(into.get(key) ?? key) ?? []);
  return { own, elsewhere: all.filter((finding) => !own.includes(finding)) };
}

/** What the rule judged itself and found not to hold: as findings, or where structure does not prove it. */
function stated(view: View, { rule, states }: CollectedClaims, isDoubt: boolean): Finding[] {
  const wrong = states.filter(({ claim }) => !claim.holds && (claim.doubt === true) === isDoubt);
  return wrong.map(({ claim }) => stateFinding(view.document, rule, claim));
}

function asDoubt({ ruleId, messageId, message, data, evidence, why, proofs, fingerprint }: Finding): Doubt {
  const more = why === undefined ? {} : { why };
  return { ruleId, messageId, message, data, evidence, ...more, ...(proofs ? { proofs } : {}), fingerprint };
}

/** In reading order; findings with the same fingerprint (the same figures printed twice) are told apart by a count. */
function numbered<T extends Doubt>(findings: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return findings
    .toSorted((a, b) => comparePlaces(a.evidence[0]!.place, b.evidence[0]!.place))
    .map((finding) => {
      const count = (seen.get(finding.fingerprint) ?? 0) + 1;
      seen.set(finding.fingerprint, count);
      return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` };
    });
}

export { idleSuppressions, type Settings } from "./settings.ts";
