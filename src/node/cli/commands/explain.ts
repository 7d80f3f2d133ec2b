import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { z } from "zod";
import { Report } from "../../../model/report/report.ts";
import type { Digest } from "../../../report/digest.ts";
import { type Explained, explanation, toldUnder } from "../../../report/text/explain.ts";
import { rules } from "../../../rules/index.ts";
import { judgeAll } from "../../batch/batch.ts";
import { causeWords } from "../../cause-words.ts";
import { rulePage } from "../../formats/ci.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "../io.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, type ReadingOptions, readingOf } from "./options.ts";

const FINGERPRINT = /^[0-9a-f]{16}(?:-\d+)?$/;

/** `caiyan explain`: the page of one rule; for a fingerprint and a filing or a JSON report, why that was judged so. */
export function explainCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("explain")
    .description("说明一条规则（公式、依据、例子），或报告中的一处：为什么这样判断、看到了什么结构、哪些数参加了计算")
    .argument("<规则或指纹>", "规则编号，例如 sum/revenue-sources；或报告里印出的指纹")
    .argument("[文件...]", "指纹所在的文件、文件夹，或 check --format json 写出的报告");
  return addReadingOptions(command).action(async (asked: string, args: string[], options: ReadingOptions) => {
    if (rules.some(({ id }) => id === asked)) io.out(rulePage(asked));
    else if (!FINGERPRINT.test(asked)) throw new CommandError(`没有规则 ${asked}。用 caiyan rules 列出全部规则。`);
    else io.out(await explained(asked, args, options, io));
    ended(EXIT.clean);
  });
}

async function explained(fingerprint: string, args: string[], options: ReadingOptions, io: Io): Promise<string> {
  if (args.length === 0) throw new CommandError("说明指纹须同时给出文件，或 check --format json 写出的报告。");
  const found: Explained[] = [];
  for await (const report of reportsIn(args, options, io)) found.push(...toldUnder(report, fingerprint));
  if (found.length === 0) throw new CommandError(`${args.join("、")} 中没有指纹为 ${fingerprint} 的问题或存疑。`);
  return found.map((one) => explanation(one, rules.find(({ id }) => id === one.source.ruleId)?.why ?? "")).join("\n");
}

/** The reports that JSON files hold, and those on the filings among the arguments. */
async function* reportsIn(args: string[], options: ReadingOptions, io: Io): AsyncGenerator<Digest> {
  const written = args.filter((arg) => arg.endsWith(".json"));
  for (const path of written) yield* await reportsOf(path);
  const others = args.filter((arg) => !written.includes(arg));
  if (others.length === 0) return;
  const { files } = await filings(others, io);
  const { reading } = await readingOf(options);
  for await (const { digest } of judgeAll(files, { ...reading, want: {} })) yield digest;
}

const Batch = z.object({ reports: z.array(Report) });

/** @throws CommandError when it is no report of `check --format json` */
async function reportsOf(path: string): Promise<Report[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new CommandError(`无法打开 ${path}（${causeWords(error)}）。请检查路径。`);
  });
  const read = Batch.safeParse(parsed(text));
  if (!read.success) throw new CommandError(`${path} 不是 caiyan check --format json 写出的报告。`);
  return read.data.reports;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
