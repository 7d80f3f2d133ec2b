import { isContentsHeading, isRising } from "../../text/contents.ts";
import { isContentsEntry } from "../contents.ts";
import { addParagraph, addTable, type DraftTable } from "./draft.ts";
import { type DumpLine, isTabbed } from "./lines.ts";

const PAGE_NUMBER = /^\s*[-—–－]\s*\d{1,4}\s*[-—–－]\s*$/;
const NUMBERED = /^\s*(?:第|[一二三四五六七八九十]+、|[（(]|\d+[.、．])/;

/**
 * Adds lines outside of tables that have a cell a line. Lines of cells apart by tabs, as Word itself saves text, are rows of a table when
 * there are two or more; an entry of a table of contents looks alike but leads to pages in order.
 */
export function addLines(lines: readonly DumpLine[], draft: DraftTable): void {
  for (const run of runs(lines)) {
    if (!isTabbed(run[0])) for (const line of run) addLine(line, draft);
    else if (isContents(run, draft)) draft.asides.push(...run.map(({ text }) => ({ kind: "contents" as const, text })));
    else if (run.length > 1)
      addTable(
        run.map((line) => line.text.split("\t")),
        draft,
      );
    else for (const line of run) addLine(line, draft);
  }
}

/** Consecutive lines that all hold tabs between words, or none of them. A row of blank cells but one has as many tabs as the row above. */
function runs(lines: readonly DumpLine[]): DumpLine[][] {
  const made: DumpLine[][] = [];
  for (const line of lines) {
    const open = made[made.length - 1];
    if (open !== undefined && isTabbed(open[0]) === (isTabbed(line) || hasTabsOf(open, line))) open.push(line);
    else made.push([line]);
  }
  return made;
}

function hasTabsOf(rows: readonly DumpLine[], line: DumpLine): boolean {
  const tabs = line.text.split("\t").length;
  return tabs > 2 && isTabbed(rows[0]) && tabs === rows[rows.length - 1]?.text.split("\t").length;
}

function addLine(line: DumpLine, draft: DraftTable): void {
  const text = line.text;
  if (PAGE_NUMBER.test(text)) draft.asides.push({ kind: "pageNumber", text: text.trim() });
  else if (isContentsEntry(text, undefined)) draft.asides.push({ kind: "contents", text });
  else addParagraph(line, draft);
}

/** Do lines lead to pages in order, and are they numbered as headings are or stand below 目录? */
function isContents(run: readonly DumpLine[], draft: DraftTable): boolean {
  const pages = run.map((line) => /\t\s*(\d{1,3})\s*$/.exec(line.text)?.[1]);
  if (pages.includes(undefined) || !isRising(pages.map(Number))) return false;
  const last = draft.blocks[draft.blocks.length - 1];
  const below = last?.kind === "paragraph" && isContentsHeading(last.text);
  return below || run.filter((line) => NUMBERED.test(line.text)).length * 2 > run.length;
}
