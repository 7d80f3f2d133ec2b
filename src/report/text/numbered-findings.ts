import { comparePlaces, type Place } from "../../model/place.ts";
import type { Doubt, Evidence, Finding } from "../../model/report/finding.ts";
import type { Digest } from "../digest.ts";
import { doubtsOf, findingsOf, GRADES, type Grade } from "../summary.ts";
import { diagnosisWords } from "./words.ts";

/**
 * What a department is told, under one number in the notice, the marked copy and the report: `correct` what must be put right, `verify` what it should look at.
 * `should` says what a figure probably should be, and why.
 */
export interface NumberedFinding {
  number: number;
  kind: "correct" | "verify";
  grade: Grade;
  message: string;
  should: string | undefined;
  /** The figure it is about. */
  place: Place;
  evidence: readonly Evidence[];
  source: Finding | Doubt;
}

/** Everything told of a filing, in the order of the filing: first what must be put right, then what should be looked at. */
export function toldOf(report: Digest): NumberedFinding[] {
  const findings = findingsOf(report);
  const correct = findings.filter(({ severity }) => severity !== "info").map(ofFinding);
  const verify = [
    ...doubtsOf(report).map(ofDoubt),
    ...findings.filter(({ severity }) => severity === "info").map(ofFinding),
  ];
  return [...inOrder(correct), ...inOrder(verify)].map((told, index) => ({ ...told, number: index + 1 }));
}

type Unnumbered = Omit<NumberedFinding, "number">;

function ofFinding(finding: Finding): Unnumbered {
  const { severity, message, diagnosis, evidence } = finding;
  const kind = severity === "info" ? "verify" : "correct";
  const should = diagnosis && diagnosisWords(diagnosis);
  const place = diagnosis?.place ?? evidence[0]!.place;
  return { kind, grade: severity, message, should, place, evidence, source: finding };
}

function ofDoubt(doubt: Doubt): Unnumbered {
  const { message, evidence } = doubt;
  return {
    kind: "verify",
    grade: "doubt",
    message,
    should: undefined,
    place: evidence[0]!.place,
    evidence,
    source: doubt,
  };
}

function inOrder(told: readonly Unnumbered[]): Unnumbered[] {
  return told.toSorted((a, b) => comparePlaces(a.evidence[0]!.place, b.evidence[0]!.place));
}

/** The note beside a figure: 【3】错误：……可能是：…… */
export function noteOf(told: NumberedFinding): string {
  return `【${told.number}】${gradedWords(told)}`;
}

/** 存疑：……, as notices and notes tell it. */
export function gradedWords({ grade, message, should }: NumberedFinding): string {
  return `${GRADES[grade]}：${message}${should ? `可能是：${should}。` : ""}`;
}
