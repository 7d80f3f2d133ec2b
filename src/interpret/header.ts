import type { Quote } from "../model/disclosure.ts";
import type { Document } from "../model/document.ts";
import type { Place } from "../model/place.ts";
import type { Outline } from "../model/section.ts";
import { compact } from "../text/compact.ts";
import { blankFieldCodes } from "../text/fields.ts";
import { ORGANISATION_END } from "../text/organisations.ts";

/** Whose budget this is, and of which year, with the places they were read from. */
export interface Header {
  department?: Quote;
  year?: number;
  yearPlace?: Place;
}

interface Pattern {
  pattern: RegExp;
  /** Only paragraphs this short are looked at; titles are short. */
  longest: number;
}

/** On compact text. `name` and `year` are the groups that count; a `slot` holds a name whatever it looks like. */
const OPENINGS: readonly Pattern[] = [
  {
    pattern:
      /现将(?:我(?=[省市县区镇乡]..))?(?<name>.{0,40}?)(?:\((?:本级|机关)\))?(?<year>(?:19|20)\d\d)年度?(?:.{0,12})?(?:预算|决算)/,
    longest: 400,
  },
  {
    pattern: /(?:将|,)(?<year>20\d\d)年度?(?<name>[^,。]{3,40}?)(?:部门|单位)?(?:预算|决算)[^,。]{0,20}如下/,
    longest: 400,
  },
  {
    pattern:
      /(?:将|[,、》]|^)(?<name>(?:(?!公开|公布|预算|根据|关于|[将现])[^,。;:、《》]){3,40}?)(?<year>20\d\d)年度?[^,。《]{0,10}预算.*(?:予以?(?:公开|公布)|如下)/,
    longest: 400,
  },
  {
    pattern:
      /(?:公开|公布)(?<name>(?:(?!公开|公布|预算|根据|关于|[将现])[^,。;:、《》]){3,40}?)(?<year>20\d\d)年度?[^,。《]{0,10}预算。?$/,
    longest: 400,
  },
];
const TITLES: readonly Pattern[] = [
  {
    pattern:
      /^(?:关于)?(?<name>.{2,40}?)(?<year>20\d\d)年度?(?:部门|单位)?(?:预算|决算)的?(?:信息|公开|编制|情况|说明|文本|材料|报告|表)*$/,
    longest: 60,
  },
  {
    pattern:
      /^(?<year>20\d\d)年度?(?<name>.{2,40}?)(?:部门|单位)?(?:预算|决算)的?(?:信息|公开|编制|情况|说明|文本|材料|报告|表)*$/,
    longest: 60,
  },
  { pattern: /^(?<name>.{3,40}?)(?:部门|单位)预算(?:公开|说明|编制说明)?$/, longest: 60 },
];
/** Lines above tables, and years wherever they stand; best source first. */
const LINES: readonly Pattern[] = [
  {
    pattern: /(?:部门|单位)(?:名称)?:(?:\d{3,9})?(?<name>[^:\d]{4,40}?)(?=$|单位:|金额单位|预算年度|截止)/,
    longest: 80,
  },
  { pattern: /(?:预算|编制|填报|公开)(?:部门|单位)(?:名称)?:(?<slot>[\u4e00-\u9fff()]{4,40})$/, longest: 80 },
  { pattern: /^\((?<name>[^()]{4,30})\)$/, longest: 40 },
  { pattern: /(?<year>20\d\d)年度?(?:部门|单位)?预算/, longest: 120 },
  { pattern: /预算年度:(?<year>20\d\d)/, longest: 80 },
  { pattern: /^(?<year>20\d\d)年度?$/, longest: 12 },
  { pattern: /(?<year>20\d\d)年度?.{0,30}(?:预算|支出|收入)/, longest: 2000 },
];

const LONGEST_COVER_LINE = 30;
const MOST_COVER_LINES = 6;

/**
 * The title of a cover that is set in several lines (2026年度 / 某某市公安局文职人员 / 管理中心单位预算), compact; undefined when it stands in
 * one line or there is none.
 */
function coverTitle(document: Document, { start }: Outline): string | undefined {
  let title = "";
  for (let block = start; block < start + MOST_COVER_LINES; block++) {
    const line = document.blocks[block];
    if (line?.kind !== "paragraph" || line.label !== undefined) return undefined;
    const { text } = compact(line.text);
    if (text.length > LONGEST_COVER_LINE || /[。;:,]|^第.部分|^目录/.test(text)) return undefined;
    title += text;
    if (/(?:预算|决算|公开|说明|文本)$/.test(text)) return block > start ? title : undefined;
  }
  return undefined;
}

/** The name in a cover's title, where it is printed whole in one paragraph or cell. */
function namedOnCover(document: Document, outline: Outline): Quote | undefined {
  const title = coverTitle(document, outline) ?? "";
  const name = TITLES.map(({ pattern }) => pattern.exec(title)?.groups?.name).find(
    (found) => found !== undefined && isName(found),
  );
  if (name === undefined) return nameOnLine(document, outline);
  for (let block = outline.start; block < outline.end; block++) {
    const paragraph = document.blocks[block];
    if (paragraph?.kind !== "paragraph") continue;
    const { text, at } = compact(paragraph.text);
    const from = text.indexOf(name);
    if (from === -1) continue;
    const place = { block, start: at[from] ?? 0, end: (at[from + name.length - 1] ?? 0) + 1 };
    return { text: paragraph.text.slice(place.start, place.end), place };
  }
  return undefined;
}

/** A name alone on a line of the cover, under or over its title. */
function nameOnLine(document: Document, { start }: Outline): Quote | undefined {
  for (let block = start; block < start + MOST_COVER_LINES; block++) {
    const line = document.blocks[block];
    if (line?.kind !== "paragraph" || line.label !== undefined) return undefined;
    const { text, at } = compact(line.text);
    if (text.length < 4 || text.length > LONGEST_COVER_LINE || !/^[\u4e00-\u9fff()]+$/.test(text) || !isName(text))
      continue;
    const place = { block, start: at[0]!, end: at.at(-1)! + 1 };
    return { text: line.text.slice(place.start, place.end), place };
  }
  return undefined;
}

/** Reads the header of one text from its opening sentence, else its titles, else the lines above its tables. */
export function readHeader(document: Document, outline: Outline): Header {
  const header: Header = {};
  readAll(header, document, outline, OPENINGS);
  const cover = header.department ?? namedOnCover(document, outline);
  if (cover !== undefined) header.department = cover;
  readAll(header, document, outline, [...TITLES, ...LINES]);
  return header;
}

function readAll(header: Header, document: Document, outline: Outline, patterns: readonly Pattern[]): void {
  for (const { pattern, longest } of patterns) {
    for (let block = outline.start; block < outline.end; block++) {
      const paragraph = document.blocks[block];
      if (header.department !== undefined && header.year !== undefined) return;
      if (paragraph?.kind === "paragraph" && paragraph.text.length <= longest)
        readFrom(header, paragraph.text, block, pattern);
    }
  }
}

function readFrom(header: Header, text: string, block: number, pattern: RegExp): void {
  const { text: words, at } = compact(blankFieldCodes(text));
  const match = pattern.exec(words);
  if (match === null) return;
  const placeOf = (group: string): Place => {
    const from = match.index + match[0].indexOf(group);
    return { block, start: at[from] ?? 0, end: (at[from + group.length - 1] ?? 0) + 1 };
  };
  const { slot, name = slot, year } = match.groups ?? {};
  if (header.year === undefined && year !== undefined) {
    header.year = Number(year);
    header.yearPlace = placeOf(year);
  }
  if (header.department === undefined && name !== undefined && (slot ? !NO_NAME.test(slot) : isName(name))) {
    const place = placeOf(name);
    header.department = { text: text.slice(place.start, place.end), place };
  }
}

const ORGANISATION = new RegExp(`(?:${ORGANISATION_END}|部|机关|组)(?:本级|机关)?(?:\\([^()]*\\))?$`);
const NO_NAME = /^(?:我|本|该|各)|预算|决算|公开|经费|支出|收入|基金|资本|拨款|目录|情况|说明|第.部分|附件/;

/** A name ends like an organisation's. 我局, 本部门 and the like say whose it is only to those who know. */
function isName(name: string): boolean {
  return name.length >= 3 && ORGANISATION.test(name) && !NO_NAME.test(name);
}
