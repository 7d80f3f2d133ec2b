import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Checked, type CheckOptions, check } from "../../check.ts";
import { extract } from "../../extract/index.ts";
import { Refusal } from "../../model/document.ts";
import { refusedReport, reportOn } from "../../report/verdict.ts";
import type { Input } from "../cli/inputs.ts";
import { nodePdfHost } from "../pdf/pdf-host.ts";

/**
 * Reads a file from disk and judges it. What is wrong with the file, an unreadable one included, comes back as an unjudged
 * report; so does a defect of ours, named as such, so that the other files of a batch go on.
 */
export async function judgeFile(input: Input, options: CheckOptions, previous?: Input): Promise<Checked> {
  try {
    const bytes = await readBytes(input.path);
    const before = previous && {
      bytes: await readBytes(previous.path).catch(() => new Uint8Array()),
      name: previous.name,
    };
    return await check(bytes, {
      ...options,
      name: input.name,
      pdf: nodePdfHost,
      ...(before ? { previous: before } : {}),
    });
  } catch (error) {
    return { report: refusedReport(input.name, refusalOf(error)) };
  }
}

/** Reads a file from disk without judging it; what is wrong with the file is in the report, as in {@link judgeFile}. */
export async function extractFile(input: Input): Promise<Checked> {
  try {
    const document = await extract(await readBytes(input.path), input.name, { pdf: nodePdfHost });
    return { report: reportOn(document, []), document };
  } catch (error) {
    return { report: refusedReport(input.name, refusalOf(error)) };
  }
}

/** A report with the digest of its file, which a file that could not be read has as well. */
export async function withSha256(checked: Checked, path: string): Promise<Checked> {
  const bytes = checked.report.sha256 === undefined ? await readFile(path).catch(() => undefined) : undefined;
  if (bytes === undefined) return checked;
  return { ...checked, report: { ...checked.report, sha256: createHash("sha256").update(bytes).digest("hex") } };
}

function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal("internal", { cause: String(error) });
}

/** The bytes of a file. @throws Refusal `unreadable` with the cause in Chinese */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new Refusal("unreadable", { cause: causeWords(error) });
  }
}

const CAUSES: Record<string, string> = {
  ENOENT: "文件不存在",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EISDIR: "这是一个文件夹",
  EBUSY: "文件被占用",
  EMFILE: "同时打开的文件太多",
  ENOSPC: "磁盘已满",
  EFBIG: "超过单个文件的大小上限",
  EDQUOT: "超过磁盘配额",
  EROFS: "磁盘只读",
  ENOTDIR: "路径中有一段不是文件夹",
  ERR_FS_FILE_TOO_LARGE: "文件超过 2 GB",
};

/** A system error in Chinese; its code where we have no words for it. */
export function causeWords(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (code && CAUSES[code]) ?? code ?? String(error);
}
