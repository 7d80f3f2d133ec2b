import { exact } from "../../../src/model/amount.ts";
import { type ColumnKind, type Line, type Sheet, type Spot, spot } from "./sheet.ts";

/** The department that makers name where a layout prints one. */
export const DEPARTMENT = "江城市水务局";

/** The printed value of a figure; undefined where the place prints none. */
export function valueAt(line: Line, column: number): string | undefined {
  const text = line.spots[column]?.text.trim().replace(/,/g, "") ?? "";
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

/** A value as the sheet prints its figures. */
export function figure({ decimals, grouped }: Pick<Sheet, "decimals" | "grouped">, value: string): string {
  const [whole = "", rest] = exact(value).toFixed(decimals).split(".");
  const parted = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return rest === undefined ? parted : `${parted}.${rest}`;
}

export function sum(values: readonly (string | undefined)[]): string {
  return values.reduce((total, value) => total.plus(exact(value ?? "0")), exact("0")).toFixed();
}

export function times(value: string | undefined, factor: string): string | undefined {
  return value === undefined ? undefined : exact(value).times(exact(factor)).toFixed();
}

/** The columns of a kind. */
export function columnsOf({ kinds }: Pick<Sheet, "kinds">, kind: ColumnKind): number[] {
  return kinds.flatMap((each, column) => (each === kind ? [column] : []));
}

/** What a column's last head says, without blanks. */
export function leafOf({ heads }: Sheet, column: number): string {
  return headsOver(heads, column).at(-1) ?? "";
}

export function headsOver(heads: readonly Spot[][], column: number): string[] {
  const spots = new Set(heads.filter((row) => !isNumbers(row)).map((row) => row[column]));
  return [...spots].map((one) => one?.text.replace(/\s/g, "") ?? "").filter((text) => text !== "");
}

/** The sheet with its columns chosen anew, in order. */
export function withColumns(sheet: Sheet, columns: readonly number[]): Sheet {
  const chosen = (spots: readonly Spot[]) => columns.map((column) => spots[column]!);
  return {
    ...sheet,
    kinds: columns.map((column) => sheet.kinds[column]!),
    heads: sheet.heads.map(chosen),
    lines: sheet.lines.map((line) => ({ ...line, spots: chosen(line.spots) })),
  };
}

/** A column to be put in: its heads from the top down (one for each head row) and what it prints on each line. */
export interface NewColumn {
  kind: ColumnKind;
  heads: Spot[];
  text: (line: Line, index: number) => string;
}

/** The sheet with columns put in before the column `at`. */
export function insert(sheet: Sheet, at: number, columns: readonly NewColumn[]): Sheet {
  return {
    ...sheet,
    kinds: sheet.kinds.toSpliced(at, 0, ...columns.map(({ kind }) => kind)),
    heads: sheet.heads.map((row, depth) => row.toSpliced(at, 0, ...columns.map(({ heads }) => heads[depth]!))),
    lines: sheet.lines.map((line, index) => ({
      ...line,
      spots: line.spots.toSpliced(at, 0, ...columns.map(({ text }) => spot(text(line, index)))),
    })),
  };
}

/** Whether a head row only numbers the columns. */
export function isNumbers(row: readonly Spot[]): boolean {
  const texts = row.map(({ text }) => text.replace(/\s/g, "")).filter((text) => text !== "");
  return texts.length > 1 && texts.every((text) => /^(?:\d{1,2}|\*+|栏次|[A-Z甲乙丙丁])$/.test(text));
}

/** One head that reaches over all head rows but those of numbers. */
export function tall(sheet: Sheet, text: string): Spot[] {
  const one = spot(text);
  return sheet.heads.map((row) => (isNumbers(row) ? spot("") : one));
}

/** The heads of neighbours under a group: the group above, each its own below; one row is added where there is but one. */
export function grouped(sheet: Sheet, group: string, leaves: readonly string[]): { sheet: Sheet; heads: Spot[][] } {
  const isDeep = sheet.heads.length > 1 && !isNumbers(sheet.heads[1]!);
  const deep = isDeep ? sheet : { ...sheet, heads: [sheet.heads[0]!, ...sheet.heads] };
  const over = spot(group);
  const heads = leaves.map((leaf) => {
    const own = spot(leaf);
    return deep.heads.map((row, depth) => (isNumbers(row) ? spot("") : depth === 0 ? over : own));
  });
  return { sheet: deep, heads };
}

/** The sheet with the texts of all its body places made anew. */
export function retexted(sheet: Sheet, text: (spot: Spot, line: Line, kind: ColumnKind) => string): Sheet {
  const known = new Map<number, Spot>();
  const remade = (one: Spot, line: Line, kind: ColumnKind) => {
    const made = known.get(one.id) ?? { ...one, text: text(one, line, kind) };
    known.set(one.id, made);
    return made;
  };
  return {
    ...sheet,
    lines: sheet.lines.map((line) => ({
      ...line,
      spots: line.spots.map((one, column) => remade(one, line, sheet.kinds[column]!)),
    })),
  };
}

/** The sheet with the texts of its heads made anew. */
export function reheaded(sheet: Sheet, text: (text: string, depth: number) => string): Sheet {
  const known = new Map<number, Spot>();
  return {
    ...sheet,
    heads: sheet.heads.map((row, depth) =>
      row.map((one) => {
        const made = known.get(one.id) ?? { ...one, text: text(one.text, depth) };
        known.set(one.id, made);
        return made;
      }),
    ),
  };
}

/** A body row of its own. */
export function row(sheet: Sheet, text: (column: number, kind: ColumnKind) => string, line: Partial<Line> = {}): Line {
  return {
    code: "",
    label: "",
    total: false,
    ...line,
    spots: sheet.kinds.map((kind, column) => spot(text(column, kind))),
  };
}
