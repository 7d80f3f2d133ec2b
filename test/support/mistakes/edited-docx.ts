import { type CheerioAPI, load } from "cheerio";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Document } from "../../../src/model/document.ts";
import type { Place } from "../../../src/model/place.ts";
import { holder } from "../../../src/model/text-at.ts";
import { type Edit, edited } from "./edits.ts";

const BODY = "word/document.xml";
type Element = NonNullable<ReturnType<CheerioAPI>[number]> & { tagName: string };

/** A Word file with the changes made in its XML. @param document what was read from it: places are told in its blocks */
export function editedDocx(bytes: Uint8Array, document: Document, edits: readonly Edit[]): Uint8Array {
  const parts = unzipSync(bytes);
  const $ = load(strFromU8(parts[BODY]!), { xml: true });
  const elements = elementsOf($, document);
  let current = document;
  for (const [index, edit] of edits.entries()) {
    if (edit.kind === "text") retype($, elements[edit.place.block]!, current, edit);
    else if (edit.kind === "row") repeat($, elements[edit.block]!, edit);
    else if (index === edits.length - 1) rearrange($, elements, edit.order);
    else throw new Error("an order can only be the last change");
    current = edited(current, [edit]);
  }
  return zipSync({ ...parts, [BODY]: strToU8($.xml()) }, { level: 0 });
}

/** The paragraph or table element that each block was read from. @throws Error for a block with none */
function elementsOf($: CheerioAPI, { blocks }: Document): Element[] {
  const all = $("w\\:p, w\\:tbl")
    .toArray()
    .filter((element) => depthIn(element, ["w:tbl", "mc:Fallback"]) === 0);
  let next = 0;
  return blocks.map((block) => {
    while (next < all.length) {
      const element = all[next++]!;
      const isTable = element.tagName === "w:tbl";
      if (isTable && block.kind === "table") return element;
      if (!isTable && block.kind === "paragraph" && squeezed(ownText($, element)) === squeezed(block.text))
        return element;
    }
    throw new Error(`no element for ${JSON.stringify(block).slice(0, 80)}`);
  });
}

/** How many elements of these names an element stands in. A selector would be parsed anew for each. */
function depthIn(element: Element, names: readonly string[]): number {
  let depth = 0;
  for (let above = element.parent; above !== null; above = above.parent)
    if ("tagName" in above && names.includes(above.tagName)) depth++;
  return depth;
}

function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** Text elements of a paragraph or cell without those of text boxes in it. */
function textsOf($: CheerioAPI, element: Element): Element[] {
  const boxes = depthIn(element, ["w:txbxContent"]);
  return $(element)
    .find("w\\:t")
    .toArray()
    .filter((text) => depthIn(text, ["w:txbxContent"]) === boxes);
}

function ownText($: CheerioAPI, element: Element): string {
  return textsOf($, element)
    .map((text) => $(text).text())
    .join("");
}

function retype(
  $: CheerioAPI,
  element: Element,
  document: Document,
  { place, by }: { place: Place; by: string },
): void {
  const texts = textsOf($, place.row === undefined ? element : cellElement($, element, place));
  const original = texts.map((text) => $(text).text());
  const positions = aligned(holder(document, place) ?? "", original.join(""));
  const [start, last] = [positions[place.start], positions[place.end - 1]];
  if (start === undefined || last === undefined) throw new Error(`no text at ${JSON.stringify(place)}`);
  let offset = 0;
  for (const [index, text] of texts.entries()) {
    const own = original[index]!;
    const [from, to] = [Math.max(start - offset, 0), Math.min(last + 1 - offset, own.length)];
    const here = start >= offset && start < offset + own.length ? by : "";
    if (from < to)
      $(text)
        .text(own.slice(0, from) + here + own.slice(to))
        .attr("xml:space", "preserve");
    offset += own.length;
  }
}

/** For each character of `text` where it stands in `raw`, which differs from it in blanks only. */
function aligned(text: string, raw: string): (number | undefined)[] {
  let at = 0;
  return [...Array(text.length).keys()].map((index) => {
    const char = text.charAt(index).normalize("NFKC");
    if (/\s/.test(char)) return undefined;
    while (at < raw.length && raw.charAt(at).normalize("NFKC") !== char) at++;
    return at++;
  });
}

function cellElement($: CheerioAPI, table: Element, place: Place): Element {
  let column = 0;
  for (const cell of $(rowsOf($, table)[place.row ?? 0]!)
    .children("w\\:tc")
    .toArray()) {
    if (column === place.column) return cell;
    column += Number($(cell).find("w\\:tcPr > w\\:gridSpan").attr("w:val") ?? 1);
  }
  throw new Error(`no cell at ${JSON.stringify(place)}`);
}

/** The rows that are printed: those deleted under revision are not. */
function rowsOf($: CheerioAPI, table: Element): Element[] {
  const rows = $(table).children("w\\:tr").toArray();
  return rows.filter((row) => $(row).find("w\\:trPr > w\\:del").length === 0);
}

function repeat($: CheerioAPI, table: Element, { row, times }: { row: number; times: 0 | 2 }): void {
  const element = $(rowsOf($, table)[row]!);
  if (times === 0) element.remove();
  else element.after(element.clone());
}

/**
 * Puts the children of the body in the order of their blocks; what stands between two of them stays behind the first. A paragraph goes with the
 * text boxes anchored in it.
 */
function rearrange($: CheerioAPI, elements: readonly Element[], order: readonly number[]): void {
  const anchors = elements.map((element) => $(element).add($(element).parents()).filter("w\\:body > *")[0]!);
  const kept = new Set(order.map((index) => anchors[index]!));
  for (const [index, element] of elements.entries()) {
    if (!order.includes(index) && kept.has(anchors[index]!)) $(element).remove();
  }
  const body = $("w\\:body");
  const end = body.children("w\\:sectPr").remove();
  const groups = new Map(
    [...new Set(anchors)].map((anchor) => [anchor, [anchor, ...followers($, anchor, new Set(anchors))]]),
  );
  const placed = order.flatMap((index, at) => {
    const anchor = anchors[index]!;
    return anchors[order[at - 1] ?? -1] === anchor ? [] : $(groups.get(anchor)!).clone().toArray();
  });
  body.empty().append(placed).append(end);
}

function followers($: CheerioAPI, anchor: Element, anchors: ReadonlySet<Element>): Element[] {
  const next = $(anchor).next()[0];
  return next === undefined || anchors.has(next) ? [] : [next, ...followers($, next, anchors)];
}
