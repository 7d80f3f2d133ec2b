import type { Digest } from "../../report/digest.ts";
import type { Parts } from "../../report/rows/parts.ts";
import type { Item } from "../batch/batch.ts";
import { unpackText } from "../worker/pack.ts";
import type { KeptPart } from "../worker/protocol.ts";

/** One piece of every judged filing, in the order of the batch, one at a time. */
export async function* piecesOf(items: readonly Item[], piece: KeptPart): AsyncGenerator<{ item: Item; text: string }> {
  for (const item of items) if (item.kept) yield { item, text: await unpackText(item.kept[piece]) };
}

export async function* digestsOf(items: readonly Item[]): AsyncGenerator<Digest> {
  for await (const { text } of piecesOf(items, "digest")) yield JSON.parse(text) as Digest;
}

export async function* partsOfAll(items: readonly Item[]): AsyncGenerator<Parts> {
  for await (const { text } of piecesOf(items, "parts")) yield JSON.parse(text) as Parts;
}
