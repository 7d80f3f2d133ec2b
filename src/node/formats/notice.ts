import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type NoticeContent, noticeContent } from "../../report/notice/content.ts";
import { noticesDocx } from "../../report/notice/docx.ts";
import { NOTICE_PAGE_TAIL, noticeArticle, noticePageHead } from "../../report/notice/html.ts";
import { openOutput } from "./output.ts";
import type { MakeSink } from "./sink.ts";

/**
 * One notice a filing that must be put right, as a page and as a Word file to send; the notice of a filing that is right by now is removed. The format's own file
 * holds them all, to print at once; so does a Word file beside it.
 */
export const noticeSink: MakeSink = ({ write, folder, notice: words }) => {
  const notices: NoticeContent[] = [];
  let started = false;
  return {
    async add({ digest }) {
      if (!started) await write(noticePageHead("整改通知单"));
      started = true;
      const path = join(folder, "notices", digest.name);
      const notice = noticeContent(digest, words, notices.length + 1);
      if (notice === undefined) {
        for (const ending of ["html", "docx"]) await rm(`${path}.${ending}`, { force: true });
        return;
      }
      notices.push(notice);
      const page = noticePageHead(`整改通知单 ${digest.name}`) + noticeArticle(notice) + NOTICE_PAGE_TAIL;
      await put(`${path}.html`, page);
      await put(`${path}.docx`, noticesDocx([notice]));
      await write(noticeArticle(notice));
    },
    async end() {
      await write((started ? "" : noticePageHead("整改通知单")) + NOTICE_PAGE_TAIL);
      await put(join(folder, "notices.docx"), noticesDocx(notices));
    },
  };
};

async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = await openOutput(path);
  await file.write(content);
  await file.commit();
}
