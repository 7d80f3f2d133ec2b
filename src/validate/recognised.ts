import type { Document } from "../model/document.ts";
import type { Doubt } from "../model/report/finding.ts";

const CAUTION = "（此处文字由扫描件识别得来，可能有误，请对照原件。）";

/** Whether what is told rests on a page whose words come from recognition of a scan. */
export function isOnRecognisedPage({ pages = [] }: Document, { evidence }: Pick<Doubt, "evidence">): boolean {
  const recognised = new Set(pages.filter((page) => page.recognised).map(({ page }) => page));
  return evidence.some(({ place }) => place.page !== undefined && recognised.has(place.page));
}

/** A doubt that says so where its words come from recognition. */
export function withCaution(document: Document, doubt: Doubt): Doubt {
  return isOnRecognisedPage(document, doubt) ? { ...doubt, message: `${doubt.message}${CAUTION}` } : doubt;
}
