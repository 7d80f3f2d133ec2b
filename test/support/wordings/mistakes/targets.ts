import type { Holder, Piece } from "../blocks.ts";
import { textsOf, type Worded } from "../filing.ts";
import type { Mark, Span, StatedFigure } from "../marks.ts";

/** One mistake in a filing. `touched` are the ranges in the texts of the filing with the mistake that a finding must point to; `terms` what it must name when the text is gone. */
export interface Mistake {
  kind: string;
  statement: string;
  forms: string[];
  before: string;
  after: string;
  filing: Worded;
  touched: { holder: number; start: number; end: number }[];
  terms: string[];
}

export interface Target {
  holder: Holder;
  at: number;
  span: Span;
}

export function targets(filing: Worded, wanted: (mark: Mark) => boolean): Target[] {
  return textsOf(filing).flatMap((holder, at) =>
    holder.spans.filter(({ mark }) => wanted(mark)).map((span) => ({ holder, at, span })),
  );
}

export function isProse(mark: Mark): mark is StatedFigure {
  return mark.kind === "figure" && !mark.table && !mark.nil && !mark.loose && Number(mark.value) !== 0;
}

export function isTable(mark: Mark): mark is StatedFigure {
  return mark.kind === "figure" && mark.table && !mark.loose && Number(mark.value) !== 0;
}

/** The filing with one text replaced; the marks of that text are gone. */
export function retyped(filing: Worded, { piece, row, column }: Holder, text: string): Worded {
  const pieces = filing.pieces.map((one, at): Piece => {
    if (at !== piece) return one;
    if (one.kind === "paragraph") return { ...one, text };
    return {
      ...one,
      rows: one.rows.map((cells, r) => (r === row ? cells.map((cell, c) => (c === column ? text : cell)) : cells)),
    };
  });
  return { ...filing, pieces };
}

export function replaced(
  kind: string,
  filing: Worded,
  { holder, at, span }: Target,
  by: string,
  whole = false,
): Mistake {
  const { start, end, mark } = span;
  const text = holder.text.slice(0, start) + by + holder.text.slice(end);
  const touched = whole ? { holder: at, start: 0, end: text.length } : { holder: at, start, end: start + by.length };
  return {
    kind,
    statement: mark.statement,
    forms: mark.kind === "figure" ? mark.forms : [],
    before: holder.text,
    after: text,
    filing: retyped(filing, holder, text),
    touched: [touched],
    terms: [],
  };
}

export function without(filing: Worded, from: number, to: number): Worded {
  return { ...filing, pieces: filing.pieces.filter((_, at) => at < from || at >= to) };
}
