import type { Block, Document } from "../model/document.ts";

/** How many characters of JSON make a piece: longer texts are kept where only a full collection of the memory finds them. */
const PIECE_LENGTH = 2 ** 15;

/**
 * A document as indented JSON, in pieces of UTF-8: that of a filing of thousands of pages is longer than one text may be. The document is used up: its
 * blocks are let go as they are written, so that it and its JSON never stand side by side whole.
 */
export function* documentJson(document: Document): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let open = "";
  for (const text of listJson(document, "blocks", document.blocks.splice(0), blockJson)) {
    open += text;
    if (open.length < PIECE_LENGTH) continue;
    yield encoder.encode(open);
    open = "";
  }
  yield encoder.encode(`${open}\n`);
}

function blockJson(block: Block, indent: string): Iterable<string> {
  return block.kind === "table"
    ? listJson(block, "cells", block.cells, (cell, deeper) => [indented(cell, deeper)], indent)
    : [indented(block, indent)];
}

/** The texts that, one behind another, are the JSON of `owner` with these items for its list `key`; each item is let go when it is written. */
function* listJson<T>(
  owner: object,
  key: string,
  items: (T | undefined)[],
  itemJson: (item: T, indent: string) => Iterable<string>,
  indent = "",
): Generator<string> {
  if (items.length === 0) return yield indented({ ...owner, [key]: [] }, indent);
  const [before = "", after = ""] = indented({ ...owner, [key]: [null] }, indent).split(/^ *null$/m);
  const deeper = `${indent}    `;
  yield before;
  for (let at = 0; at < items.length; at++) {
    yield at === 0 ? deeper : `,\n${deeper}`;
    yield* itemJson(items[at]!, deeper);
    items[at] = undefined;
  }
  yield after;
}

function indented(value: object, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}
