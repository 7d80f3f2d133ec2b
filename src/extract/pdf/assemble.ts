import type { Aside, Block, Document, Note, Page } from "../../model/document.ts";
import { groupBy } from "../../model/group-by.ts";
import { splitContents } from "./flow/contents.ts";
import type { Item } from "./flow/layout.ts";
import { type LaidPage, splitMargins } from "./flow/margins.ts";
import { paragraphsOf } from "./flow/paragraphs.ts";
import { joinPages } from "./join/index.ts";
import type { Fault } from "./page/readable.ts";
import { type Turn, turnBlock } from "./page/upright.ts";
import { amountsAside, amountsNote } from "./tally.ts";
import { unreadTables } from "./unread.ts";

/** What is kept of a page once it is read: its items in points of the upright page, and the turn that leads back to the page as displayed. */
export interface ReadPage extends LaidPage {
  turn: Turn;
  fault: Fault | undefined;
  /** The share of the page that pictures cover. */
  pictures: number;
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
  const apart = [...pages.flatMap(({ asides }) => asides), ...margins, ...contents];
  const turned = (page: number) => ({ ...pages[page - 1]!.shown, turn: pages[page - 1]!.turn });
  return {
    blocks: blocks.map((block): Block => turnBlock(block, turned)),
    asides: [...apart, ...repeated].sort(byPage),
    pages: pages.map(({ shown }) => shown),
    notes: [
      ...faultNotes(pages),
      ...pages.flatMap(({ notes }) => notes),
      ...asideNotes(apart),
      ...unreadTables(bodiesOf(pages, bodies)),
    ],
  };
}

/** The pages with what is left of them without margins; what is known to be unreadable needs no further word. */
function bodiesOf(pages: readonly ReadPage[], bodies: readonly Item[][]) {
  return pages.map(({ page, pictures, fault }, i) => ({ page, pictures, items: fault ? [] : bodies[i]! }));
}

/** Amounts that were set aside with a running head, the contents or a stamp, page by page. */
function asideNotes(asides: readonly Aside[]): Note[] {
  return groupBy(amountsAside(asides), ({ page }) => String(page)).map((amounts) =>
    amountsNote(
      "amountsLost",
      amounts.map(({ text }) => text),
      amounts[0]!.page,
    ),
  );
}

function byPage(a: Aside, b: Aside): number {
  return (a.page ?? 0) - (b.page ?? 0);
}

/** One note for each kind of fault, with the pages it touches; and one for pages whose words were recognised. */
function faultNotes(pages: readonly ReadPage[]): Note[] {
  const faults = (["scannedPage", "garbledPage", "brokenPage"] as const).flatMap((fault) =>
    pagesNote(
      fault,
      "error",
      pages.filter((page) => page.fault === fault),
    ),
  );
  const recognised = pages.filter(({ shown }) => shown.recognised);
  return [...faults, ...pagesNote("recognisedText", "warning", recognised)];
}

function pagesNote(code: string, severity: Note["severity"], touched: readonly ReadPage[]): Note[] {
  if (touched.length === 0) return [];
  const data = { pages: touched.map(({ page }) => page).join("、"), count: touched.length };
  return [{ code, severity, data, page: touched[0]!.page }];
}
