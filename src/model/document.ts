import { z } from "zod";
import { Box } from "./schemas/place.ts";

/**
 * One printed line of a paragraph or cell (PDF only): the characters `start` to `end` of its text stand on `page` inside `box`.
 * `edges`, when the line runs horizontally, are the x positions of the character boundaries (`end - start + 1` of them).
 */
export const Line = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  page: z.int().positive(),
  box: Box,
  edges: z.array(z.number()).optional(),
});
export type Line = z.infer<typeof Line>;

/**
 * Running text. `label` is the rendered automatic number ("一、"), which is not part of `text`; `level` the outline level given by
 * the file (0-based). `printed` is kept only where folding look-alike characters changed `text` (same length).
 */
export const Paragraph = z.object({
  kind: z.literal("paragraph"),
  text: z.string(),
  printed: z.string().optional(),
  label: z.string().optional(),
  level: z.int().nonnegative().optional(),
  lines: z.array(Line).optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** An anchor cell; a grid place that no cell covers is *no cell*, which differs from an *empty cell* (`text` ""). */
export const Cell = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  text: z.string(),
  printed: z.string().optional(),
  page: z.int().positive().optional(),
  box: Box.optional(),
  lines: z.array(Line).optional(),
});
export type Cell = z.infer<typeof Cell>;

/**
 * A grid of `rows` × `columns`. `lead` are the indices of the paragraph blocks directly above (and, for a note, below) the grid that
 * belong to it: caption, unit line, 编制部门. `caption` and `unit` are read from them, or from full-width rows of the grid itself.
 * `pages` lists the pages it stands on (PDF), `headerRows` the rows that are column heads where the file says so. `how` tells how
 * the grid was found; `doubtful` is true when the geometry left room for another reading, so a broken sum may be our misreading.
 */
export const Table = z.object({
  kind: z.literal("table"),
  caption: z.string().optional(),
  unit: z.string().optional(),
  lead: z.array(z.int().nonnegative()),
  rows: z.int().nonnegative(),
  columns: z.int().nonnegative(),
  cells: z.array(Cell),
  headerRows: z.int().nonnegative().optional(),
  pages: z.array(z.int().positive()).optional(),
  how: z.enum(["word", "ruled", "aligned", "dump"]),
  doubtful: z.boolean().optional(),
  within: z.object({ block: z.int(), row: z.int(), column: z.int() }).optional(),
});
export type Table = z.infer<typeof Table>;

/** A piece of a document in reading order: a paragraph or a table. */
export const Block = z.discriminatedUnion("kind", [Paragraph, Table]);
export type Block = z.infer<typeof Block>;

/** Text that is not part of the body: running heads and feet, page numbers, table-of-contents entries, notes, hidden text. */
export const Aside = z.object({
  kind: z.enum(["header", "footer", "pageNumber", "contents", "footnote", "comment", "watermark"]),
  text: z.string(),
  page: z.int().positive().optional(),
});
export type Aside = z.infer<typeof Aside>;

/** What extraction could not do or had to assume. `code` names the wording in `report/words`; `data` fills it. */
export const Note = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  block: z.int().nonnegative().optional(),
  page: z.int().positive().optional(),
});
export type Note = z.infer<typeof Note>;

/** PDF only: displayed size in points; `readable` is false for a page whose content could not be read (scan, garbled text); `recognised` is true where its words come from recognition of a scan. */
export const Page = z.object({
  page: z.int().positive(),
  width: z.number(),
  height: z.number(),
  readable: z.boolean(),
  recognised: z.boolean().optional(),
});
export type Page = z.infer<typeof Page>;

/** A file as it was read: its blocks in reading order, what stands beside them, and notes on what could not be read. */
export const Document = z.object({
  name: z.string(),
  format: z.enum(["docx", "pdf", "text"]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  producer: z.string().optional(),
  blocks: z.array(Block),
  asides: z.array(Aside),
  pages: z.array(Page).optional(),
  notes: z.array(Note),
});
export type Document = z.infer<typeof Document>;
