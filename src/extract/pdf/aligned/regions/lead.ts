import { type Chunk, textOfChunk } from "../chunks.ts";

/** 单位：万元, 编制部门：…, 公开01表: what stands between the caption of a budget table and its head, and belongs to neither. */
const LEAD =
  /^[（(]?(?:金额|数量|计量)?单位[:：]|^[（(]?.{0,8}(?:部门|单位|机关)(?:名称|编码|代码|[（(]盖章[）)])?[:：]|^公开\d*表|^[附预]?表\d|^20\d\d年度?$/;

/** Whether a line of pieces stands above a table and is no part of it. */
export function isLead(chunks: readonly Chunk[]): boolean {
  return chunks.some((chunk) => LEAD.test(textOfChunk(chunk).replace(/\s/g, "")));
}
