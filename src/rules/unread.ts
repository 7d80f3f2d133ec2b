import type { BudgetTable } from "../model/budget-table.ts";
import type { StateClaim, Unknown } from "../model/claim.ts";
import type { Evidence } from "../model/finding.ts";
import type { View } from "../model/rule.ts";
import type { Section } from "../model/section.ts";
import { state } from "./cite.ts";

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

/** Whether something printed between two blocks could not be read (a picture, an object, a page): what seems absent there may stand in it. */
function isPartlyUnread({ document }: View, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }): boolean {
  const inside = ({ block }: { block?: number | undefined }) =>
    block === undefined ? end === Number.POSITIVE_INFINITY : start <= block && block < end;
  return document.notes.some((note) => UNREAD.has(note.code) && inside(note));
}

/** That a section has what it must have. Where it seems to lack it and something in it could not be read, nothing can be said. */
export function presentIn(
  view: View,
  section: Section,
  message: string,
  holds: boolean,
  evidence: Evidence[],
  more: Partial<StateClaim> = {},
): StateClaim | Unknown {
  if (holds || !isPartlyUnread(view, section)) return state(message, holds, evidence, more);
  return { kind: "unknown", missing: `“${section.title}”下有图片、嵌入对象等未能读取` };
}

/** Whether a table that no reader recognised, or a heading outside the nine, carries a name. */
export function isTableNamed({ disclosure }: View, words: RegExp): boolean {
  const parts = disclosure.outline.sections.filter(({ kind }) => kind === "budgetTables" || kind === "other");
  const unread = disclosure.tables.filter(({ kind }) => kind === "unknown");
  const titles = [...unread, ...parts].map(({ title }) => title);
  return titles.some((title) => title !== undefined && words.test(title.replace(/[\s“”"]/g, "")));
}

/** Whether a budget table that seems missing may be one that no reader recognised, or stand in what could not be read. */
export function mayHoldMoreTables(view: View): boolean {
  return isPartlyUnread(view) || view.disclosure.tables.some(isUnknownBudgetTable);
}

/** A table with classification codes that neither its title nor its heads tell from its like. */
function isUnknownBudgetTable({ kind, rows }: BudgetTable): boolean {
  const codes = rows.flatMap(({ code }) => code ?? []);
  return kind === "unknown" && codes.filter((code) => /^[235]\d{2}(?:\d{2}){0,2}$/.test(code)).length > 2;
}
