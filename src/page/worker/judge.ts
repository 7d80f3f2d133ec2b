import { type Checked, check } from "../../check.ts";
import { markedCopy } from "../../mark/index.ts";
import type { Marked } from "../../mark/marked.ts";
import { Refusal } from "../../model/refusal.ts";
import { digestOf } from "../../report/digest.ts";
import { filingHtml } from "../../report/html/filing.ts";
import { partsOf } from "../../report/rows/parts.ts";
import { refusedReport } from "../../report/verdict.ts";
import { asset } from "./assets.ts";
import { packText } from "./pack.ts";
import { browserPdfHost } from "./pdf-host.ts";
import type { Answer, Job, NamedBlob } from "./protocol.ts";

/** Character maps and fonts from the page itself. */
const pagePdfHost = browserPdfHost(async (path) => asset(path.slice(path.lastIndexOf("/") + 1)));

/** Judges one file. What is wrong with it, or with us, is told in its report; this never rejects for a file. */
export async function judge(job: Job): Promise<Answer> {
  return answerOf(await checkedFile(job));
}

/** The file with its findings marked in a copy, or why there is none. */
export async function mark(job: Job): Promise<Marked | undefined> {
  const checked = await checkedFile(job);
  return checked.document && markedCopy(await bytesOf(job.file), checked, pagePdfHost);
}

/** The answer for a file that could not be judged at all. */
export function refusedAnswer(name: string, refusal: Refusal): Answer {
  return answerOf({ report: refusedReport(name, refusal) });
}

async function checkedFile({ file, previous, profile, settings }: Job): Promise<Checked> {
  const { name } = file;
  try {
    const before = previous && { name: previous.name, bytes: await bytesOf(previous).catch(() => new Uint8Array()) };
    const options = { name, profile, settings, pdf: pagePdfHost, ...(before ? { previous: before } : {}) };
    return await check(await bytesOf(file), options);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal("internal", { cause: String(error) });
    return { report: refusedReport(name, refusal) };
  }
}

/** @throws Refusal when the browser cannot read the file: moved, in use, a folder */
async function bytesOf({ blob }: NamedBlob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    throw new Refusal("unreadable", { cause: causeOf(error) });
  }
}

function causeOf(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotFoundError") return "文件不存在，可能已移动或改名";
  if (name === "NotReadableError") return "文件已改动、被占用或没有权限";
  return String(error);
}

/** The source that the documents of the data package belong to: a page does not learn which folder they lie in. */
const SOURCE = "网页";

/** The file under the name that it has in the data package. */
function inArchive({ report, document }: Checked): Checked {
  const name = `${SOURCE}/${report.name}`;
  return { report: { ...report, name }, ...(document ? { document: { ...document, name } } : {}) };
}

function answerOf(checked: Checked): Answer {
  const { report, document } = checked;
  const digest = digestOf(report);
  const kept = {
    digest: packText(JSON.stringify(digest)),
    report: packText(JSON.stringify(report)),
    filing: packText(filingHtml(report, document)),
    parts: packText(JSON.stringify(partsOf(inArchive(checked)))),
  };
  return { digest, kept };
}
