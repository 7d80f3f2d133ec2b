import { isTableField } from "../../../../text/table-lines.ts";
import { type Chunk, textOfChunk } from "../chunks.ts";

const YEAR = /^20\d\d年度?$/;

/** Whether a line of pieces stands between the title of a table and its head, and is part of neither: 单位：万元, 公开01表, 2021年度. */
export function isLead(chunks: readonly Chunk[]): boolean {
  const texts = chunks.map((chunk) => textOfChunk(chunk).replace(/\s/g, ""));
  return texts.some((text) => isTableField(text) || YEAR.test(text));
}
