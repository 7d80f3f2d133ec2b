import type { Candidate, Heading } from "../headings.ts";
import type { Profile } from "../profile.ts";
import type { Text } from "../texts.ts";
import { plainWords } from "./agreement.ts";

/** Agreement of words from which a line out of its order is still believed. */
const SURE_AGREEMENT = 0.7;

/**
 * The headings of a text with those that stand out of order or a second time. Out of order only a line counts that is numbered as the
 * others are or says what is prescribed; a second time only one that says what the first one says.
 */
export function strayHeadings(text: Text, candidates: readonly Candidate[], profile: Profile): Heading[] {
  const from = text.preamble ?? text.start;
  const free = candidates.filter(
    ({ block }) => block >= from && block < text.end && !text.headings.some((heading) => heading.block === block),
  );
  const strays = profile.headings.flatMap((spec, slot) => {
    const found = text.headings.find((heading) => heading.spec === spec);
    const given = free.map((candidate) => ({ ...candidate, spec, agreement: candidate.agreements[slot] ?? -1 }));
    if (found !== undefined) return given.filter((line) => isRepeated(line, found));
    const sure = given.filter(
      (line) => line.agreement >= SURE_AGREEMENT && (line.prescribed[slot] || isLike(line, text)),
    );
    return sure.sort((a, b) => b.agreement - a.agreement).slice(0, 1);
  });
  return [...text.headings, ...strays].sort((a, b) => a.block - b.block);
}

/**
 * The headings without those that are parts of one: a line that counts on in lines below it which are no headings （（一）职责, （二）机构设置）, where most
 * headings count otherwise; not so what says just what is prescribed.
 */
export function outermost(headings: readonly Heading[], candidates: readonly Candidate[]): Heading[] {
  return headings.filter(({ block, words, spec, line: { label } }, index) => {
    if (plainWords(words) === plainWords(spec.title)) return true;
    const same = headings.filter((other) => other.line.label?.form === label?.form);
    if (label === undefined || same.length * 2 > headings.length) return true;
    const next = headings[index + 1]?.block ?? Number.POSITIVE_INFINITY;
    const below = candidates.filter((line) => line.block > block && line.block < next).map(({ line }) => line.label);
    return !below.some((other) => other?.form === label.form && other.number === label.number + 1);
  });
}

/** 部门预算安排的总体情况 once more, with a numeral as the first one has. */
function isRepeated(line: Heading, found: Heading): boolean {
  if (line.line.label?.form !== found.line.label?.form) return false;
  return [found.words, found.spec.title].some((words) => plainWords(line.words) === plainWords(words));
}

/** Numbered in the way that most headings of the text are. */
function isLike({ line }: Candidate, { headings }: Text): boolean {
  const same = headings.filter((heading) => heading.line.label?.form === line.label?.form);
  return line.label !== undefined && same.length * 2 > headings.length;
}
