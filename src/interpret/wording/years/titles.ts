import type { Outline } from "../../../model/disclosure/section.ts";
import type { YearMention } from "../../../model/disclosure/wording.ts";
import type { Document } from "../../../model/document.ts";
import { compact } from "../../../text/compact.ts";
import { yearOnCover } from "../../header/cover.ts";
import { designationInTitle } from "../../header/designations.ts";
import { isCell, pieceOf, type Surface } from "../surfaces.ts";

/** The title of a table, or the line below one that tells only its year: 2021年部门预算专项业务经费绩效目标表, （2021年度）. */
const TITLE = /^\s*(?:[^,。;:()\d]{0,30}?)((?:19|20)\d\d)\s*年度?[^,。;:]{2,40}表\s*(?:\([^)]*\))?\s*$/;
const ALONE = /^\s*\(\s*((?:19|20)\d\d)\s*年度?\s*\)\s*$/;
/** Without brackets, 度 tells it from the date of a cover, and a line of its own from the head of a column. */
const LINE = /^\s*((?:19|20)\d\d)\s*年度\s*$/;
/** What tables of other years than the budget's tell. */
const OF_OTHER_YEARS = /决算|执行|完成|上年|结转|资产|自评|评价|规划|[-—~至]\s*(?:19|20)\d\d/;

/** The year that the title of a table or of the filing tells, where the paragraph or cell is one. */
export function yearOfTitle(surface: Surface): YearMention | undefined {
  if (surface.folded.length > 60 || (surface.row ?? 0) > 1) return undefined;
  const line = isCell(surface) ? null : LINE.exec(surface.folded);
  const match = line ?? TITLE.exec(surface.folded) ?? ALONE.exec(surface.folded);
  // 名词解释 names budgets of its own accord; titles of tables stand behind it, where they follow without a heading.
  if (match === null) return surface.section === "glossary" ? undefined : yearOfBudgetTitle(surface);
  if (match[1] === undefined || OF_OTHER_YEARS.test(match[0])) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  return mention(surface, { year: Number(match[1]), role: "budget", title: true }, start, start + 4);
}

/** 某某市水利局2021年部门预算公开说明, 关于某某局2021年部门预算的说明: the title of the filing or of a part of it. */
function yearOfBudgetTitle(surface: Surface): YearMention | undefined {
  if (isCell(surface) || OF_OTHER_YEARS.test(surface.folded)) return undefined;
  const { text, at } = compact(surface.text);
  const year = designationInTitle(text)[0]?.year;
  const start = at[year?.start ?? 0] ?? 0;
  return year && mention(surface, { year: Number(year.text), role: "budget" }, start, start + 4);
}

/** The year of a title in several lines, where no line of it is a title for itself: 2021年度 / 某某市水利局部门预算公开. */
export function yearOfCover(document: Document, outline: Outline, surfaces: readonly Surface[]): YearMention[] {
  const cover = yearOnCover(document, outline);
  const surface = surfaces.find((one) => one.block === cover?.place.block);
  if (!cover || !surface || OF_OTHER_YEARS.test(cover.title) || yearOfTitle(surface)) return [];
  const { start, end } = cover.place;
  return [mention(surface, { year: Number(surface.folded.slice(start, end)), role: "budget" }, start, end)];
}

/** A year of a paragraph or cell with its role. */
export function mention(
  surface: Surface,
  { year, role, day, title }: Pick<YearMention, "year" | "role" | "day" | "title">,
  start: number,
  end: number,
): YearMention {
  const { text, place } = pieceOf(surface, start, end);
  return { year, role, day, text, place, section: surface.section, title };
}
