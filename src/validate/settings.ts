import type { Finding, RuleResult } from "../model/report/finding.ts";
import type { Config, Day, RuleSetting, Suppression } from "../model/rule/config.ts";
import type { Rule } from "../model/rule/rule.ts";

/** What a configuration asks of the results. `today` decides what has expired; without it nothing has. */
export interface Settings extends Pick<Config, "rules" | "suppressions"> {
  today?: Day;
}

/** Why a rule was not looked at. */
export const TURNED_OFF = "已在配置中关闭";

/** The severities set, then single findings accepted: each a step over the results, in this order. */
export function applySettings(results: readonly RuleResult[], settings: Settings): RuleResult[] {
  const active = (settings.suppressions ?? []).filter((one) => !isExpired(one, settings.today));
  return results.map((result) => suppress(regrade(result, settings), active));
}

/** What the configuration says of a rule: by its id, else by its folder (`sum/*`); undefined when nothing. */
function settingOf(ruleId: string, rules: Config["rules"]): RuleSetting | undefined {
  return rules && (rules[ruleId] ?? rules[`${ruleId.split("/")[0]}/*`]);
}

export function isOff(rule: Rule, settings: Settings): boolean {
  return settingOf(rule.id, settings.rules) === "off";
}

export interface IdleSuppression {
  suppression: Suppression;
  why: "expired" | "stale";
}

/**
 * Suppressions to be reported: `expired` ones, and `stale` ones whose finding no longer exists in any of the results (of all files of a run,
 * since a configuration serves them all).
 */
export function idleSuppressions(
  suppressions: readonly Suppression[],
  results: readonly RuleResult[],
  today?: Day,
): IdleSuppression[] {
  const used = new Set(results.flatMap(({ suppressed = [] }) => suppressed.map(({ finding }) => finding.fingerprint)));
  return suppressions.flatMap((suppression): IdleSuppression[] => {
    if (isExpired(suppression, today)) return [{ suppression, why: "expired" }];
    return used.has(suppression.fingerprint) ? [] : [{ suppression, why: "stale" }];
  });
}

function isExpired({ expires }: Suppression, today: Day | undefined): boolean {
  return expires !== undefined && today !== undefined && today > expires;
}

/** All findings of the rule get the severity set; what may be our misreading never becomes an error. */
function regrade(result: RuleResult, { rules }: Settings): RuleResult {
  const setting = settingOf(result.ruleId, rules);
  if (setting === undefined || setting === "off") return result;
  return {
    ...result,
    findings: result.findings.map((finding) => ({ ...finding, severity: graded(setting, finding) })),
  };
}

function graded(setting: Exclude<RuleSetting, "off">, { misread }: Finding): Finding["severity"] {
  return misread && setting === "error" ? "warning" : setting;
}

function suppress(result: RuleResult, suppressions: readonly Suppression[]): RuleResult {
  const byPrint = new Map(suppressions.map((one) => [one.fingerprint, one]));
  const accepted = result.findings.filter(({ fingerprint }) => byPrint.has(fingerprint));
  if (accepted.length === 0) return result;
  const findings = result.findings.filter((finding) => !accepted.includes(finding));
  const isClear = findings.length === 0 && result.folded === undefined;
  return {
    ...result,
    outcome: isClear ? "accepted" : result.outcome,
    findings,
    suppressed: accepted.map((finding) => {
      const { reason, signer } = byPrint.get(finding.fingerprint)!;
      return { finding, reason, signer };
    }),
  };
}
