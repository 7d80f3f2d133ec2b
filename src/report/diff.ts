import type { Amount } from "../model/amount.ts";
import type { Disclosure } from "../model/disclosure/disclosure.ts";
import { conceptLabel } from "../model/disclosure/vocabulary.ts";
import { type Place, placeKey } from "../model/place.ts";
import type { Finding } from "../model/report/finding.ts";
import type { Judged, Report } from "../model/report/report.ts";
import { findingsOf, GRADES } from "./summary.ts";

/** A figure that both filings print under one name, with different values, or that only one of them prints. */
export interface ChangedAmount {
  name: string;
  before: string | undefined;
  after: string | undefined;
  /** Whether a finding on the first filing pointed at the figure, so that a change was asked for. */
  asked: boolean;
}

/** What a resubmission did: findings that are gone, that stay, that are new, and every figure that changed. */
export interface Difference {
  fixed: Finding[];
  open: Finding[];
  added: Finding[];
  amounts: ChangedAmount[];
}

/** Compares two filings of one department: findings by fingerprint, figures by what they measure and where they are told. */
export function differenceOf(first: Report, second: Report): Difference {
  const before = findingsOf(first);
  const after = findingsOf(second);
  const known = new Set(before.map(({ fingerprint }) => fingerprint));
  const left = new Set(after.map(({ fingerprint }) => fingerprint));
  return {
    fixed: before.filter(({ fingerprint }) => !left.has(fingerprint)),
    open: after.filter(({ fingerprint }) => known.has(fingerprint)),
    added: after.filter(({ fingerprint }) => !known.has(fingerprint)),
    amounts: changedAmounts(first, second, before),
  };
}

function changedAmounts(first: Report, second: Report, findings: readonly Finding[]): ChangedAmount[] {
  const asked = new Set(findings.flatMap(({ evidence }) => evidence.map(({ place }) => placeKey(place))));
  const old = figuresOf(first.disclosures);
  const fresh = figuresOf(second.disclosures);
  const names = [...new Set([...old.keys(), ...fresh.keys()])];
  return names.flatMap((name) => {
    const before = old.get(name);
    const after = fresh.get(name);
    if (before && after && before.amount.value === after.amount.value) return [];
    const wasAsked = before !== undefined && asked.has(placeKey(before.place));
    return [{ name, before: printed(before?.amount), after: printed(after?.amount), asked: wasAsked }];
  });
}

interface Figure {
  amount: Amount;
  place: Place;
}

/** Every figure under a name that stays while text moves; the same name told again gets a count. */
function figuresOf(disclosures: readonly Judged[]): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const add = (name: string, figure: Figure) => {
    let unique = name;
    for (let count = 2; figures.has(unique); count++) unique = `${name}（${count}）`;
    figures.set(unique, figure);
  };
  disclosures.forEach(({ disclosure }, index) => {
    const prefix = disclosures.length > 1 ? `${disclosure.department?.text ?? index + 1} ` : "";
    for (const [name, figure] of namedFigures(disclosure)) add(prefix + name, figure);
  });
  return figures;
}

const STAGES = { budget: "", final: "决算", actual: "", change: "增减", changeRate: "增减幅度" } as const;

function* namedFigures({ facts, tables }: Disclosure): Generator<[string, Figure]> {
  for (const { concept, stage, year, subject, told, amount, place } of facts) {
    if (told === "table") continue; // told below, by row and column
    yield [
      `正文 ${[year && `${year}年`, subject, conceptLabel(concept), STAGES[stage]].filter(Boolean).join("")}`,
      { amount, place },
    ];
  }
  for (const { title, kind, rows, columns, entries } of tables) {
    for (const { row, column, amount, place } of entries) {
      const label = [rows[row]?.code, rows[row]?.label].filter(Boolean).join(" ");
      yield [`表《${title ?? kind}》 ${label} / ${columns[column]?.path.join("/") ?? ""}`, { amount, place }];
    }
  }
}

function printed(amount: Amount | undefined): string | undefined {
  return amount && `${amount.text}${amount.unit}`;
}

/** The difference as text: what was put right, what stays, what is new, which figures changed and whether that was asked for. */
export function differenceText({ fixed, open, added, amounts }: Difference): string {
  const told = (findings: readonly Finding[]) =>
    findings.map(({ severity, message }) => `  ${GRADES[severity]} ${message}`);
  const changed = (wanted: boolean) =>
    amounts
      .filter(({ asked }) => asked === wanted)
      .map(({ name, before, after }) => `  ${name}：${before ?? "（没有）"} → ${after ?? "（没有）"}`);
  const parts: [string, string[]][] = [
    ["已改正", told(fixed)],
    ["未改正", told(open)],
    ["新出现", told(added)],
    ["按要求改动的数字", changed(true)],
    ["未要求而改动的数字", changed(false)],
  ];
  return parts.map(([title, lines]) => `${[`${title}（${lines.length}）`, ...lines].join("\n")}\n`).join("");
}
