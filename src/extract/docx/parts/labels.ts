import { child, val, wholeNumber, type XmlElement } from "../package/xml.ts";
import type { Level, List, Lists } from "./numbering.ts";
import { formatNumber } from "./numerals.ts";
import type { Style } from "./styles.ts";

/** Counts list items in document order. Numbers belong to the definition, so lists that share one go on counting. */
export interface Labeller {
  /** The rendered number of the next paragraph with these properties, "" when it has none. Each call counts one item. */
  next(properties: XmlElement | undefined, style: Style): string;
}

export function createLabeller(lists: Lists): Labeller {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next(properties, style) {
      const item = itemOf(properties, style, lists);
      const level = item?.list.levels.get(item.ilvl);
      if (item === undefined || level === undefined) return "";
      const values = counters.get(item.list.counter) ?? new Map<number, number>();
      counters.set(item.list.counter, values);
      count(item.list, item.ilvl, level, values, begun);
      return level.hidden ? "" : render(item.list, level, values);
    },
  };
}

/** Which list and level a paragraph belongs to: its own properties first, then its style. */
function itemOf(properties: XmlElement | undefined, style: Style, lists: Lists) {
  const own = child(properties, "w:numPr");
  const numId = val(own, "w:numId") ?? style.numId;
  const list = numId === undefined || numId === "0" ? undefined : lists(numId);
  if (list === undefined) return undefined;
  const ilvl = wholeNumber(own, "w:ilvl") ?? linkedLevel(list, style) ?? style.ilvl ?? 0;
  return { list, ilvl };
}

/** A level that names the paragraph's style is the level of that style. */
function linkedLevel(list: List, style: Style): number | undefined {
  if (style.id === "") return undefined;
  return [...list.levels].find(([, level]) => level.style === style.id)?.[0];
}

/** Word counts a level that was skipped on the way down as used: after 1.1 with no item 1 before it comes 2. */
function count(list: List, ilvl: number, level: Level, values: Map<number, number>, begun: Set<string>): void {
  for (const [higher, other] of list.levels) {
    if (higher < ilvl && !values.has(higher)) values.set(higher, startOf(list, higher, other));
  }
  const key = `${list.numId}:${ilvl}`;
  const previous = values.get(ilvl);
  const restarts = list.overrides.has(ilvl) && !begun.has(key);
  begun.add(key);
  values.set(ilvl, restarts || previous === undefined ? startOf(list, ilvl, level) : previous + 1);
  for (const [deeper, other] of list.levels) {
    if (deeper > ilvl && ilvl < other.restart) values.delete(deeper);
  }
}

function startOf(list: List, ilvl: number, level: Level | undefined): number {
  return list.overrides.get(ilvl) ?? level?.start ?? 1;
}

function render(list: List, level: Level, values: Map<number, number>): string {
  if (level.format === "bullet") return bullet(level.text);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const ilvl = Number(digit) - 1;
    const other = list.levels.get(ilvl);
    const value = values.get(ilvl) ?? startOf(list, ilvl, other);
    return formatNumber(value, level.legal ? "decimal" : (other?.format ?? "decimal"));
  });
}

/** Bullets mostly come as private codes of Symbol and Wingdings. */
const BULLETS: Record<string, string> = {
  "\uf06c": "●",
  "\uf06e": "■",
  "\uf075": "◆",
  "\uf0a7": "■",
  "\uf0b2": "◆",
  "\uf0d8": "➢",
  "\uf0fc": "✓",
};

function bullet(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, (code) => BULLETS[code] ?? "•");
}
