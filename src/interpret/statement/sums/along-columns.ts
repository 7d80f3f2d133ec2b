import type { StatementRow, Sum, SumBasis } from "../../../model/statement.ts";
import { COMPOSITION, type Concept } from "../../../model/vocabulary.ts";
import { isYearTotal } from "../words.ts";
import { type Figures, type Support, supportOf, type Unsummed } from "./figures.ts";
import { best, isCredible } from "./weigh.ts";

/** A row total read from labels: `sure` when the labels alone settle which rows are its parts. */
export interface Reading {
  total: number;
  parts: number[];
  basis: SumBasis;
  sure: boolean;
}

/** Rows that are totals of other rows: by code, by numeral, and the totals of each side. */
export function sumsAlongColumns(statement: Unsummed, figures: Figures): Sum[] {
  const sides = [...new Set(statement.rows.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const lines = statement.columns.flatMap((column, at) =>
      column.side === side && column.role === "amount" ? [at] : [],
    );
    const rows = statement.rows.flatMap((row, at) =>
      row.side === side && row.role !== "note" ? [{ ...row, at }] : [],
    );
    const coded = rows.filter(({ code }) => code !== undefined).length > 1;
    const nested = nestedSums(rows, coded ? "codes" : "items").map((reading) => weighed(reading, figures, lines));
    const kept = isCredible(together(nested.map(({ support }) => support)))
      ? nested.filter(({ support }) => tested(support))
      : [];
    const totals = totalReadings(rows, coded).flatMap((readings) =>
      choose(readings.map((reading) => weighed(reading, figures, lines))),
    );
    return [...kept, ...totals].map(({ total, parts, basis, support }) => ({
      along: "column" as const,
      basis,
      total,
      parts,
      support: support.held + support.weak,
    }));
  });
}

type Weighed = Reading & { support: Support };
type Row = StatementRow & { at: number };

function weighed(reading: Reading, figures: Figures, lines: readonly number[]): Weighed {
  return { ...reading, support: supportOf(figures, { along: "column", ...reading }, lines) };
}

function tested({ held, weak, failed }: Support): boolean {
  return held + weak + failed > 0;
}

function together(all: readonly Support[]): Support {
  const sum = (pick: (support: Support) => number) => all.reduce((total, each) => total + pick(each), 0);
  return { held: sum(({ held }) => held), weak: sum(({ weak }) => weak), failed: sum(({ failed }) => failed) };
}

/** The reading that the figures bear out best; one that they speak against only when the labels leave no doubt. */
function choose(readings: readonly Weighed[]): Weighed[] {
  const top = best(readings.filter(({ support }) => tested(support)));
  if (top === undefined) return [];
  const { held, weak, failed } = top.support;
  if (held + weak > failed) return [top];
  const sure = readings.filter((reading) => reading.sure && isCredible(reading.support));
  return sure.length === 1 && readings.length === 1 ? sure : [];
}

/** Each row with the rows that hang on it. Parts under 其中 count only where the vocabulary says that they are all of it. */
function nestedSums(rows: readonly Row[], basis: SumBasis): Reading[] {
  return rows.flatMap((row) => {
    const children = rows.filter(({ parent }) => parent === row.at);
    if (children.length === 0 || (children.some(({ role }) => role === "ofWhich") && !isComposed(row, children)))
      return [];
    return [{ total: row.at, parts: children.map(({ at }) => at), basis, sure: true }];
  });
}

function isComposed(row: StatementRow, children: readonly StatementRow[]): boolean {
  const parts = (COMPOSITION as Partial<Record<Concept, readonly Concept[]>>)[row.concept as Concept];
  return (
    parts !== undefined &&
    parts.every((part) => children.some(({ concept }) => concept === part)) &&
    parts.length === children.length
  );
}

/** For every total row the ways in which its parts may be read, the most natural first. */
function totalReadings(rows: readonly Row[], coded: boolean): Reading[][] {
  const isTotalRow = ({ role, label }: Row) => role === "total" || isYearTotal(label);
  const totals = rows.filter(isTotalRow);
  return totals.map((total, nth) => {
    const index = rows.indexOf(total);
    const before = rows.slice(rows.indexOf(totals[nth - 1]!) + 1, index);
    const after = rows.slice(index + 1, nth + 1 < totals.length ? rows.indexOf(totals[nth + 1]!) : undefined);
    if (coded) return codedReadings(total, rows, before, after);
    const year = totals.slice(0, nth).findLast(({ label }) => isYearTotal(label));
    if (year !== undefined && !isYearTotal(total.label)) return grandReadings(total, year, before);
    return listReadings(total, before.some(isItem) ? before : after);
  });
}

function isItem({ role }: Row): boolean {
  return role === "item";
}

function top(rows: readonly Row[]): Row[] {
  return rows.filter((row) => isItem(row) && row.level === 0);
}

function reading(total: Row, parts: readonly Row[], basis: SumBasis, sure: boolean): Reading[] {
  return parts.length === 0 ? [] : [{ total: total.at, parts: parts.map(({ at }) => at), basis, sure }];
}

function codedReadings(total: Row, rows: readonly Row[], before: readonly Row[], after: readonly Row[]): Reading[] {
  const all = top(rows);
  const withCode = all.filter(({ code }) => code !== undefined);
  const loose = all.filter(({ code, label }) => code === undefined && label !== "");
  const sections = [
    ...reading(total, top(after), "codeTotal", false),
    ...reading(total, top(before), "codeTotal", false),
  ];
  if (loose.length === 0 && (after.length === 0 || before.length === 0))
    return reading(total, withCode, "codeTotal", true);
  return [
    ...reading(total, withCode, "codeTotal", false),
    ...reading(total, all, "codeTotal", false),
    ...reading(total, loose, "codeTotal", false),
    ...sections,
  ];
}

/** 总计 = 本年合计 and what stands between the two. */
function grandReadings(total: Row, year: Row, between: readonly Row[]): Reading[] {
  return reading(total, [year, ...top(between)], "grandTotal", true);
}

function listReadings(total: Row, rows: readonly Row[]): Reading[] {
  const all = top(rows).filter(({ label }) => label !== "");
  const numbered = all.filter(({ label }) => /^[(（]?[一二三四五六七八九十\d①-⑳]+[)）、.．]/.test(label));
  const basis = isYearTotal(total.label) ? "yearTotal" : "listTotal";
  const settled = all.every(
    ({ concept, label }) => concept !== undefined || numbered.some((row) => row.label === label),
  );
  if (numbered.length === 0 || numbered.length === all.length) return reading(total, all, basis, settled);
  return [...reading(total, all, basis, settled), ...reading(total, numbered, basis, false)];
}
