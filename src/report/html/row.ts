import { exact } from "../../model/amount.ts";
import { shortHash } from "../../text/short-hash.ts";
import type { Digest } from "../digest.ts";
import { type Ending, endingOf } from "../ending.ts";
import { keyFigures } from "../key-figures.ts";
import { doubtsOf, findingsOf, type Grade } from "../summary.ts";

/** What the overview keeps of a filing: small enough for ten thousand of them. */
export interface FilingRow extends Ending {
  /** 万元, exact decimals; empty where not read. */
  total: string;
  threePublic: string;
  /** What was found, rule by rule. */
  rules: RuleCount[];
}

/** What a filing is called in addresses, whatever else is in the report. */
export function filingKey(name: string): string {
  return shortHash([name]).slice(0, 12);
}

export interface RuleCount {
  id: string;
  title: string;
  grade: Grade;
  findings: number;
}

export function rowOf(report: Digest): FilingRow {
  const figures = new Map(
    report.disclosures
      .slice(0, 1)
      .flatMap(({ disclosure }) => keyFigures(disclosure).map((one) => [one.concept, one.fact.amount.value])),
  );
  const tenThousands = (value: string | undefined) => (value === undefined ? "" : exact(value).div(10_000).toFixed());
  return {
    ...endingOf(report),
    total: tenThousands(figures.get("revenue.total") ?? figures.get("expenditure.total")),
    threePublic: tenThousands(figures.get("threePublic.total")),
    rules: ruleCounts(report),
  };
}

function ruleCounts(report: Digest): RuleCount[] {
  const titles = new Map(report.disclosures.flatMap(({ results }) => results.map((one) => [one.ruleId, one.title])));
  const counts = new Map<string, RuleCount>();
  const graded: { ruleId: string; grade: Grade }[] = [
    ...findingsOf(report).map(({ ruleId, severity }) => ({ ruleId, grade: severity })),
    ...doubtsOf(report).map(({ ruleId }) => ({ ruleId, grade: "doubt" as const })),
  ];
  for (const { ruleId: id, grade } of graded) {
    const count = counts.get(id) ?? { id, title: titles.get(id) ?? "", grade, findings: 0 };
    counts.set(id, { ...count, findings: count.findings + 1 });
  }
  return [...counts.values()];
}
