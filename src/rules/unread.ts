import { findNames } from "../concepts/names.ts";
import { isMoney } from "../model/amount.ts";
import type { BudgetTable } from "../model/disclosure/budget-table.ts";
import type { Section } from "../model/disclosure/section.ts";
import { type Concept, conceptLabel } from "../model/disclosure/vocabulary.ts";
import type { Document } from "../model/document.ts";
import type { StateClaim, Unknown } from "../model/rule/claim.ts";
import type { View } from "../model/rule/rule.ts";
import { compactText } from "../text/compact.ts";
import { isUnder } from "./cite.ts";

/** So many figures without a name are quoted. */
const SHOWN_UNNAMED = 3;

/** Notes of extraction that say that something printed was not read. */
const UNREAD: ReadonlySet<string> = new Set([
  "picture",
  "tableMissing",
  "tablePictured",
  "tableUnread",
  "embeddedObject",
  "unreadElement",
  "fontUnreadable",
  "scannedPage",
  "recognisedText",
  "garbledPage",
  "brokenPage",
  "amountsLost",
  "tooManyLines",
]);

/** Of these, what may be an emblem as well as a table. */
const PICTURES: ReadonlySet<string> = new Set(["picture", "embeddedObject"]);

/** Whether something printed between two blocks could not be read (a picture, an object, a page): what seems absent there may stand in it. */
function isPartlyUnread({ document }: View, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }): boolean {
  const inside = ({ block }: { block?: number | undefined }) =>
    block === undefined ? end === Number.POSITIVE_INFINITY : start <= block && block < end;
  return document.notes.some((note) => UNREAD.has(note.code) && inside(note));
}

/**
 * The claim that a section has what it must have. Where it seems to lack it and something in it could not be read, nothing can be said; a table under it
 * that nothing knows may be what is looked for: a doubt.
 */
export function presentIn(view: View, section: Section, claim: StateClaim): StateClaim | Unknown {
  if (claim.holds) return claim;
  if (isPartlyUnread(view, section))
    return { kind: "unknown", missing: `“${section.title}”下有图片、嵌入对象等未能读取` };
  const unknown = view.disclosure.tables.some((table) => table.kind === "unknown" && isUnder(section, table));
  const why = `“${section.title}”下有一张没有认出名称的表，要找的可能就是这张表。`;
  return !unknown || claim.doubt ? claim : { ...claim, doubt: true, why };
}

/**
 * The claim that a section tells one of `concepts`. Where none was read but the section's text names one, or has figures that no name could be given to, what
 * seems absent may be told in words that were not understood: a doubt that says so.
 */
export function toldIn(
  view: View,
  section: Section | undefined,
  concepts: readonly Concept[],
  claim: StateClaim,
): StateClaim | Unknown {
  if (section === undefined || claim.holds) return claim;
  const why = whyUnnamed(view, section) ?? whyNamed(view, section, concepts);
  return presentIn(view, section, why === undefined ? claim : { ...claim, doubt: true, why });
}

/** Whether a table under a section tells a concept: 机关运行经费｜金额. */
export function isTabledIn({ disclosure: { facts } }: View, section: Section, concept: Concept): boolean {
  return facts.some((fact) => fact.told === "table" && fact.concept === concept && isUnder(section, fact.place));
}

/** What a missing table would list may be told in sentences, part by part: then its absence asks for a look. */
export function toldInParts({ disclosure: { facts } }: View, family: string): Pick<StateClaim, "doubt" | "why"> {
  const parts = facts.filter(({ told, concept }) => told === "narrative" && concept.startsWith(family));
  const kinds = new Set(parts.map(({ concept }) => concept));
  return kinds.size > 2 ? { doubt: true, why: "没有表格，但正文分项写出了各项数额，请人工核对是否已足够。" } : {};
}

function whyUnnamed({ disclosure: { unbound } }: View, section: Section): string | undefined {
  const unnamed = unbound.filter(({ amount, place }) => isMoney(amount) && isUnder(section, place));
  if (unnamed.length === 0) return undefined;
  const printed = unnamed.slice(0, SHOWN_UNNAMED).map(({ amount: { text, unit } }) => `${text}${unit}`);
  const others = unnamed.length > SHOWN_UNNAMED ? `等${unnamed.length}个` : "";
  return `“${section.title}”下的${printed.join("、")}${others}没有认出是什么金额，要找的内容可能就在其中。`;
}

function whyNamed(view: View, section: Section, concepts: readonly Concept[]): string | undefined {
  const naming = view.document.blocks.slice(section.start, section.end).find((block, at) => {
    if (block.kind !== "paragraph" || section.start + at === section.place?.block) return false;
    const names = findNames(compactText(block.text)).flatMap((name) => name.concepts);
    return names.some((concept) => concepts.includes(concept));
  });
  return (
    naming && `“${section.title}”下提到了${concepts.map(conceptLabel)[0]}，但没有认出它的金额，也没有认出“没有”的说法。`
  );
}

/** Whether a table that no reader recognised, or a heading outside the nine, carries a name. */
export function isTableNamed({ disclosure }: View, words: RegExp): boolean {
  const parts = disclosure.outline.sections.filter(({ kind }) => kind === "budgetTables" || kind === "other");
  const unread = disclosure.tables.filter(({ kind }) => kind === "unknown");
  const titles = [...unread, ...parts].map(({ title }) => title);
  return titles.some((title) => title !== undefined && words.test(title.replace(/[\s“”"]/g, "")));
}

/** Whether a budget table that seems missing may be one that no reader recognised, or stand in what could not be read; a picture only below its caption. */
export function mayHoldTable({ document, disclosure }: View, words: RegExp): boolean {
  const unread = document.notes.filter(({ code }) => UNREAD.has(code));
  return (
    unread.some((note) => !PICTURES.has(note.code) || isCaptioned(document, note, words)) ||
    disclosure.tables.some(isUnknownBudgetTable)
  );
}

/** So many blocks above a picture may hold the caption of what it shows. */
const CAPTION_REACH = 4;

/** Whether a picture stands right below a line that names a table, or on the same page; one whose place is not known may stand anywhere. */
function isCaptioned({ blocks }: Document, { block, page }: Document["notes"][number], words: RegExp): boolean {
  if (block === undefined && page === undefined) return true;
  return blocks.some((one, at) => {
    if (one.kind !== "paragraph" || !words.test(one.text.replace(/[\s“”"]/g, ""))) return false;
    const isAbove = block !== undefined && at <= block && block - at <= CAPTION_REACH;
    return /表/.test(one.text) && (isAbove || (one.lines ?? []).some((line) => line.page === page));
  });
}

/** A table with classification codes that neither its title nor its heads tell from its like. */
function isUnknownBudgetTable({ kind, rows }: BudgetTable): boolean {
  const codes = rows.flatMap(({ code }) => code ?? []);
  return kind === "unknown" && codes.filter((code) => /^[235]\d{2}(?:\d{2}){0,2}$/.test(code)).length > 2;
}
