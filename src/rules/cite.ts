import type { Section, SectionKind } from "../model/disclosure/section.ts";
import type { Place } from "../model/place.ts";
import type { Evidence } from "../model/report/finding.ts";
import type { StateClaim } from "../model/rule/claim.ts";
import type { View } from "../model/rule/rule.ts";
import { holder, textAt } from "../model/text-at.ts";

/** A claim that the rule has judged itself. Made field by field, so that the claims of all rules are alike to the engine. */
export function state(
  message: string,
  holds: boolean,
  evidence: Evidence[],
  more: Partial<StateClaim> = {},
): StateClaim {
  const { data, severity, doubt, why, within, isUnnamed } = more;
  return { kind: "state", message, holds, evidence, data, severity, doubt, why, within, isUnnamed };
}

/** Printed text as evidence. */
export function cite(label: string, { text, place }: { text: string; place: Place }): Evidence {
  return { label, quote: text, place };
}

/** The text at a place as evidence. */
export function citePlace(view: View, label: string, place: Place): Evidence {
  return { label, quote: textAt(view.document, place), place };
}

/** A heading as evidence for what is missing under it. */
export function citeSection(view: View, section: Section): Evidence {
  return citePlace(view, "标题", section.place ?? wholeText(view, section.start));
}

/** Where to point when something is missing altogether: the filing's own name, else its first text. */
export function citeFiling(view: View): Evidence {
  const { department, outline } = view.disclosure;
  if (department) return cite("部门名称", department);
  for (let block = outline.start; block < outline.end; block++) {
    const place = wholeText(view, block);
    if (place.end > 0) return citePlace(view, "文件开头", place);
  }
  return citePlace(view, "文件开头", wholeText(view, outline.start));
}

/** The profile's heading of a kind, when there is one. */
export function sectionOf(view: View, kind: SectionKind): Section | undefined {
  return view.disclosure.outline.sections.find((section) => section.kind === kind && section.level <= 1);
}

/** Whether a place lies under a heading. */
export function isUnder(section: Section | undefined, place: { block: number }): boolean {
  return section !== undefined && section.start <= place.block && place.block < section.end;
}

/** How much of a paragraph may be the words that head it. */
const LONGEST_LEAD = 24;

/** What the paragraphs under a heading begin with: lines of their own, or the words before the text. */
export function leadsUnder({ document }: View, section: Section): string[] {
  const body = document.blocks.slice(section.start + 1, section.end);
  return body.flatMap((block) => (block.kind === "paragraph" ? block.text.slice(0, LONGEST_LEAD) : []));
}

/** The place of a whole paragraph, or of a table's first cell. */
export function wholeText(view: View, block: number): Place {
  const content = view.document.blocks[block];
  const cell = content?.kind === "table" ? content.cells[0] : undefined;
  const place = { block, ...(cell ? { row: cell.row, column: cell.column } : {}), start: 0, end: 0 };
  return { ...place, end: holder(view.document, place)?.length ?? 0 };
}
