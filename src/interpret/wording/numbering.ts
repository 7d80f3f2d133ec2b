import type { Mark } from "../../model/disclosure/wording.ts";
import type { Document } from "../../model/document.ts";
import { type Label, leadingLabel } from "../../text/labels.ts";
import { chineseNumeral } from "../../text/numerals.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

interface Item {
  surface: Surface;
  label: Label;
  /** Word counts by itself and leaves nothing out. */
  isAutomatic: boolean;
}

/** A list is regular enough to miss a number in with so many items. */
const FEWEST_ITEMS = 3;

/** Where paragraphs one right behind the other are numbered in one way from one on, and just one number is left out: （一）（二）|（四）（五）. */
export function numberingGapsIn(prose: readonly Surface[], document: Document): Mark[] {
  return listsIn(prose, document).flatMap((list): Mark[] => {
    const [gap, ...others] = list.filter(({ label }, at) => at > 0 && label.number !== list[at - 1]!.label.number + 1);
    const before = list[list.indexOf(gap!) - 1];
    if (list.length < FEWEST_ITEMS || gap === undefined || others.length > 0 || gap.isAutomatic) return [];
    const { label, surface } = gap;
    const missing = label.number - 1;
    if (before!.label.number !== missing - 1 || holdsNumber(before!, missing)) return [];
    if (isOfOuterList(prose.slice(0, prose.indexOf(list[0]!.surface)), document, { ...label, number: missing }))
      return [];
    const start = surface.text.indexOf(label.text);
    return [{ kind: "numberingGap", ...pieceOf(surface, start, start + label.text.length), section: surface.section }];
  });
}

/** Lists of paragraphs numbered in one way, upwards from one. */
function listsIn(prose: readonly Surface[], document: Document): Item[][] {
  const lists: Item[][] = [];
  let list: Item[] = [];
  for (const surface of prose) {
    const item = itemIn(surface, document);
    const last = list.at(-1);
    if (item && last && item.label.number !== 1 && goesOn(last, item, document)) {
      list.push(item);
      continue;
    }
    list = item?.label.number === 1 ? [item] : [];
    lists.push(list);
  }
  return lists;
}

function goesOn(last: Item, item: Item, { blocks }: Document): boolean {
  const between = blocks.slice(last.surface.block + 1, item.surface.block);
  return (
    last.label.form === item.label.form &&
    last.label.number < item.label.number &&
    between.every(({ kind }) => kind === "paragraph")
  );
}

function itemIn(surface: Surface, { blocks }: Document): Item | undefined {
  const block = blocks[surface.block];
  const automatic = block?.kind === "paragraph" ? block.label : undefined;
  const label = leadingLabel(automatic ?? surface.text);
  return label && { surface, label, isAutomatic: automatic !== undefined };
}

/** 4、…|1、2、3、|5、…: a list within an item of another that is numbered in the same way ends where that goes on. */
function isOfOuterList(before: readonly Surface[], document: Document, { form, number }: Label): boolean {
  const labels = before.map((surface) => itemIn(surface, document)?.label);
  return labels.some((label) => label?.form === form && label.number === number);
}

/** Whether the item that is missing was run on into the one before it. */
function holdsNumber({ surface, label }: Item, number: number): boolean {
  return new RegExp(`(?<!\\d)(?:${chineseNumeral(number)}|${number})\\s*[)、.,:]`).test(
    surface.folded.slice(label.length),
  );
}
