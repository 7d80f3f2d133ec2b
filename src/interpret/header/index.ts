import type { Quote } from "../../model/disclosure/disclosure.ts";
import type { Outline } from "../../model/disclosure/section.ts";
import type { Document } from "../../model/document.ts";
import { mostCommon } from "../../model/most-common.ts";
import type { Place } from "../../model/place.ts";
import { type CompactLine, coverOf, designationOnCover, LONGEST_COVER_LINE, linesOf, placeOf } from "./cover.ts";
import {
  type Designation,
  designationInTitle,
  designationsInOpening,
  isName,
  LINE_READERS,
  type Piece,
  yearOfMoney,
} from "./designations.ts";

/** Whose budget this is, and of which year, with the places they were read from. */
export interface Header {
  department?: Quote;
  year?: number;
  yearPlace?: Place;
}

type Mention = Designation & { line: CompactLine };

/**
 * Reads the header of one text: its name from its opening sentence, else its cover and titles, else the lines above its tables; its year as most
 * of these give it, so that a typo on the cover is not taken for the year of the budget.
 */
export function readHeader(document: Document, outline: Outline): Header {
  const lines = linesOf(document, outline);
  const mentionsBy = (read: (text: string) => Designation[]): Mention[] =>
    lines.flatMap((line) => read(line.text).map((found) => ({ line, ...found })));
  const openings = mentionsBy(designationsInOpening);
  const titles = mentionsBy(designationInTitle);
  const others = LINE_READERS.flatMap(mentionsBy);
  const department =
    nameIn(openings) ?? nameOnCover(lines, coverOf(document, outline)) ?? nameIn([...titles, ...others]);
  return {
    ...(department ? { department } : {}),
    ...yearIn([...openings, ...titles, ...others], mentionsBy(yearOfMoney)),
  };
}

function nameIn(mentions: readonly Mention[]): Quote | undefined {
  const found = mentions.find(({ name }) => name !== undefined);
  return found?.name && quoteOf(found.line, found.name);
}

type Dated = { line: CompactLine; year: Piece };

/** The year that most mentions give; among equals that of which most money is told, else the first. */
function yearIn(
  mentions: readonly Mention[],
  ofMoney: readonly Mention[],
): Pick<Header, "year" | "yearPlace"> | undefined {
  const [named, told] = [mentions, ofMoney].map(datedOf) as [Dated[], Dated[]];
  const dated = named.length > 0 ? named : told;
  const years = dated.map(({ year }) => year.text);
  const count = (year: string | undefined) => years.filter((one) => one === year).length;
  const most = count(mostCommon(years));
  const likely = [...told, ...dated].flatMap(({ year }) => (count(year.text) === most ? [year.text] : []));
  const common = mostCommon(likely);
  const found = dated.find(({ year }) => year.text === common);
  return found && { year: Number(found.year.text), yearPlace: placeOf(found.line, found.year) };
}

/** The years mentioned, each once though several readers may know its line. */
function datedOf(mentions: readonly Mention[]): Dated[] {
  const dated = mentions.flatMap(({ line, year }) => (year ? [{ line, year }] : []));
  return dated.filter(
    ({ line, year }, at) =>
      dated.findIndex((other) => other.line.block === line.block && other.year.start === year.start) === at,
  );
}

function quoteOf(line: CompactLine, piece: Piece): Quote {
  const place = placeOf(line, piece);
  return { text: line.printed.slice(place.start, place.end), place };
}

/**
 * The name in a title that is set in several lines (2026年度 / 某某市公安局文职人员 / 管理中心单位预算), where some line prints it whole; else a name
 * that stands alone under or over the title.
 */
function nameOnCover(lines: readonly CompactLine[], cover: readonly CompactLine[]): Quote | undefined {
  const name = designationOnCover(cover)?.name?.text;
  if (name === undefined) {
    const alone = cover.find(
      ({ text }) => text.length <= LONGEST_COVER_LINE && /^[\u4e00-\u9fff()]{4,}$/.test(text) && isName(text),
    );
    return alone && quoteOf(alone, { text: alone.text, start: 0 });
  }
  const line = lines.find(({ text }) => text.includes(name));
  return line && quoteOf(line, { text: name, start: line.text.indexOf(name) });
}
