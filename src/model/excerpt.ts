import { z } from "zod";
import { Box } from "./schemas/place.ts";

/** A run of text; `mark` is the index of the evidence it belongs to. */
export const MarkedText = z.object({ text: z.string(), mark: z.int().nonnegative().optional() });
export type MarkedText = z.infer<typeof MarkedText>;

/** The sentence that evidence stands in, the printed figures marked. `before` / `after` tell that the paragraph goes on. */
export const SentenceExcerpt = z.object({
  kind: z.literal("sentence"),
  runs: z.array(MarkedText),
  before: z.boolean(),
  after: z.boolean(),
});
export type SentenceExcerpt = z.infer<typeof SentenceExcerpt>;

/** A cell of a table; when it is evidence, `text` is the marked piece and `before` and `after` what stands around it. */
export const ShownCell = z.object({
  text: z.string(),
  columnSpan: z.int(),
  rowSpan: z.int(),
  mark: z.int().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type ShownCell = z.infer<typeof ShownCell>;

/** The rows of a table that evidence stands in, its heads above. `rows` are grid rows; a gap in their numbers means rows left out. */
export const TableExcerpt = z.object({
  kind: z.literal("table"),
  caption: z.string(),
  rows: z.array(
    z.object({
      row: z.int(),
      cells: z.array(ShownCell),
    }),
  ),
});
export type TableExcerpt = z.infer<typeof TableExcerpt>;

/**
 * A piece of a PDF page as it is printed: texts and cell frames inside `box`, in points, `marks` frame the evidence. Where strips of the page are left out
 * between the heads of a table and its rows, what follows moves up, and `cuts` are the heights of the gaps.
 */
export const PageExcerpt = z.object({
  kind: z.literal("page"),
  page: z.int(),
  box: Box,
  texts: z.array(z.object({ text: z.string(), box: Box })),
  frames: z.array(Box),
  marks: z.array(z.object({ box: Box, mark: z.int() })),
  cuts: z.array(z.number()),
});
export type PageExcerpt = z.infer<typeof PageExcerpt>;

/** What a reader of a report sees of the filing beside a finding. */
export const Excerpt = z.discriminatedUnion("kind", [SentenceExcerpt, TableExcerpt, PageExcerpt]);
export type Excerpt = z.infer<typeof Excerpt>;
