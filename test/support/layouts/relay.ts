import { attachLeads } from "../../../src/extract/lead.ts";
import { partTables } from "../../../src/extract/part-tables.ts";
import type { Block, Document } from "../../../src/model/document.ts";
import { type Pick, seeded } from "../seeded.ts";
import { DEPARTMENT } from "./edit.ts";
import { type Layout, layouts, type Maker, SWALLOWING } from "./kinds.ts";
import { printed, type Sheet, sheetOf } from "./sheet.ts";

/** A filing whose tables are laid out anew: the blocks that were, and those that they became. */
export interface Relaid {
  document: Document;
  before: number[];
  after: number[];
}

/** What a block becomes: the blocks in its place, tables among them marked. */
interface Piece {
  blocks: Block[];
  from: number;
}

/**
 * The filing with every budget table that can be laid out so laid out so; undefined where there is none. Chosen by the filing's name. Where a layout names
 * the department, it names `department`.
 */
export function relaid(document: Document, layout: Layout, department = DEPARTMENT): Relaid | undefined {
  const pick = seeded(`${document.name} ${layout}`);
  const sheets = new Map(
    document.blocks.flatMap((block, at) => {
      const sheet = block.kind === "table" && isBudget(block) ? sheetOf(block) : undefined;
      return sheet === undefined ? [] : [[at, sheet] as const];
    }),
  );
  const made = makeAll(sheets, layout, pick);
  if (made.size === 0) return undefined;
  const emptied = emptiedBy(document, sheets, made);
  const pieces = document.blocks.map((block, from): Piece => {
    const into = made.get(from);
    if (into !== undefined) return { blocks: into.flatMap((sheet) => blocksOf(sheet, department)), from };
    return {
      blocks: [emptied.has(from) && block.kind === "paragraph" ? { kind: "paragraph", text: "" } : block],
      from,
    };
  });
  return assembled(document, pieces, made);
}

const FORM = /绩效|目标|指标|机构|编制人数|目录/;

function isBudget(table: Extract<Block, { kind: "table" }>): boolean {
  const top = table.cells.filter(({ row }) => row < 2).map(({ text }) => text);
  return !FORM.test(`${table.caption ?? ""}${top.join("")}`) && table.within === undefined && table.rows > 2;
}

function makeAll(sheets: ReadonlyMap<number, Sheet>, layout: Layout, pick: Pick): Map<number, Sheet[]> {
  const maker: Maker = layouts[layout];
  const made = new Map<number, Sheet[]>();
  const all = [...sheets];
  for (const [nth, [at, sheet]] of all.entries()) {
    if (made.has(at)) continue;
    const [following, next] = all[nth + 1] ?? [];
    const result = maker(sheet, pick, next);
    if (result === undefined) continue;
    made.set(at, [result].flat());
    if (SWALLOWING.has(layout) && following !== undefined) made.set(following, []);
  }
  return made;
}

/** Lines above tables that are printed elsewhere now. */
function emptiedBy(
  { blocks }: Document,
  sheets: ReadonlyMap<number, Sheet>,
  made: ReadonlyMap<number, Sheet[]>,
): Set<number> {
  const gone = [...made].filter(([, into]) => into.length === 0 || into[0]?.above !== undefined);
  return new Set(
    gone.flatMap(([at]) =>
      sheets.get(at)!.table.lead.filter((line) => line < at && blocks[line]?.kind === "paragraph"),
    ),
  );
}

function blocksOf(sheet: Sheet, department: string): Block[] {
  const above = (sheet.above ?? []).map((text): Block => ({ kind: "paragraph", text }));
  const made = printed(sheet);
  const cells = made.cells.map((cell) => ({ ...cell, text: cell.text.replace(DEPARTMENT, department) }));
  const table = { ...made, cells };
  return [...above, sheet.above === undefined ? table : { ...table, lead: [] }];
}

function assembled(document: Document, pieces: readonly Piece[], made: ReadonlyMap<number, Sheet[]>): Relaid {
  const starts: number[] = [];
  let count = 0;
  for (const { blocks } of pieces) {
    starts.push(count);
    count += blocks.length;
  }
  const after: number[] = [];
  const blocks = pieces.flatMap(({ blocks: own, from }) =>
    own.map((block, at): Block => {
      if (block.kind !== "table") return block;
      if (made.has(from)) after.push(starts[from]! + at);
      return { ...block, lead: leadOf(block.lead, own, at, starts, starts[from]!) };
    }),
  );
  const notes = document.notes.map((note) =>
    note.block === undefined ? note : { ...note, block: starts[note.block]! },
  );
  return parted({ document: { ...document, blocks, notes }, before: [...made.keys()], after });
}

/** What reading a file does with grids that hold several tables. */
function parted({ document, before, after }: Relaid): Relaid {
  const { blocks, at } = partTables(document.blocks);
  if (blocks.length === document.blocks.length) return { document, before, after };
  const notes = document.notes.map((note) => (note.block === undefined ? note : { ...note, block: at[note.block]! }));
  const parts = after.flatMap((block) => tablesIn(blocks, at[block]!, at[block + 1] ?? blocks.length));
  return { document: { ...document, blocks: attachLeads(blocks), notes }, before, after: parts };
}

function tablesIn(blocks: readonly Block[], start: number, end: number): number[] {
  return blocks.slice(start, end).flatMap(({ kind }, index) => (kind === "table" ? [start + index] : []));
}

/** The lines above a table where they stand now: its new ones, else those that it had. */
function leadOf(
  lead: readonly number[],
  own: readonly Block[],
  at: number,
  starts: readonly number[],
  start: number,
): number[] {
  const above: number[] = [];
  for (let line = at - 1; line >= 0 && own[line]?.kind === "paragraph"; line--) above.unshift(start + line);
  return above.length > 0 ? above : lead.map((line) => starts[line] ?? line);
}
