import type { Digest } from "../../report/digest.ts";
import type { Parts } from "../../report/rows/parts.ts";
import type { BatchItem } from "../batch/batch.ts";
import { unpackText } from "../worker/pack.ts";
import type { KeptPart } from "../worker/protocol.ts";

/** One piece of every judged filing, in the order of the batch, one at a time. */
export async function* piecesOf(
  items: readonly BatchItem[],
  piece: KeptPart,
): AsyncGenerator<{ item: BatchItem; text: string }> {
  for (const item of items) if (item.kept) yield { item, text: await unpackText(item.kept[piece]) };
}

export async function* digestsOf(items: readonly BatchItem[]): AsyncGenerator<Digest> {
  for await (const { text } of piecesOf(items, "digest")) yield JSON.parse(text) as Digest;
}

export async function* partsOfAll(items: readonly BatchItem[]): AsyncGenerator<Parts> {
  for await (const { text } of piecesOf(items, "parts")) yield JSON.parse(text) as Parts;
}
