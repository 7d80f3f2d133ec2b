import type { Document } from "../model/document.ts";
import type { Finding } from "../model/report/finding.ts";

/**
 * Marks a finding whose places we may have misread: the grid was doubtful, or extraction noted trouble with that block or page. Such an error
 * becomes a warning, since "the filing is wrong" is not what we know.
 */
export function markMisread(document: Document, finding: Finding): Finding {
  if (!finding.evidence.some(({ place }) => isDoubtful(document, place.block, place.page))) return finding;
  return { ...finding, misread: true, severity: finding.severity === "error" ? "warning" : finding.severity };
}

function isDoubtful(document: Document, index: number, page: number | undefined): boolean {
  const block = document.blocks[index];
  if (block?.kind === "table" && block.doubtful) return true;
  return document.notes.some(
    (note) => note.severity !== "info" && (note.block === index || (page !== undefined && note.page === page)),
  );
}
