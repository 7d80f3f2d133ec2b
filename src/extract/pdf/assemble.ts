import type { Aside, Block, Document, Note, Page } from "../../model/document.ts";
import { splitContents } from "./flow/contents.ts";
import { type LaidPage, splitMargins } from "./flow/margins.ts";
import { paragraphsOf } from "./flow/paragraphs.ts";
import { joinPages } from "./join/index.ts";
import type { Fault } from "./page/readable.ts";
import { type Turn, turnBlock } from "./page/upright.ts";

/** What is kept of a page once it is read: its items in points of the upright page, and the turn that leads back to the page as displayed. */
export interface ReadPage extends LaidPage {
  turn: Turn;
  fault: Fault | undefined;
  shown: Page;
  asides: Aside[];
  notes: Note[];
}

/** Pages → the blocks, asides and notes of one document. */
export function assemble(pages: readonly ReadPage[]): Pick<Document, "blocks" | "asides" | "pages" | "notes"> {
  const { bodies, asides: margins } = splitMargins(pages);
  const paragraphs = paragraphsOf(pages.map(({ page, width }, i) => ({ page, width, items: bodies[i]! })));
  const { flow, asides: contents } = splitContents(paragraphs);
  const { blocks, asides: repeated } = joinPages(flow);
  const turned = (page: number) => ({ ...pages[page - 1]!.shown, turn: pages[page - 1]!.turn });
  return {
    blocks: blocks.map((block): Block => turnBlock(block, turned)),
    asides: [...pages.flatMap(({ asides }) => asides), ...margins, ...contents, ...repeated].sort(byPage),
    pages: pages.map(({ shown }) => shown),
    notes: [...faultNotes(pages), ...pages.flatMap(({ notes }) => notes)],
  };
}

function byPage(a: Aside, b: Aside): number {
  return (a.page ?? 0) - (b.page ?? 0);
}

/** One note for each kind of fault, with the pages it touches. */
function faultNotes(pages: readonly ReadPage[]): Note[] {
  return (["scannedPage", "garbledPage", "brokenPage"] as const).flatMap((fault): Note[] => {
    const touched = pages.filter((page) => page.fault === fault).map(({ page }) => page);
    if (touched.length === 0) return [];
    return [
      { code: fault, severity: "error", data: { pages: touched.join("、"), count: touched.length }, page: touched[0]! },
    ];
  });
}
