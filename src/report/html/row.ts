import { exact } from "../../model/amount.ts";
import type { Report } from "../../model/report/report.ts";
import { shortHash } from "../../text/short-hash.ts";
import type { Digest } from "../digest.ts";
import { keyFigures } from "../figures.ts";
import { unjudgedWords } from "../refusals.ts";
import {
  doubtsOf,
  findingsOf,
  GRADES,
  type Grade,
  percentChecked,
  subjectOf,
  summarize,
  VERDICTS,
} from "../summary.ts";

/** What the overview keeps of a filing: small enough for ten thousand of them. */
export interface FilingRow {
  name: string;
  subject: string;
  verdict: Report["verdict"];
  why: string;
  counts: Record<Grade, number>;
  /** Percent of the printed amounts tied by a relation; undefined where none was read. */
  checked: number | undefined;
  littleChecked: boolean;
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
  const summary = summarize(report);
  const { error, warning, doubt, info } = summary;
  const figures = new Map(
    report.disclosures
      .slice(0, 1)
      .flatMap(({ disclosure }) => keyFigures(disclosure).map((one) => [one.concept, one.fact.amount.value])),
  );
  const tenThousands = (value: string | undefined) => (value === undefined ? "" : exact(value).div(10_000).toFixed());
  return {
    name: report.name,
    subject: subjectOf(report),
    verdict: report.verdict,
    why: unjudgedWords(report)?.what ?? "",
    counts: { error, warning, doubt, info },
    checked: percentChecked(summary),
    littleChecked: report.littleChecked === true,
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

/** What the overview counts a filing as: clean ones of which little was checked, or with doubts, apart, since somebody must look. */
export type FilingState = "flawed" | "unjudged" | "little" | "doubted" | "clean";

export const STATES: Record<FilingState, string> = {
  ...VERDICTS,
  little: `${VERDICTS.clean}（核对不足）`,
  doubted: `${VERDICTS.clean}，有${GRADES.doubt}`,
};

export function stateOf({ verdict, counts, littleChecked }: FilingRow): FilingState {
  if (verdict !== "clean") return verdict;
  return littleChecked ? "little" : counts.doubt > 0 ? "doubted" : "clean";
}

export const WORST_FIRST: readonly FilingState[] = ["flawed", "unjudged", "little", "doubted", "clean"];

/** The order of the list: what must be put right first, most errors first. */
export function compareRows(a: FilingRow, b: FilingRow): number {
  return (
    WORST_FIRST.indexOf(stateOf(a)) - WORST_FIRST.indexOf(stateOf(b)) ||
    b.counts.error - a.counts.error ||
    b.counts.doubt - a.counts.doubt ||
    b.counts.warning - a.counts.warning
  );
}
