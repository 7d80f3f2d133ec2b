import type { Checked } from "../src/check.ts";
import type { Disclosure, Quote } from "../src/model/disclosure/disclosure.ts";
import type { Document, Table } from "../src/model/document.ts";
import type { Place } from "../src/model/place.ts";
import type { Finding } from "../src/model/report/finding.ts";

/** A place without page and box: `b12:3-9` in a paragraph, `b45r3c2:0-7` in a cell. */
function at(place: Place): string {
  const cell = place.row === undefined ? "" : `r${place.row}c${place.column}`;
  return `b${place.block}${cell}:${place.start}-${place.end}`;
}

/** The grid as the notation writes it: `>` and `^` where a merged cell reaches, null where there is no cell. */
function grid(table: Table): (string | null)[][] {
  const rows: (string | null)[][] = Array.from({ length: table.rows }, () => Array(table.columns).fill(null));
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const line = rows[row];
        if (line) line[column] = row > cell.row ? "^" : column > cell.column ? ">" : cell.text;
      }
    }
  }
  return rows;
}

function tables(document: Document, disclosures: Disclosure[]) {
  return document.blocks.flatMap((block, index) => {
    if (block.kind !== "table") return [];
    const statement = disclosures.flatMap(({ tables: statements }) => statements).find((one) => one.block === index);
    const { caption = null, unit = null } = block;
    return [{ kind: statement?.kind ?? null, caption, unit, grid: grid(block) }];
  });
}

function sections({ outline }: Disclosure) {
  return outline.sections.map(({ kind, label = null, number = null, title, level, place }) => ({
    kind,
    label,
    number,
    title,
    level,
    at: place ? at(place) : null,
  }));
}

function facts(disclosure: Disclosure) {
  return disclosure.facts.map((fact) => ({
    concept: fact.concept,
    year: fact.year ?? null,
    stage: fact.stage,
    value: fact.amount.value,
    text: fact.amount.text,
    unit: fact.amount.unit,
    told: fact.told,
    ...(fact.subject === undefined ? {} : { subject: fact.subject }),
    ...(fact.direction === undefined ? {} : { direction: fact.direction }),
    at: at(fact.place),
  }));
}

const text = (quote: Quote | undefined): string | null => quote?.text ?? null;

function indicators(disclosure: Disclosure) {
  return disclosure.indicators.map((one) => [
    one.project ?? null,
    ...one.levels.map((level) => level.text),
    one.comparator ?? null,
    text(one.target),
    text(one.measureUnit),
    text(one.basis),
  ]);
}

function institutions(disclosure: Disclosure) {
  return disclosure.institutions.map(({ name, nature, rank, funding }) => [
    name.text,
    text(nature),
    text(rank),
    text(funding),
  ]);
}

function procurement(disclosure: Disclosure) {
  return disclosure.procurement.map((line) => [
    line.role,
    text(line.unitName),
    text(line.project),
    text(line.item),
    text(line.catalogCode),
    line.quantity?.amount.text ?? null,
    line.unitPrice?.amount.text ?? null,
    line.total?.amount.text ?? null,
    ...line.funding.map(({ concept, amount }) => `${concept}=${amount.text}`),
  ]);
}

function assets(disclosure: Disclosure) {
  return disclosure.assets.map((line) => [
    line.concept,
    line.ofWhich ? "其中" : "",
    line.quantity?.amount.text ?? null,
    line.value?.amount.text ?? null,
  ]);
}

function finding({ ruleId, messageId, severity, message, evidence }: Finding) {
  return {
    ruleId,
    messageId,
    severity,
    message,
    evidence: evidence.map(({ quote, place }) => ({ quote, at: at(place) })),
  };
}

/**
 * What a sample must give: verdict, sections, tables cell for cell, facts, records and findings, without what depends on the printer
 * (pages, boxes) or on details of the implementation.
 *
 * @throws Error when the sample could not be read.
 */
export function expectation({ report, document }: Checked) {
  if (!document) throw new Error(`${report.name} could not be read: ${report.refusal?.code}`);
  const disclosures = report.disclosures.map(({ disclosure }) => disclosure);
  return {
    verdict: report.verdict,
    disclosures: report.disclosures.map(({ disclosure, results }) => ({
      department: text(disclosure.department),
      year: disclosure.year ?? null,
      sections: sections(disclosure),
      facts: facts(disclosure),
      institutions: institutions(disclosure),
      indicators: indicators(disclosure),
      procurement: procurement(disclosure),
      assets: assets(disclosure),
      nils: disclosure.nils.map(({ concept, quote }) => ({ concept, quote: quote.text, at: at(quote.place) })),
      unbound: disclosure.unbound.map(({ amount, place }) => ({ text: amount.text, unit: amount.unit, at: at(place) })),
      findings: results.flatMap((result) => result.findings.map(finding)),
    })),
    tables: tables(document, disclosures),
    notes: report.notes.map(({ code, severity }) => ({ code, severity })),
  };
}
export type Expectation = ReturnType<typeof expectation>;

/** The findings of a twin that its clean original does not have, told apart by rule, message and quotes. */
export function added(twin: Expectation, original: Expectation): Expectation["disclosures"][number]["findings"] {
  const key = (one: ReturnType<typeof finding>): string => `${one.ruleId} ${one.message}`;
  const known = new Set(original.disclosures.flatMap(({ findings }) => findings).map(key));
  return twin.disclosures.flatMap(({ findings }) => findings).filter((one) => !known.has(key(one)));
}

/** JSON with one line for every table row, fact, section and finding, so that a difference is seen as one line. */
export function expectationText(value: unknown, indent = ""): string {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || value === null || (!flat.includes("[", 1) && !/[{]/.test(flat.slice(1))))
    return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + expectationText(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${expectationText(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}
