import { styleText } from "node:util";
import { Command, Option } from "commander";
import type { Report } from "../../model/report.ts";
import { reportJson } from "../../report/json.ts";
import { VERDICTS } from "../../report/summary.ts";
import { reportText, type TextOptions } from "../../report/text.ts";
import { profiles } from "../../segment/index.ts";
import { expandInputs, type Inputs } from "../inputs.ts";
import { CommandError, EXIT, type ExitCode, exitCodeOf, type Io } from "../io.ts";
import { judgeFile } from "../judge.ts";

interface Options {
  format: "text" | "json";
  profile: keyof typeof profiles;
  verbose?: boolean;
}

/** `caiyan check`: judges files and prints the verdicts. */
export function checkCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("check")
    .description("核对一个或多个文件，先给出结论，再逐条列出问题、原文和位置")
    .argument("<文件...>", "文件、文件夹或通配符")
    .addOption(new Option("--format <格式>", "输出格式").choices(["text", "json"]).default("text"))
    .addOption(
      new Option("--profile <格式>", "文件的体例").choices(Object.keys(profiles)).default("hebei-department-budget"),
    )
    .option("--verbose", "同时列出跳过的规则和原因")
    .action(async (args: string[], options: Options) => {
      const inputs = await filings(args, io);
      const reports: Report[] = [];
      for (const input of inputs.files) {
        const { report } = await judgeFile(input, { profile: options.profile });
        if (options.format === "text") io.out(`${reportText(report, { ...options, paint })}\n`);
        reports.push(report);
      }
      if (options.format === "json") io.out(reportJson(reports, io.version));
      else if (reports.length > 1) io.out(totals(reports));
      ended(Math.max(inputs.unmatched.length > 0 ? EXIT.usage : EXIT.clean, ...reports.map(exitCodeOf)) as ExitCode);
    });
}

/** The files that the arguments stand for; what was not taken is said on stderr. @throws CommandError when there is none */
export async function filings(args: readonly string[], io: Io): Promise<Inputs> {
  const inputs = await expandInputs(args);
  for (const arg of inputs.unmatched) io.err(`caiyan：${arg}：没有这个文件，或文件夹里没有文件。请检查路径。\n`);
  if (inputs.others.length > 0)
    io.err(`caiyan：另有 ${inputs.others.length} 个其他类型的文件没有检查：${listed(inputs.others)}\n`);
  if (inputs.files.length === 0) {
    throw new CommandError(
      `${args.join("、")} 中没有可以检查的文件。请给出 .docx、.pdf 或 .txt 文件，或含有它们的文件夹。`,
    );
  }
  return inputs;
}

function listed(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join("、")} 等` : names.join("、");
}

function totals(reports: Report[]): string {
  const count = (verdict: Report["verdict"]) => reports.filter((report) => report.verdict === verdict).length;
  const parts = (["clean", "flawed", "unjudged"] as const).map((verdict) => `${VERDICTS[verdict]} ${count(verdict)}`);
  return `共 ${reports.length} 个文件：${parts.join("，")}\n`;
}

const STYLES = { bad: "red", good: "green", doubt: "yellow", dim: "gray" } as const;

/** Colours on a terminal only, and never when NO_COLOR asks for none. */
const paint: NonNullable<TextOptions["paint"]> = (style, text) =>
  process.stdout.isTTY && !process.env.NO_COLOR ? styleText(STYLES[style], text) : text;
