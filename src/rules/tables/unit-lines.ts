import type { UnitLine } from "../../model/disclosure/wording.ts";
import type { View } from "../../model/rule/rule.ts";

/** How far above a table its unit line may stand where extraction names no lines of its own. */
const REACH_BLOCKS = 4;

/** Every table over which two different units stand, by its block, with the two lines. */
export function contradictoryUnits(view: View): { block: number; first: UnitLine; second: UnitLine }[] {
  const { start, end } = view.disclosure.outline;
  return view.document.blocks.slice(start, end).flatMap(({ kind }, at) => {
    const [first, ...others] = kind === "table" ? unitLinesOver(view, start + at) : [];
    const second = others.find(({ unit }) => unit !== first?.unit);
    return first && second ? [{ block: start + at, first, second }] : [];
  });
}

/** The unit lines that belong to the table at a block: in its own top rows, and above it down from the table before. */
export function unitLinesOver({ document, disclosure }: View, block: number): UnitLine[] {
  const table = document.blocks[block];
  const lead = table?.kind === "table" ? table.lead.filter((index) => index < block) : [];
  const above = document.blocks.slice(0, block).findLastIndex(({ kind }) => kind === "table");
  const from = Math.max(above + 1, Math.min(...lead, block - REACH_BLOCKS));
  return disclosure.wording.unitLines.filter(({ place }) => place.block >= from && place.block <= block);
}
