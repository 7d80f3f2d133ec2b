import { isWide } from "../../page/wide-characters.ts";
import { readingSettings } from "../../settings.ts";
import { type Chunk, textOfChunk } from "../chunks.ts";
import { type AlignedRow, isFigureCell, mergeRow, type RowCell } from "./row-cells.ts";

const { sameStep: SAME_STEP, fewestSteps: FEWEST_STEPS, labelMiddle: MIDDLE } = readingSettings.grid;

/** A line of a label column: where it stands, and whether figures or a code stand beside it. */
interface LabelLine {
  cell: RowCell;
  y: number;
  line: AlignedRow;
  anchored: boolean;
}

/**
 * Lines of a table whose Chinese labels wrap → its rows, or nothing when no label wraps. Each line with figures is a row; the lines of one label are told by
 * their distance and by the order in which they were drawn, and by the figures, which stand at their top, middle or foot.
 */
export function rowsByLabels(lines: readonly AlignedRow[]): AlignedRow[] | undefined {
  const column = labelColumn(lines);
  if (column === undefined) return undefined;
  const labels = lines.flatMap((line): LabelLine[] => {
    const cell = line.find((one) => one.column === column);
    return cell ? [{ cell, y: yOf(cell), line, anchored: isAnchor(line) }] : [];
  });
  const anchors = lines.filter(isAnchor);
  const blocks = blocksOf(labels).flatMap((block) => split(block, anchorsOf(block, anchors)));
  const rows = blocks.map((block) => mergeRow([...anchorsOf(block, anchors), block.map(({ cell }) => cell)]));
  const placed = new Set(rows.flat().flatMap(({ chunks }) => chunks));
  const alone = anchors.filter((line) => !placed.has(line[0]!.chunks[0]!));
  const all = [...rows, ...alone].sort((a, b) => topOf(a) - topOf(b));
  for (const line of lines)
    for (const cell of line) if (!placed.has(cell.chunks[0]!) && !alone.includes(line)) attach(all, cell);
  return all;
}

/** The column in which most lines without figures stand, if it holds Chinese texts. */
function labelColumn(lines: readonly AlignedRow[]): number | undefined {
  const cells = lines.filter((line) => !isAnchor(line)).flat();
  if (cells.length === 0 || cells.length === lines.flat().length) return undefined;
  const counts = new Map<number, number>();
  for (const { column } of cells) counts.set(column, (counts.get(column) ?? 0) + 1);
  const [[column] = [0]] = [...counts].sort((a, b) => b[1] - a[1]);
  const own = lines.flat().filter((cell) => cell.column === column);
  return 2 * own.filter(({ chunks }) => isWide(textOfChunk(chunks[0]!))).length > own.length ? column : undefined;
}

/** A line with a figure, or with a code beside its name, begins no new row of its own only when it shares one with a label. */
function isAnchor(line: AlignedRow): boolean {
  return line.some(
    (cell) =>
      isFigureCell(cell) && (cell.column > 0 || line.length > 1 || /^\d{3,}$/.test(textOfChunk(cell.chunks[0]!))),
  );
}

/** Lines of labels that may be one label: close together, and drawn one after another where the file draws cell by cell. */
function blocksOf(labels: readonly LabelLine[]): LabelLine[][] {
  const steps = labels
    .slice(1)
    .flatMap((label, i) => (label.anchored && labels[i]!.anchored ? [] : [label.y - labels[i]!.y]));
  const most = isRowStep(Math.min(...steps), labels) ? 0 : SAME_STEP * Math.min(...steps);
  const byCell = labels.some((label, i) => i > 0 && !label.anchored && isDrawnNext(labels[i - 1]!, label));
  const blocks: LabelLine[][] = [];
  for (const label of labels) {
    const before = blocks.at(-1)?.at(-1);
    if (before && label.y - before.y <= most && (!byCell || isDrawnNext(before, label))) blocks.at(-1)!.push(label);
    else blocks.push([label]);
  }
  return blocks;
}

/** Whether lines so far apart are rows: rows with figures stand no further apart. */
function isRowStep(step: number, labels: readonly LabelLine[]): boolean {
  const rows = labels
    .slice(1)
    .flatMap((label, i) => (label.anchored && labels[i]!.anchored ? [label.y - labels[i]!.y] : []));
  return rows.length >= FEWEST_STEPS && SAME_STEP * step > Math.min(...rows);
}

function isDrawnNext(above: LabelLine, below: LabelLine): boolean {
  return above.cell.chunks.at(-1)!.words.at(-1)!.glyphs.at(-1)! + 1 === below.cell.chunks[0]!.words[0]!.glyphs[0]!;
}

/** The lines with figures that stand beside a block of label lines: on one of them, or between two. */
function anchorsOf(block: readonly LabelLine[], anchors: readonly AlignedRow[]): AlignedRow[] {
  const [first, last] = [block[0]!, block.at(-1)!];
  return anchors.filter((line) => {
    const own = block.some((label) => label.line === line);
    const labelled = line.some((cell) => cell.column === first.cell.column);
    return own || (!labelled && yOf(line[0]!) > first.y && yOf(line[0]!) < last.y);
  });
}

/** A block beside several lines with figures → one part for each: from its figures down, up to its figures, or with its figures in the middle. */
function split(block: LabelLine[], anchors: readonly AlignedRow[]): LabelLine[][] {
  if (anchors.length < 2) return [block];
  if (block[0]!.anchored) return cut(block, (label, i) => i > 0 && label.anchored);
  if (block.at(-1)!.anchored) return cut(block, (_, i) => i > 0 && block[i - 1]!.anchored);
  const parts: LabelLine[][] = [];
  let from = 0;
  for (const anchor of anchors) {
    const y = yOf(anchor[0]!);
    let to = from;
    while (to < block.length && (block[from]!.y + block[to]!.y) / 2 < y - MIDDLE * block[to]!.cell.chunks[0]!.size)
      to++;
    parts.push(block.slice(from, to + 1));
    from = to + 1;
  }
  if (from < block.length) parts.at(-1)!.push(...block.slice(from));
  return parts.filter((part) => part.length > 0);
}

function cut(block: readonly LabelLine[], begins: (label: LabelLine, index: number) => boolean): LabelLine[][] {
  const parts: LabelLine[][] = [];
  block.forEach((label, i) => {
    if (i === 0 || begins(label, i)) parts.push([label]);
    else parts.at(-1)!.push(label);
  });
  return parts;
}

/** Text of another column goes to the row it stands nearest to. */
function attach(rows: AlignedRow[], cell: RowCell): void {
  const y = yOf(cell);
  const distance = (row: AlignedRow) =>
    Math.max(topOf(row) - y, y - Math.max(...row.map(({ chunks }) => chunks.at(-1)!.baseline)), 0);
  const nearest = rows.reduce((best, row) => (distance(row) < distance(best) ? row : best));
  const same = nearest.find(({ column }) => column === cell.column);
  if (same) same.chunks = [...same.chunks, ...cell.chunks].sort((a: Chunk, b: Chunk) => a.baseline - b.baseline);
  else nearest.push(cell);
  nearest.sort((a, b) => a.column - b.column);
}

function yOf({ chunks }: RowCell): number {
  return chunks[0]!.baseline;
}

function topOf(row: AlignedRow): number {
  return Math.min(...row.map(yOf));
}
