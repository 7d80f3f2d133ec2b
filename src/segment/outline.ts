import type { Section } from "../model/disclosure/section.ts";
import type { Label, LabelForm } from "../text/labels.ts";
import type { HeadingLine } from "./heading-line.ts";

/** Forms that never stand below others: when their count starts over, so does the outline, as far as the parts above allow. */
const OUTER: readonly LabelForm[] = ["part", "chinese"];
const ALIKE: readonly (readonly LabelForm[])[] = [
  ["chineseBracketed", "chineseHalfBracketed", "arabicBracketed"],
  ["arabic", "arabicHalfBracketed"],
];
const LONGEST_TITLE = 60;

/** Where a numbered line stands among the others: which list it counts on in, and how deep that is. */
export interface ListPlace {
  list: number;
  depth: number;
}

/** The place of every numbered line (by block) in the lists that the numerals make, one within the other. */
export function listPlaces(lines: readonly (HeadingLine | undefined)[]): (ListPlace | undefined)[] {
  const stack: { label: Label; list: number }[] = [];
  let lists = 0;
  return lines.map((line) => {
    if (line?.label === undefined) return undefined;
    const depth = depthOf(
      stack.map(({ label }) => label),
      line.label,
    );
    const list = stack[depth]?.list ?? lists++;
    stack.length = depth;
    stack.push({ label: line.label, list });
    return { list, depth };
  });
}

/** One numbered item on the way down; `section` is its index in the list when it is a heading, undefined for an item of running text. */
interface Level {
  label: Label;
  section: number | undefined;
}

/**
 * The headings inside a section: short numbered lines. Their depth follows from the numerals, which may start over and change form ((1), （一）, 1.),
 * with a stack. `parent` is the index of the section they stand in, `offset` the index that the first of them gets.
 */
export function subSections(
  lines: readonly (HeadingLine | undefined)[],
  { from, to }: { from: number; to: number },
  { parent, offset }: { parent: number; offset: number },
): Section[] {
  const sections: Section[] = [];
  const stack: Level[] = [];
  for (let block = from; block < to; block++) {
    const line = lines[block];
    if (line?.label === undefined) continue;
    stack.length = depthOf(
      stack.map((level) => level.label),
      line.label,
    );
    const isHeading = isTitle(line);
    stack.push({ label: line.label, section: isHeading ? offset + sections.length : undefined });
    if (!isHeading) continue;
    const holders = stack.slice(0, -1).flatMap((level) => (level.section === undefined ? [] : [level.section]));
    const place = { parent: holders.at(-1) ?? parent, level: 2 + holders.length, start: block, end: to };
    sections.push(subSection(line, line.label, place));
  }
  return closeSections(sections);
}

/** How many entries of the stack a new numeral leaves standing: it continues one of them, starts over below, or goes one deeper. */
function depthOf(stack: readonly Label[], next: Label): number {
  const outer = OUTER.indexOf(next.form);
  if (outer !== -1 && next.number === 1) {
    const above = stack.findIndex((label) => !OUTER.slice(0, outer).includes(label.form));
    return above === -1 ? stack.length : above;
  }
  const continues = (label: Label): boolean => label.number === next.number - 1;
  const isSameForm = (label: Label): boolean => label.form === next.form;
  const exact = stack.findLastIndex((label) => isSameForm(label) && continues(label));
  if (exact !== -1) return exact;
  const top = stack.at(-1);
  if (next.number === 1)
    return top !== undefined && isSameForm(top) && top.number === 1 ? stack.length - 1 : stack.length;
  const alike = stack.findLastIndex((label) => areAlike(label.form, next.form) && continues(label));
  if (alike !== -1) return alike;
  const similar = stack.findLastIndex(isSameForm);
  return similar === -1 ? stack.length : similar;
}

/** People mix (2) and （二）, 2. and 2）, in one list. */
function areAlike(a: LabelForm, b: LabelForm): boolean {
  return ALIKE.some((forms) => forms.includes(a) && forms.includes(b));
}

function isTitle(line: HeadingLine): boolean {
  const title = line.text.slice(line.from).trim();
  return title !== "" && title.length <= LONGEST_TITLE && !/[。；;]|[，,].*[，,]|\d万元|[:：]./.test(title);
}

function subSection(
  line: HeadingLine,
  label: Label,
  { level, parent, start, end }: Pick<Section, "parent" | "level" | "start" | "end">,
): Section {
  const words = line.text.slice(line.from);
  const from = line.from + (words.length - words.trimStart().length);
  const title = words.trim();
  return {
    kind: "other",
    title,
    number: label.number,
    label: label.text,
    level,
    parent,
    start,
    body: start + 1,
    end,
    place: { block: start, start: from, end: from + title.length },
  };
}

/** A sub-section ends where the next one of its level or higher begins. */
function closeSections(sections: readonly Section[]): Section[] {
  return sections.map((section, index) => {
    const next = sections.slice(index + 1).find((other) => other.level <= section.level);
    return { ...section, end: next?.start ?? section.end };
  });
}
