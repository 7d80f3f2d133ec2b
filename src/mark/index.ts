import type { PdfHost } from "../extract/pdf/host/host.ts";
import type { Document } from "../model/document.ts";
import type { Report } from "../model/report/report.ts";
import { toldOf } from "../report/text/numbered-findings.ts";
import { markDocx } from "./docx/index.ts";
import type { Marked } from "./marked.ts";
import { markPdf } from "./pdf/index.ts";

/** The marked copy of a filing that was read; nothing when there is nothing to tell. */
export async function markedCopy(
  bytes: Uint8Array,
  { report, document }: { report: Report; document?: Document | undefined },
  pdf: PdfHost,
): Promise<Marked | undefined> {
  const told = toldOf(report);
  if (!document || told.length === 0) return undefined;
  if (document.format === "docx") return markDocx(bytes, document, told);
  if (document.format === "pdf") return markPdf(pdf, bytes, told);
  return { refused: "文本文件无法加批注" };
}
