import type { UnitLine } from "../model/disclosure/wording.ts";
import type { View } from "../model/rule/rule.ts";

/** How far above a table its unit line may stand where extraction names no lines of its own. */
const REACH_BLOCKS = 4;

/** The unit lines that belong to the table at a block: in its own top rows, and above it down from the table before. */
export function unitLinesOver({ document, disclosure }: View, block: number): UnitLine[] {
  const table = document.blocks[block];
  const lead = table?.kind === "table" ? table.lead.filter((index) => index < block) : [];
  const above = document.blocks.slice(0, block).findLastIndex(({ kind }) => kind === "table");
  const from = Math.max(above + 1, Math.min(...lead, block - REACH_BLOCKS));
  return disclosure.wording.unitLines.filter(({ place }) => place.block >= from && place.block <= block);
}
