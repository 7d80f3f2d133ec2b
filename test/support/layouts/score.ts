import type { Document } from "../../../src/model/document.ts";
import type { Report } from "../../../src/model/report/report.ts";

/** What a report says in counts: errors, doubts and warnings by their words, and of the figures of some tables how many are tied. */
export interface Judgement {
  errors: string[];
  doubts: string[];
  warnings: string[];
  figures: number;
  tied: number;
  loose: string[];
}

const FIGURE = /^\s*-?\d[\d,]*(?:\.\d+)?\s*$/;

/** @param blocks the tables that are looked at; figures are those of them that print something other than zero with decimals or in groups of three */
export function judgementOf(document: Document, report: Report, blocks: readonly number[]): Judgement {
  const results = report.disclosures.flatMap((one) => one.results);
  const findings = results.flatMap(({ ruleId, findings: all }) => all.map((finding) => ({ ...finding, ruleId })));
  const told = (severity: string) =>
    findings.filter((one) => one.severity === severity).map(({ ruleId, message }) => `${ruleId} ${message}`);
  const doubts = results.flatMap((result) =>
    ("doubts" in result ? (result.doubts ?? []) : []).map(({ message }) => `${result.ruleId} ${message}`),
  );
  const figures = blocks.flatMap((block) => figuresIn(document, block));
  const tied = tiedIn(report);
  const loose = figures.filter(({ key }) => !tied.has(key)).map(({ text }) => text);
  return {
    errors: told("error"),
    doubts,
    warnings: told("warning"),
    figures: figures.length,
    tied: figures.length - loose.length,
    loose,
  };
}

function figuresIn({ blocks }: Document, block: number): { key: string; text: string }[] {
  const table = blocks[block];
  if (table?.kind !== "table") return [];
  const isFigure = (text: string) => FIGURE.test(text) && /[1-9]/.test(text) && /[.,]/.test(text);
  return table.cells
    .filter(({ text }) => isFigure(text))
    .map(({ row, column, text }) => ({
      key: `${block}:${row}:${column}`,
      text: `《${table.caption ?? ""}》第${row + 1}行第${column + 1}列 ${text}`,
    }));
}

/** Places in tables of figures that were read and that a relation ties down. */
function tiedIn({ disclosures }: Report): Set<string> {
  return new Set(
    disclosures.flatMap(({ disclosure, coverage }) => {
      const untied = new Set(coverage.untied.map(({ block, row, column }) => `${block}:${row}:${column}`));
      const read = disclosure.tables.flatMap(({ entries }) =>
        entries.map(({ place }) => `${place.block}:${place.row}:${place.column}`),
      );
      return read.filter((key) => !untied.has(key));
    }),
  );
}
