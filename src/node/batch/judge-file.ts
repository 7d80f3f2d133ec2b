import { readFile } from "node:fs/promises";
import { type Checked, type CheckOptions, check } from "../../check.ts";
import { extract } from "../../extract/index.ts";
import { Refusal } from "../../model/refusal.ts";
import { refusedReport, reportOn } from "../../report/verdict.ts";
import { causeWords } from "../cause-words.ts";
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
