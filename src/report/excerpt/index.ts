import type { Document } from "../../model/document.ts";
import type { Excerpt } from "../../model/excerpt.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Finding } from "../../model/report/finding.ts";
import { pageExcerpt } from "./page.ts";
import { type MarkedSentence, sentenceExcerpt } from "./sentence.ts";
import { tableExcerpt } from "./table.ts";

/** More pieces than this beside one finding help nobody. */
const MOST_PIECES = 4;

/**
 * What a reader should see of the filing beside a finding: for PDF the pieces of the pages, else the sentences and table rows, the
 * evidence marked by its index. In the order of the evidence.
 */
export function excerptsOf(document: Document, finding: Pick<Finding, "evidence">): Excerpt[] {
  const marked = finding.evidence.map((evidence, mark) => ({ evidence, mark }));
  const groups = groupBy(marked, ({ evidence: { place } }) =>
    place.page === undefined ? `b${place.block}` : `p${place.page}`,
  );
  return groups.slice(0, MOST_PIECES).flatMap((group) => excerptOf(document, group) ?? []);
}

function excerptOf(document: Document, marked: readonly MarkedSentence[]): Excerpt | undefined {
  const place = marked[0]?.evidence.place;
  if (!place) return undefined;
  const piece = place.page === undefined ? undefined : pageExcerpt(document, place.page, marked);
  if (piece) return piece;
  const block = document.blocks[place.block];
  if (block?.kind === "table") return tableExcerpt(block, marked);
  return block && sentenceExcerpt(block.text, marked);
}
