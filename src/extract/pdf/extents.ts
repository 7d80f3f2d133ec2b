import type { TextLine } from "./lines.ts";

/** Where the text of a column begins and ends, how far its lines are apart, and whether its paragraphs begin with an indent. */
export interface Extent {
  left: number;
  right: number;
  gap: number;
  indented: boolean;
}

/** The extent of a column of lines; `wider` is that of the same column on the other pages, which decides where these lines are too few. */
export function extentOf(lines: readonly TextLine[], wider?: Extent): Extent {
  const right = common(
    lines.map(({ end, size }) => ({ at: -end, size })),
    3,
  );
  const left = common(
    lines.map(({ start, size }) => ({ at: start, size })),
    2,
  );
  const own =
    right !== undefined &&
    (!wider || -right > wider.right - 2 * lines[0]!.size || -right - (left ?? 0) > 0.6 * (wider.right - wider.left));
  const extent = {
    left: left ?? wider?.left ?? Math.min(...lines.map(({ start }) => start)),
    right: own ? -right : (wider?.right ?? Math.max(...lines.map(({ end }) => end))),
  };
  return {
    ...extent,
    gap: gapOf(lines) ?? wider?.gap ?? 1,
    indented: wider?.indented ?? isIndented(lines, extent.left),
  };
}

/** The smallest place at which at least `fewest` lines stand, to within one character. */
function common(places: readonly { at: number; size: number }[], fewest: number): number | undefined {
  const sorted = places.toSorted((a, b) => a.at - b.at);
  return sorted.find(({ at, size }, i) => (sorted[i + fewest - 1]?.at ?? Infinity) - at < size)?.at;
}

/** The usual distance between two lines, from the lower edge of one to the upper edge of the next, in parts of the size. */
function gapOf(lines: readonly TextLine[]): number | undefined {
  const gaps = lines.flatMap((line, i) => {
    const gap = i === 0 ? -1 : (line.top - lines[i - 1]!.bottom) / line.size;
    return gap > -0.5 && gap < 3 ? [gap] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
}

/** Paragraphs are indented where a good part of the lines starts about two characters in. */
function isIndented(lines: readonly TextLine[], left: number): boolean {
  const indents = lines.filter((line) => hasIndent(line, left)).length;
  return indents >= 2 && indents >= 0.08 * lines.length;
}

export function hasIndent({ start, size }: TextLine, left: number): boolean {
  const indent = (start - left) / size;
  return indent > 1.2 && indent < 3.5;
}
