import type { Block, Document } from "../../model/document.ts";
import { compactText } from "../../text/compact.ts";
import type { Profile } from "../profile.ts";

/** How many blocks below a line are asked what it is the heading of. */
const DEPTH_BLOCKS = 8;
/** How much of each is read. */
const LONGEST_TEXT_CHARACTERS = 400;

/** How much each block tells of each slot (in the profile's order). */
export type Tellings = readonly (readonly number[])[];

/** 基本支出：指…, 项目支出是指…, 机关运行经费（指…）: what a term means, whatever it is about, with what says so. */
const EXPLAINS =
  /^[^,。;:()]{2,24}(?:\([^()]*\))?(?:[,:(]|--?|[—―─]+)?(?:是指|指的是|指(?![标导定示挥])|反映)(?:(?<=\([^()]*)[^()]*\)|[^。]*。?)/;
/** What a text says behind it of a sum of money: 机关运行经费（指…）|预算90万元, “三公”经费是指…。|2025年12万元. */
const TELLS_MONEY = /\d[万亿千百]*元/;

/** Counts the telling words of each slot in every block; what the block tells of first counts once more. The meaning of a term tells of no other slot. */
export function tellingsOf(document: Document, profile: Profile): Tellings {
  const tells = profile.headings.map((spec) => spec.tells.map((word) => compactText(word)));
  return document.blocks.map((block) => {
    const text = textOf(block);
    if (onlyExplains(text)) return profile.headings.map(({ kind }) => (kind === "glossary" ? 2 : 0));
    const firsts = tells.map((words) => Math.min(...words.map((word) => placeOf(word, text))));
    const first = Math.min(...firsts);
    return tells.map((words, slot) => {
      const told = words.filter((word) => text.includes(word)).length;
      return told + (told > 0 && firsts[slot] === first ? 1 : 0);
    });
  });
}

function onlyExplains(text: string): boolean {
  const explained = EXPLAINS.exec(text)?.[0];
  return explained !== undefined && !TELLS_MONEY.test(text.slice(explained.length));
}

function placeOf(word: string, text: string): number {
  const at = text.indexOf(word);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

/** What a block says at its front: its text, or a table's caption and first cells. */
export function textOf(block: Block): string {
  const text =
    block.kind === "paragraph"
      ? block.text
      : [block.caption ?? "", ...block.cells.slice(0, 24).map((cell) => cell.text)].join("\n");
  return compactText(text.slice(0, LONGEST_TEXT_CHARACTERS));
}

/** The share that each slot has of what the blocks `from` to `to` tell (at most the first few of them). */
export function sharesBelow(tellings: Tellings, from: number, to: number): number[] {
  const sums = (tellings[0] ?? []).map(() => 0);
  for (const block of tellings.slice(from, Math.min(to, from + DEPTH_BLOCKS)))
    for (const [slot, count] of block.entries()) sums[slot] = (sums[slot] ?? 0) + count;
  const all = sums.reduce((a, b) => a + b, 0);
  return sums.map((count) => (all === 0 ? 0 : count / all));
}
