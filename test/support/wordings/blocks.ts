import type { Block as Printed, Sample } from "../../../tools/sample/blocks.ts";
import { table } from "../../../tools/sample/grid.ts";
import { type Mark, type Span, unmarked } from "./marks.ts";

/** A piece of a filing with the marks still in its text. Rows are those of the sample notation, `>` and `^` merging cells. */
export type Piece =
  | { kind: "paragraph"; style: string; text: string; label?: boolean }
  | { kind: "table"; head: number; rows: string[][] };

/** One paragraph or one cell, without marks. `piece` is where it stands, `row` and `column` for a cell. */
export interface Holder {
  piece: number;
  row?: number;
  column?: number;
  text: string;
  spans: Span[];
}

export function paragraph(text: string, style = "p"): Piece {
  return { kind: "paragraph", style, text };
}

/** All texts of the pieces in the order of reading; merged cells once. */
export function holdersOf(pieces: readonly Piece[], marks: readonly Mark[]): Holder[] {
  return pieces.flatMap((piece, at): Holder[] => {
    if (piece.kind === "paragraph") return [{ piece: at, ...unmarked(piece.text, marks) }];
    return piece.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell === ">" || cell === "^" ? [] : [{ piece: at, row, column, ...unmarked(cell, marks) }],
      ),
    );
  });
}

const CHAPTERS = {
  id: "章",
  levels: [{ format: "chineseCountingThousand", text: "%1、", start: 1 }],
  suffix: "nothing" as const,
  styles: [],
};

/** The filing as its printer sees it. Headings with an automatic number count in the list of chapters. */
export function sampleOf(title: string, pieces: readonly Piece[], marks: readonly Mark[]): Sample {
  const blocks = pieces.map((piece): Printed => {
    if (piece.kind === "paragraph") {
      const { text } = unmarked(piece.text, marks);
      const list = piece.label ? { list: { id: CHAPTERS.id, level: 0 } } : {};
      return { kind: "paragraph", style: piece.style, runs: text === "" ? [] : [{ kind: "text", text }], ...list };
    }
    const lines = piece.rows.map((cells) => `| ${cells.map((cell) => unmarked(cell, marks).text).join(" | ")} |`);
    return table(
      lines,
      new Map([
        ["head", String(piece.head)],
        ["size", "10.5"],
      ]),
    );
  });
  return { title, lists: [CHAPTERS], blocks };
}
