import type { TextLine } from "../lines/text-lines.ts";
import { readingSettings } from "../settings.ts";

const {
  narrowestColumn: NARROWEST,
  sameEnd: SAME,
  hangingEnds: HANGING,
  commonEnds: COMMON,
  columnFill: FILLED,
  widestGap: WIDEST_GAP,
  indentedShare: INDENTED,
  leastIndent: LEAST_INDENT,
  setOff: SET_OFF,
  widerGap: WIDER_GAP,
  mostIndent: MOST_INDENT,
} = readingSettings.flow;
const { fewestAlike: FEWEST, halfCharacter: HALF } = readingSettings.common;

/** Where the text of a column begins and ends, how far its lines are apart, and whether its paragraphs begin with an indent. */
export interface Extent {
  left: number;
  right: number;
  /** The same on all pages of this width: no less than `right`. */
  farthest: number;
  gap: number;
  indented: boolean;
}

/** The extent of a column of lines; `wider` is that of the same column on the other pages, which decides where these lines are too few. */
export function extentOf(lines: readonly TextLine[], wider?: Extent): Extent {
  const left = leftOf(lines) ?? wider?.left ?? Math.min(...lines.map(({ start }) => start));
  const own = rightOf(lines);
  const reached = wider && lines.some(({ end, size }) => end > wider.right - HALF * size);
  const trusted = own !== undefined && (!wider || (!reached && isFar(own, left, wider)));
  const told = trusted ? own : (wider?.right ?? Math.max(...lines.map(({ end }) => end)));
  const right = Math.max(told, left + NARROWEST * lines[0]!.size);
  const farthest = Math.max(right, wider?.right ?? 0);
  const indented = wider?.indented ?? isIndented(lines, left);
  return { left, right, farthest, gap: gapOf(lines) ?? wider?.gap ?? 1, indented };
}

/** Whether lines reach so far to the right that they tell the margin of their page: over a good part of the column on the other pages. */
function isFar(right: number, left: number, wider: Extent): boolean {
  return right - left > FILLED * (wider.right - wider.left);
}

/** The blocks of text that stand apart, set in from both edges of their column, as in a text box: not where its paragraphs start. */
export function blocksSetIn(lines: readonly TextLine[], extent: Extent): TextLine[][] {
  const blocks: TextLine[][] = [];
  lines.forEach((line, i) => {
    if (i > 0 && !isApart(lines[i - 1]!, line, extent)) blocks.at(-1)!.push(line);
    else blocks.push([line]);
  });
  return blocks.filter((block) => {
    const start = block.length < FEWEST ? undefined : leftOf(block);
    const isSetIn = block.every(
      (line) => Math.min(line.start - extent.left, extent.right - line.end) > HALF * line.size,
    );
    return (
      isSetIn &&
      start === Math.min(...block.map((line) => line.start)) &&
      !hasIndent({ ...block[0]!, start }, extent.left)
    );
  });
}

/** Whether the room between two lines of one column parts them: it is wider than usual. */
export function isApart(above: TextLine, below: TextLine, { gap }: Extent): boolean {
  return below.top - above.bottom > (WIDER_GAP * Math.max(gap, 0) + SET_OFF) * below.size;
}

/** The leftmost place at which at least two lines start, to within one character. */
function leftOf(lines: readonly TextLine[]): number | undefined {
  const sorted = lines.toSorted((a, b) => a.start - b.start);
  return sorted.find(({ start, size }, i) => (sorted[i + 1]?.start ?? Infinity) - start < size)?.start;
}

/** The right margin: where, near the ends of the three longest lines, or at the common end of two, the most lines end. Some punctuation hangs over it. */
function rightOf(lines: readonly TextLine[]): number | undefined {
  const sorted = lines.toSorted((a, b) => b.end - a.end);
  const first = sorted.find(({ end, size }, i) => {
    const [second, third] = [sorted[i + 1], sorted[2]];
    return third && second && (end - third.end < size || end - second.end < SAME * size);
  });
  if (!first) return undefined;
  const near = sorted
    .filter(({ end }) => end <= first.end && end > first.end - HANGING * first.size)
    .map(({ end }) => end);
  const company = near.map((end) => near.filter((other) => other <= end && other > end - COMMON * first.size).length);
  return near[company.indexOf(Math.max(...company))];
}

/** The usual distance between two lines, from the lower edge of one to the upper edge of the next, in parts of the size. */
function gapOf(lines: readonly TextLine[]): number | undefined {
  const gaps = lines.flatMap((line, i) => {
    const gap = i === 0 ? Infinity : (line.top - lines[i - 1]!.bottom) / line.size;
    return gap > -HALF && gap < WIDEST_GAP ? [gap] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
}

/** Paragraphs are indented where a good part of the lines starts about two characters in. */
function isIndented(lines: readonly TextLine[], left: number): boolean {
  const indents = lines.filter((line) => hasIndent(line, left)).length;
  return indents >= FEWEST && indents >= INDENTED * lines.length;
}

export function hasIndent({ start, size }: TextLine, left: number): boolean {
  const indent = (start - left) / size;
  return indent > LEAST_INDENT && indent < MOST_INDENT;
}
