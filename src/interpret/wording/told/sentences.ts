import type { Amount } from "../../../model/amount.ts";
import { once } from "../../../model/once.ts";
import type { PlacedAmount } from "../../../model/place.ts";
import { compactText } from "../../../text/compact.ts";
import { type FoundAmount, findAmounts } from "../../../text/figures/amounts.ts";
import { changeWordAtEnd, changeWordBehind, differenceAtEnd } from "../../phrases/change-words.ts";
import { ALLOTTING } from "../../phrases/verbs.ts";
import { isPriorYear, THIS_YEAR, YEAR } from "../../phrases/years.ts";
import { placeIn, type Surface } from "../surfaces.ts";

/** An amount of a sentence with what leads to it: the compact text from the amount before it, or from where the sentence begins. */
export interface SentenceFigure extends FoundAmount {
  lead: string;
  /** Where it is by how much something has changed, and no level: which way. */
  sign: 1 | -1 | undefined;
}

/** One sentence of a surface with its amounts in order. */
export interface Sentence {
  surface: Surface;
  figures: SentenceFigure[];
}

/** The sentences of a surface that print amounts. */
export const sentencesOf = once((surface: Surface): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let end = -1;
  for (const found of findAmounts(surface.text, surface.unit)) {
    const between = surface.folded.slice(Math.max(end, 0), found.from ?? found.start);
    const stop = Math.max(...["。", "!", "\n"].map((mark) => between.lastIndexOf(mark)));
    if (end === -1 || stop !== -1) sentences.push({ surface, figures: [] });
    const lead = compactText(between.slice(stop + 1));
    const behind = compactText(surface.folded.slice(found.unitEnd, found.unitEnd + 8));
    const told = changeWordAtEnd(lead) ?? differenceAtEnd(lead);
    const change = told ?? (isPercent(found.amount) ? changeWordBehind(behind) : undefined);
    sentences.at(-1)!.figures.push({ lead, sign: change?.sign, ...found });
    end = found.unitEnd;
  }
  return sentences;
});

export function isPercent({ base }: Amount): boolean {
  return base === "%";
}

/** An amount of a sentence with its place. */
export function placedIn({ surface }: Sentence, { amount, start, end }: FoundAmount): PlacedAmount {
  return { amount, place: placeIn(surface, start, end) };
}

/** What a lead ends with behind its last mark; 因公出国（境）费 is one word. */
export function lastClause(lead: string): string {
  return /(?:\([^(),;。:\d]{1,8}\)|[^(),;。:])*$/.exec(lead)?.[0] ?? "";
}

const WHOSE = new RegExp(`^(?:${YEAR}|${THIS_YEAR}|其中|[我本该][部单]?[门位局]|[,:])+`);
const LEADING = new RegExp(`(?:[,:]|${YEAR}|${THIS_YEAR}|年初|预[计算]数|${ALLOTTING}|[共合总]计|[为是约共])+$`);

/** What a lead names, without the year and whose it is before it and without what leads to a figure behind it. */
export function nameIn(lead: string): string {
  return lastClause(lead.replace(LEADING, "")).replace(WHOSE, "");
}

/** Whether a clause is about a year before that of the filing. */
export function isOfEarlierYear(clause: string, year: number | undefined): boolean {
  const named = [...clause.matchAll(/(?<!\d)(?:19|20)\d\d(?=年)/g)].map(([digits]) => Number(digits));
  return isPriorYear(clause) || (year !== undefined && named.some((one) => one < year));
}
