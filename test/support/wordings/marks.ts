/**
 * What a printed piece of text means, kept in the text itself while a filing is put together: `OPEN index SHUT text CLOSE`. Marks may nest (a
 * part of a list holds its figure).
 */
const [OPEN, SHUT, CLOSE] = ["\uE000", "\uE001", "\uE002"];

/** A figure as stated: `value` in yuan (percent for a rate), signed for a change. `loose` when no relation of the filing holds it. */
export interface StatedFigure {
  kind: "figure";
  /** Any of these names says what was stated. */
  concepts: string[];
  value: string;
  stage: "budget" | "actual" | "change" | "changeRate";
  year: number;
  statement: string;
  /** The alternatives of the grammar that the sentence was made of. */
  forms: string[];
  nil: boolean;
  table: boolean;
  loose: boolean;
}

/** A year that must be this one; a word of direction; one item of a list that must be whole; the heading of a section. */
export type Mark =
  | StatedFigure
  | { kind: "year"; statement: string; year: number; loose: boolean }
  | { kind: "direction"; statement: string; other: string; loose: boolean }
  | { kind: "part"; statement: string; loose: boolean }
  | { kind: "heading"; statement: string; loose: boolean };

/** A mark and where its text stands once the marks are taken out. */
export interface Span {
  mark: Mark;
  start: number;
  end: number;
}

export function marked(index: number, text: string): string {
  return `${OPEN}${index}${SHUT}${text}${CLOSE}`;
}

/** The text without marks, and what each of them spans. */
export function unmarked(source: string, marks: readonly Mark[]): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: Span[] = [];
  let text = "";
  for (const piece of source.split(new RegExp(`(${OPEN}\\d+${SHUT}|${CLOSE})`, "u"))) {
    if (piece === CLOSE) open.pop()!.end = text.length;
    else if (piece.startsWith(OPEN)) {
      const span = { mark: marks[Number(piece.slice(1, -1))]!, start: text.length, end: 0 };
      spans.push(span);
      open.push(span);
    } else text += piece;
  }
  return { text, spans };
}
