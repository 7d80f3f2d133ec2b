import { pdfFile } from "../files/pdf.ts";
import { type Pick, seeded } from "../seeded.ts";
import { type Features, featuresOf } from "./features.ts";
import { show } from "./ink.ts";
import { type Laid, type Look, laid, widthOf } from "./layout.ts";
import { overlayOf } from "./overlay.ts";
import { printed } from "./print.ts";
import { type Sheet, sheetOf, type TrueCell } from "./sheet.ts";
import { SENTENCES } from "./words.ts";

/** A typeset file and what it says: the tables as rows of cells, and sentences that stand whole in its paragraphs. */
export interface HardPage {
  features: Features;
  pdf: Uint8Array;
  tables: TrueCell[][][];
  prose: string[];
}

const [LEFT, TOP, BOTTOM] = [45, 110, 770];
const FONTS = "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

/** The page (or two pages) of a seed: the same bytes for the same seed. */
export function hardPage(seed: number): HardPage {
  const features = featuresOf(seed);
  const pick = seeded(`content ${seed}`);
  const look: Look = {
    features,
    size: pick([7, 8, 9, 10, 10.5])!,
    gap: { wide: pick([12, 18, 26])!, narrow: 6, least: 2 }[features.gap],
    measure: pick([8, 9, 10])!,
  };
  const sheet = sheetOf(features, rowsOf(features, pick), pick);
  const prose = features.overlay === "prose" ? [...SENTENCES] : [];
  const made =
    features.beside !== "no"
      ? besides(sheet, look, pick)
      : features.breaks === "columns"
        ? columnsApart(sheet, look, pick)
        : rowsApart(sheet, look, pick);
  const pages = made.pages.map(({ content, width }, at) => {
    const over = overlayOf(features, width, pick);
    const told = at === 0 ? prose.map((words, index) => show(LEFT, 30 + 16 * index, words, 10)).join("") : "";
    return { width, content: features.overlay === "slantedUnder" ? over + told + content : told + content + over };
  });
  return { features, pdf: pdfFile(pages, [], { fonts: FONTS }), tables: made.tables, prose };
}

/** As many rows as a page holds, or more than one does. */
function rowsOf({ breaks, wrap }: Features, pick: Pick): number {
  if (breaks !== "no" && breaks !== "columns") return 60;
  return pick(wrap === "no" ? [6, 9, 13] : [4, 6, 8])!;
}

interface Made {
  pages: { content: string; width: number }[];
  tables: TrueCell[][][];
}

/** The table on one page, or on as many as its rows fill. */
function rowsApart(sheet: Sheet, look: Look, pick: Pick): Made {
  const { heads, body } = sheet;
  const { breaks } = look.features;
  const all = laid([...heads, ...body], sheet, heads.length, look);
  const fitting = all.tops.filter((top) => TOP + top <= BOTTOM).length - 1 - heads.length;
  if (fitting >= body.length) return { pages: [titled(sheet, all, look, pick)], tables: [truth([...heads, ...body])] };
  const shown = body.slice(0, fitting + 9);
  if (breaks === "cutRow") return rowCut(sheet, shown, fitting, look, pick);
  const again = breaks === "otherWidths";
  const wider = again ? { ...look, gap: look.gap * 1.6 } : look;
  const first = laid([...heads, ...shown.slice(0, fitting)], sheet, heads.length, look);
  const rest = laid([...(again ? heads : []), ...shown.slice(fitting)], sheet, again ? heads.length : 0, wider);
  const second = again ? rest : { ...rest, xs: all.xs };
  const aligned = again ? first : { ...first, xs: all.xs };
  return {
    pages: [titled(sheet, aligned, look, pick), bare(second, wider, pick)],
    tables: [truth([...heads, ...shown])],
  };
}

/** A row whose cells begin on one page and end on the next. */
function rowCut(sheet: Sheet, shown: TrueCell[][], fitting: number, look: Look, pick: Pick): Made {
  const { heads } = sheet;
  const cut = shown[fitting - 1]!.map(({ t }, at) => ({ t: t === "" && sheet.kinds[at] === "label" ? "其他支出" : t }));
  const at = ({ t }: TrueCell) =>
    /[.．]/.test(t) ? t.search(/[.．]/) + 1 : /^\d+$/.test(t) ? t.length : Math.ceil(t.length / 2);
  const upper = cut.map((cell) => ({ t: cell.t.slice(0, at(cell)) }));
  const lower = cut.map((cell) => ({ t: cell.t.slice(at(cell)) }));
  const before = shown.slice(0, fitting - 1);
  const after = shown.slice(fitting);
  const { xs } = laid([...heads, ...before, cut, ...after], sheet, heads.length, look);
  const first = laid([...heads, ...before, upper], sheet, heads.length, look);
  const second = laid([lower, ...after], sheet, 0, look);
  const pages = [titled(sheet, { ...first, xs }, look, pick), bare({ ...second, xs }, look, pick)];
  return { pages, tables: [truth([...heads, ...before, cut, ...after])] };
}

/** The right half of the columns on a page of its own, row for row. */
function columnsApart(sheet: Sheet, look: Look, pick: Pick): Made {
  const rows = [...sheet.heads, ...sheet.body];
  const from = sheet.kinds.length - 3;
  const part = (start: number, end?: number) =>
    laid(
      rows.map((row) => row.slice(start, end)),
      { kinds: sheet.kinds.slice(start, end) },
      1,
      look,
    );
  const [first, second] = [part(0, from), part(from)];
  const { tops } = laid(rows, sheet, 1, look);
  return {
    pages: [titled(sheet, { ...first, tops }, look, pick), bare({ ...second, tops }, look, pick, TOP)],
    tables: [truth(rows)],
  };
}

/** Two tables side by side: under one title, or as two pages on a sheet. */
function besides(sheet: Sheet, look: Look, pick: Pick): Made {
  const other = sheetOf(look.features, sheet.body.length + pick([-2, 0, 3])!, pick);
  const [first, second] = [sheet, other].map((one) =>
    laid([...one.heads, ...one.body], one, one.heads.length, look),
  ) as [Laid, Laid];
  const right = LEFT + first.xs.at(-1)! + (look.features.beside === "twoPages" ? 90 : pick([24, 36])!);
  const left = titled(sheet, first, look, pick);
  const named = look.features.beside === "twoPages" ? titleOf(other, second, look, right) : "";
  const width = Math.max(595, right + second.xs.at(-1)! + LEFT);
  return {
    pages: [{ width, content: left.content + named + printed(second, look, right, TOP, pick) }],
    tables: [sheet, other].map(({ heads, body }) => truth([...heads, ...body])),
  };
}

function titled(sheet: Sheet, table: Laid, look: Look, pick: Pick): Made["pages"][number] {
  const { content, width } = bare(table, look, pick, TOP);
  return { width, content: titleOf(sheet, table, look, LEFT) + content };
}

function bare(table: Laid, look: Look, pick: Pick, top = 50): Made["pages"][number] {
  return { width: Math.max(595, LEFT * 2 + table.xs.at(-1)!), content: printed(table, look, LEFT, top, pick) };
}

/** The title over the table's middle and the unit at its right end, a line above the heads or further up. */
function titleOf({ title }: Sheet, { xs }: Laid, { features, size }: Look, x: number): string {
  const unit = "单位：万元";
  const width = xs.at(-1)!;
  const above = features.unit === "far" ? 18 : 6;
  const name = show(Math.max(x, x + (width - title.length * 14) / 2), TOP - 40, title, 14);
  const office = features.unit === "beside" ? show(x + 2, TOP - above, "编制部门：某某市档案局", size) : "";
  return name + office + show(Math.max(x, x + width - widthOf(unit, size, false) - 2), TOP - above, unit, size);
}

/** Cells as they are to be read: without raised marks. */
function truth(rows: TrueCell[][]): TrueCell[][] {
  return rows.map((row) => row.map(({ mark: _, ...cell }) => cell));
}
