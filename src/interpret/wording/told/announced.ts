import type { BudgetTable } from "../../../model/disclosure/budget-table.ts";
import type { ToldCount } from "../../../model/disclosure/wording.ts";
import type { Document } from "../../../model/document.ts";
import { leadingLabel } from "../../../text/labels.ts";
import { isCell, type Surface } from "../surfaces.ts";
import { placedIn, type Sentence, sentencesOf } from "./sentences.ts";

/** What items of a list are counted in; 台, 人 and 辆 count what one item may have many of. */
const ITEMS = /^(?:[项个家所条类种]|批次)$/;
/** Says that what has been counted follows: 如下, 见下表, 逐项列示; a colon that ends the paragraph. */
const ANNOUNCES = /如下|[下附后]表|[逐分]项列|以下|下列|[:：]\s*$/;
const SILENT: ReadonlySet<string> = new Set(["glossary", "preamble"]);
/** Other rules hold the units of a department against the table of 机构设置, and the projects against their forms of 绩效目标. */
const TABLES_ELSEWHERE: ReadonlySet<string> = new Set(["institution", "performance"]);
/** So many lines (a caption, a unit) may stand between an announcement and its table. */
const REACH_BLOCKS = 4;

/** Numbers of items that the text announces, each with how many items follow: in the numbered paragraphs right behind, else in the table below. */
export function announcedIn(surface: Surface, document: Document, tables: readonly BudgetTable[]): ToldCount[] {
  if (isCell(surface) || surface.heading || SILENT.has(surface.section)) return [];
  const last = sentencesOf(surface).at(-1);
  const counts = last?.figures.filter(({ amount, sign }) => ITEMS.test(amount.unit) && sign === undefined) ?? [];
  const [count, ...others] = counts;
  if (last === undefined || count === undefined || others.length > 0 || !isAnnounced(last, count.unitEnd)) return [];
  const items = numbered(document, surface.block);
  const isElsewhere = TABLES_ELSEWHERE.has(surface.section);
  const listed = items ? [items.count] : isElsewhere ? [] : rowsBelow(document, surface.block, tables);
  const extent = items?.areNames ? { extent: "all" as const } : {};
  return listed.length === 0 ? [] : [{ what: "items", ...placedIn(last, count), ...extent, parts: [], listed }];
}

function isAnnounced({ surface }: Sentence, from: number): boolean {
  const behind = surface.folded.slice(from);
  return ANNOUNCES.test(behind) && !/。\s*\S/.test(behind);
}

/** A paragraph that is a name and nothing else. */
const NAME = /^[\u4e00-\u9fff()（）“”]{2,40}[;；。]?$/;

/** How many paragraphs numbered in one way, from one on, follow a block, and whether each is a bare name. */
function numbered({ blocks }: Document, block: number): { count: number; areNames: boolean } | undefined {
  const first = labelAt(blocks, block + 1);
  if (first?.number !== 1) return undefined;
  let count = 1;
  for (let at = block + 2; at < blocks.length; at++) {
    const label = labelAt(blocks, at);
    if (label?.form !== first.form || label.number !== count + 1) break;
    count++;
  }
  const areNames = blocks.slice(block + 1, block + 1 + count).every((one) => {
    const text = one.kind === "paragraph" ? one.text.trim() : "";
    return NAME.test(text.slice(leadingLabel(text)?.length ?? 0));
  });
  return count > 1 ? { count, areNames } : undefined;
}

function labelAt(blocks: Document["blocks"], at: number) {
  const block = blocks[at];
  return block?.kind === "paragraph" ? leadingLabel(`${block.label ?? ""}${block.text}`) : undefined;
}

/** Heads of columns that name what a row is, or what it belongs to. */
const NAMES = /名称|项目|事项|内容|类别/;

/** The rows of the table below, counted in each way that the text may count them: every line, the lines of the top, the different names in each column of names. */
function rowsBelow({ blocks }: Document, block: number, tables: readonly BudgetTable[]): number[] {
  const near = blocks.slice(block + 1, block + 1 + REACH_BLOCKS).findIndex(({ kind }) => kind === "table");
  const table = tables.find((one) => near !== -1 && one.block === block + 1 + near);
  const printed = blocks[block + 1 + near];
  if (table === undefined || printed?.kind !== "table") return [];
  const rows = table.rows.filter(({ role, side }) => role === "item" && side === 0);
  const parents = new Set(rows.map(({ parent }) => (parent === undefined ? undefined : table.rows[parent])));
  const lines = new Set(rows.filter((row) => !parents.has(row)).map(({ row }) => row));
  const named = table.columns.filter(({ path }) => NAMES.test(path.at(-1) ?? ""));
  const names = named.map(({ column }) => {
    const cells = printed.cells.filter((cell) => cell.column === column && lines.has(cell.row));
    return new Set(cells.map(({ text }) => text.trim())).size;
  });
  const top = rows.filter(({ parent }) => parent === undefined);
  return lines.size < 2 ? [] : [...new Set([lines.size, top.length, ...names])];
}
