import type { Block, Cell, Paragraph } from "../model/document.ts";
import { foldHan } from "../text/fold.ts";

/**
 * Replaces Han look-alikes (Kangxi radicals and their kin) in all texts by the characters meant; what is printed is kept beside a text
 * that changed. Same length, so offsets hold for both.
 */
export function foldBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === "table" ? { ...block, cells: block.cells.map(folded) } : folded(block)));
}

function folded<T extends Paragraph | Cell>(piece: T): T {
  const text = foldHan(piece.text);
  return text === piece.text ? piece : { ...piece, text, printed: piece.printed ?? piece.text };
}
