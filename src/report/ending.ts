import type { Report } from "../model/report/report.ts";
import type { Digest } from "./digest.ts";
import { unjudgedWords } from "./refusals.ts";
import { GRADES, type Grade, percentChecked, subjectOf, summarize, VERDICTS } from "./summary.ts";

/** How a filing ended: all that the lists and closing sentences of a run tell of it. */
export interface Ending {
  name: string;
  subject: string;
  verdict: Report["verdict"];
  why: string;
  counts: Record<Grade, number>;
  /** Percent of the printed amounts tied by a relation; undefined where none was read. */
  checked: number | undefined;
  littleChecked: boolean;
}

export function endingOf(report: Digest): Ending {
  const summary = summarize(report);
  const { error, warning, doubt, info } = summary;
  return {
    name: report.name,
    subject: subjectOf(report),
    verdict: report.verdict,
    why: unjudgedWords(report)?.what ?? "",
    counts: { error, warning, doubt, info },
    checked: percentChecked(summary),
    littleChecked: report.littleChecked === true,
  };
}

/** What the overview counts a filing as: clean ones of which little was checked, or with doubts, apart, since somebody must look. */
export type FilingState = "flawed" | "unjudged" | "little" | "doubted" | "clean";

export const STATES: Record<FilingState, string> = {
  ...VERDICTS,
  little: `${VERDICTS.clean}（核对不足）`,
  doubted: `${VERDICTS.clean}，有${GRADES.doubt}`,
};

export function stateOf({ verdict, counts, littleChecked }: Ending): FilingState {
  if (verdict !== "clean") return verdict;
  return littleChecked ? "little" : counts.doubt > 0 ? "doubted" : "clean";
}

export const WORST_FIRST: readonly FilingState[] = ["flawed", "unjudged", "little", "doubted", "clean"];

/** The order of the list: what must be put right first, most errors first. */
export function compareEndings(a: Ending, b: Ending): number {
  return (
    WORST_FIRST.indexOf(stateOf(a)) - WORST_FIRST.indexOf(stateOf(b)) ||
    b.counts.error - a.counts.error ||
    b.counts.doubt - a.counts.doubt ||
    b.counts.warning - a.counts.warning
  );
}
