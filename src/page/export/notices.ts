import type { Marked } from "../../mark/marked.ts";
import type { NoticeWords } from "../../model/rule/config.ts";
import { type NoticeContent, noticeContent } from "../../report/notice/content.ts";
import { noticesDocx } from "../../report/notice/docx.ts";
import { NOTICE_PAGE_TAIL, noticeArticle, noticePageHead } from "../../report/notice/html.ts";
import type { BatchItem } from "../batch/batch.ts";
import { digestsOf } from "./pieces.ts";
import { zipFile } from "./zip.ts";

/** The notices in a zip: all in one page and one Word file to print, and one of each a department. */
export async function noticesZip(items: readonly BatchItem[], words: NoticeWords): Promise<Blob> {
  const zip = zipFile();
  const notices: NoticeContent[] = [];
  for await (const digest of digestsOf(items)) {
    const notice = noticeContent(digest, words, notices.length + 1);
    if (!notice) continue;
    notices.push(notice);
    const page = noticePageHead(`整改通知单 ${digest.name}`) + noticeArticle(notice) + NOTICE_PAGE_TAIL;
    zip.add(`notices/${digest.name}.html`, page);
    zip.add(`notices/${digest.name}.docx`, noticesDocx([notice]));
  }
  zip.add("notices.html", noticePageHead("整改通知单") + notices.map(noticeArticle).join("") + NOTICE_PAGE_TAIL);
  zip.add("notices.docx", noticesDocx(notices));
  return zip.end();
}

/** A marked copy of each filing with something to tell, in a zip, with a list of those that could not be marked. */
export async function markedZip(
  items: readonly BatchItem[],
  mark: (item: BatchItem) => Promise<Marked | undefined>,
): Promise<Blob> {
  const zip = zipFile();
  const lines: string[] = [];
  for (const item of items) {
    const { name } = item.file;
    const isTold = Object.values(item.row?.counts ?? {}).some((count) => count > 0);
    if (!isTold) continue;
    const marked = await mark(item).catch((error: unknown): Marked => ({ refused: String(error) }));
    if (!marked) continue;
    if ("bytes" in marked) zip.add(`marked/${name}`, marked.bytes);
    lines.push("bytes" in marked ? `marked/${name}\r\n` : `${name}：没有加批注（${marked.refused}）\r\n`);
  }
  zip.add("marked.txt", lines.join(""));
  return zip.end();
}
