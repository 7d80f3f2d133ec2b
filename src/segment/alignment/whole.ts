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

function isBudgetText(document: Document): boolean {
  const texts = document.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.cells.map((cell) => cell.text),
  );
  const mentions = texts.filter((text) => /预\s*算|决\s*算/.test(text)).length;
  return (
    mentions >= 2 &&
    (document.blocks.some((block) => block.kind === "table") ||
      texts.some((text) => findAmounts(text).some(({ amount }) => amount.base === "元")))
  );
}
