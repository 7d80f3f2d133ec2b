import type { Section, SectionKind } from "../model/disclosure/section.ts";
import type { Document } from "../model/document.ts";
import { isBudgetTable, leadStart } from "./front.ts";
import type { HeadingLine } from "./heading-line.ts";
import type { Heading } from "./headings.ts";
import { subSections } from "./outline.ts";
import type { Text } from "./texts.ts";

/** The sections of one text in reading order: its front part, the opening, the headings of the profile with their sub-headings, tables at the end. */
export function sectionsOf(document: Document, lines: readonly (HeadingLine | undefined)[], text: Text): Section[] {
  const sections: Section[] = [];
  const first = text.headings[0]?.block ?? text.end;
  const opening = text.preamble ?? first;
  addTables(sections, document, text.start, opening);
  if (text.preamble !== undefined) sections.push(plainSection("preamble", text.preamble, first));
  const tail = tailStart(document, text);
  for (const [index, heading] of text.headings.entries()) {
    const end = text.headings[index + 1]?.block ?? tail;
    const parent = sections.push(headingSection(heading, end)) - 1;
    sections.push(
      ...subSections(
        lines,
        { from: heading.block + (heading.unheaded ? 0 : 1), to: end },
        { parent, offset: sections.length },
      ),
    );
  }
  addTables(sections, document, tail, text.end);
  return sections;
}

function headingSection(heading: Heading, end: number): Section {
  const { block, line, start, end: stop, alone, spec } = heading;
  if (heading.unheaded) return plainSection(spec.kind, block, end);
  return {
    kind: spec.kind,
    title: line.text.slice(start, stop),
    level: 1,
    start: block,
    body: alone ? block + 1 : block,
    end,
    place: { block, start, end: stop },
    ...(line.label === undefined ? {} : { number: line.label.number, label: line.label.text }),
  };
}

/** A section for the open budget tables between two blocks, when there are any. */
function addTables(sections: Section[], document: Document, from: number, to: number): void {
  const tables = document.blocks.flatMap((block, index) =>
    index >= from && index < to && block.kind === "table" ? [index] : [],
  );
  const first = tables[0];
  if (first !== undefined)
    sections.push(plainSection("budgetTables", Math.max(from, leadStart(document.blocks, first)), to));
}

function plainSection(kind: SectionKind, start: number, end: number): Section {
  return { kind, title: "", level: 1, start, body: start, end };
}

/** Where the last heading's body ends: budget tables printed after the text do not belong to it. */
function tailStart(document: Document, text: Text): number {
  const last = text.headings.at(-1)?.block ?? text.start;
  for (let block = last + 1; block < text.end; block++) {
    if (isBudgetTable(document, document.blocks[block])) return leadStart(document.blocks, block);
  }
  return text.end;
}
