import type { ToldCount } from "../../model/disclosure/wording.ts";
import { FIGURE } from "../../text/digits.ts";
import { amountOf } from "../../text/figures.ts";
import { matchesOf } from "../../text/matches.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

/** The parts in which money is told by projects, funds and kinds that have no names of their own here. */
const LISTING: ReadonlySet<string> = new Set(["overview", "procurement", "assets", "performance"]);
const MONEY = `(${FIGURE})\\s*([百千万亿]*元)`;
/** What announces the parts of an amount: 其中：…, 按资金来源分，…; they end with the sentence or its part. */
const INTRODUCED = /(其中|包括|按[^,。;:\d]{2,10}分)\s*[:,]?\s*([^。;]+)/g;
const WHOLE_BEFORE = new RegExp(`${MONEY}\\s*[,;:(]?\\s*$`);
const FIRST = new RegExp(MONEY);
const PART = new RegExp(`^(?!其中|包括)(\\D{2,24}?)${MONEY}\\s*$`);

/** Amounts of a paragraph with the parts told under them, whatever these are called: projects, funds, things bought. */
export function moneyListsIn(surface: Surface): ToldCount[] {
  if (surface.heading || !LISTING.has(surface.section)) return [];
  return matchesOf(INTRODUCED, surface.folded).flatMap(({ 0: all, 1: by = "", 2: list = "", index }): ToldCount[] => {
    const before = surface.folded.slice(0, index);
    const whole = by.startsWith("按") ? FIRST.exec(before) : WHOLE_BEFORE.exec(before);
    const parts = partsOf(surface, index + all.length - list.length, list);
    if (whole === null || parts.length < 2) return [];
    return [{ what: "list", ...figureAt(surface, whole.index, whole[1]!, whole[2]!), parts }];
  });
}

/** The parts, one between two marks; none where something else stands among them. */
function partsOf(surface: Surface, from: number, list: string): ToldCount["parts"] {
  let at = from;
  const parts = list.split(/[,、]/).map((piece) => {
    const found = PART.exec(piece);
    const start = at + (found?.[1]?.length ?? 0);
    at += piece.length + 1;
    return found === null ? undefined : { label: found[1]!.trim(), ...figureAt(surface, start, found[2]!, found[3]!) };
  });
  return parts.every((part) => part !== undefined) ? parts : [];
}

function figureAt(surface: Surface, start: number, digits: string, unit: string) {
  const { text, place } = pieceOf(surface, start, start + digits.length);
  return { amount: amountOf(digits, text, unit, "printed"), place };
}
