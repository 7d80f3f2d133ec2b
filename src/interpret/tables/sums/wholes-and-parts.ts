import type { Draft, IndexedRow } from "./draft.ts";

/** A row of a list with its sum in hundredths, as whole numbers, for finding which rows are parts of which. */
interface NumberedLine {
  row: IndexedRow;
  value: number;
}

/** A row and the rows that are its parts. */
interface Node {
  line: NumberedLine;
  parts: Node[];
}

/** Fewer rows are a plain list. */
const LEAST_ROWS = 3;
/** More rows below one unit are not tried: the trial goes as deep as there are rows. */
const MOST_ROWS = 500;
/** A list that takes more trials than this is no list of wholes, each followed by its parts. */
const MOST_TRIALS = 50_000;

/**
 * Below the row of a unit some lists print kinds, groups and projects one below the other without codes, numerals or indents, each whole before its parts.
 * Where all rows can be read so that every whole is the sum of its parts, that is how the table adds up; where they cannot, a sum over all of them is
 * suggested, which then fails.
 */
export function outlineSums(rows: readonly IndexedRow[], values: ReadonlyMap<number, number>): Draft[] {
  return rows.flatMap((unit, at) => {
    if (unit.system !== "unit" || unit.role !== "item" || unit.label.startsWith(unit.code!)) return [];
    const end = rows.findIndex((row, index) => index > at && (row.code !== undefined || row.role !== "item"));
    const below = rows.slice(at + 1, end === -1 ? undefined : end);
    const lines = below.flatMap((row): NumberedLine[] => {
      const value = values.get(row.at);
      return value === undefined ? [] : [{ row, value }];
    });
    const total = values.get(unit.at);
    if (total === undefined || lines.length < LEAST_ROWS || lines.length > MOST_ROWS || lines.length < below.length)
      return [];
    return sumsOf({ row: unit, value: total }, lines, rows[end]?.system === "unit");
  });
}

/** Where another unit follows, the last row may be the heading of what follows (差额, 自收自支). */
function sumsOf(whole: NumberedLine, lines: readonly NumberedLine[], goesOn: boolean): Draft[] {
  const read = readingOf(lines, whole.value) ?? (goesOn ? readingOf(lines.slice(0, -1), whole.value) : undefined);
  if (read === "untried") return [];
  return draftsOf({ line: whole, parts: read ?? lines.map((line) => ({ line, parts: [] })) });
}

function draftsOf({ line, parts }: Node): Draft[] {
  if (parts.length === 0) return [];
  const own = { total: line.row.at, parts: parts.map((part) => part.line.row.at) };
  return [{ basis: "found", proof: "suggested", ...own }, ...parts.flatMap(draftsOf)];
}

/** The rows as wholes followed by their parts, of which the first ones make up a value; undefined where there is no such reading. */
function readingOf(lines: readonly NumberedLine[], value: number): Node[] | undefined | "untried" {
  const known = new Map<string, Map<number, Node[]>>();
  let trials = 0;
  /** By the row that comes next: the parts, from a row on, that make up a value. */
  const partsFrom = (from: number, rest: number): Map<number, Node[]> => {
    const key = `${from} ${rest}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const ends = new Map<number, Node[]>();
    known.set(key, ends);
    const line = lines[from];
    if (++trials > MOST_TRIALS) return ends;
    if (rest === 0) ends.set(from, []);
    if (line === undefined || line.value > rest || (rest === 0 && line.value !== 0)) return ends;
    const nested = line.value === 0 ? [] : [...partsFrom(from + 1, line.value)];
    for (const [next, parts] of [...nested, [from + 1, []] as [number, Node[]]]) {
      for (const [end, others] of partsFrom(next, rest - line.value)) {
        if (!ends.has(end)) ends.set(end, [{ line, parts }, ...others]);
      }
    }
    return ends;
  };
  const read = partsFrom(0, value).get(lines.length);
  return read ?? (trials > MOST_TRIALS ? "untried" : undefined);
}
