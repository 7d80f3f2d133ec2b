import type { Outline, Section, SectionKind } from "../../model/disclosure/section.ts";
import type { Document } from "../../model/document.ts";
import { findAmounts } from "../../text/figures/amounts.ts";
import { contentsBlocks } from "../contents.ts";
import type { HeadingLine } from "../heading-line.ts";
import { type Candidate, candidatesIn } from "../headings.ts";
import { subSections } from "../outline.ts";
import type { Profile } from "../profile.ts";

/** Agreement of words from which a heading is believed without anything else. */
const SURE_AGREEMENT = 0.6;

/** The whole file as one outline with the numbered headings it has; none when it tells of no budget or prints no amount. */
export function wholeText(
  document: Document,
  lines: readonly (HeadingLine | undefined)[],
  profile: Profile,
): Outline[] {
  if (!isBudgetText(document)) return [];
  const contents = contentsBlocks(document, lines);
  const candidates = candidatesIn(document, lines, profile, contents);
  const kinds = new Map(candidates.map((line) => [line.block, kindOf(line, profile)]));
  const end = document.blocks.length;
  const body = lines.map((line, block) => (contents.has(block) ? undefined : line));
  const sections = subSections(body, { from: 0, to: end }, { parent: -1, offset: 0 }).map((section): Section => {
    const { parent, ...rest } = section;
    const kind = kinds.get(section.start) ?? "other";
    return { ...rest, kind, level: section.level - 1, ...(parent === undefined || parent < 0 ? {} : { parent }) };
  });
  return [{ start: 0, end, sections, issues: [] }];
}

/** What the words of a line alone say it is about. */
function kindOf({ agreements }: Candidate, profile: Profile): SectionKind {
  const best = agreements.indexOf(Math.max(...agreements));
  return (agreements[best] ?? 0) >= SURE_AGREEMENT ? profile.headings[best]!.kind : "other";
}

/** So many texts of a budget speak of one. */
const FEWEST_MENTIONS = 2;

const TITLE = /(?:部门|单位)[预决]算[^,，。;；]{0,12}$/;

/** 某某局2022年部门预算公开情况说明: a title on top says it as well. */
function isBudgetText(document: Document): boolean {
  const [first] = document.blocks.flatMap((one) =>
    one.kind === "paragraph" && one.text.trim() !== "" ? [one.text] : [],
  );
  let mentions = first !== undefined && TITLE.test(first.trim()) ? 1 : 0;
  for (const text of textsOf(document)) {
    if (/预\s*算|决\s*算/.test(text)) mentions++;
    if (mentions === FEWEST_MENTIONS) return hasMoney(document);
  }
  return false;
}

function hasMoney(document: Document): boolean {
  if (document.blocks.some((block) => block.kind === "table")) return true;
  for (const text of textsOf(document)) if (findAmounts(text).some(({ amount }) => amount.base === "元")) return true;
  return false;
}

function* textsOf({ blocks }: Document): Iterable<string> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block.text;
    else for (const { text } of block.cells) yield text;
  }
}
