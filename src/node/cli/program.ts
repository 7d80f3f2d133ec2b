import { Command, CommanderError, type Help } from "commander";
import { Refusal } from "../../model/refusal.ts";
import { unjudgedWords } from "../../report/refusals.ts";
import { refusedReport } from "../../report/verdict.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "./io.ts";

/** Runs the command line and returns the exit code; machine output goes to stdout, everything else to stderr. */
export async function run(args: readonly string[], version: string): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.clean;
  const io: Io = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text), version };
  const ended = (code: ExitCode) => {
    exitCode = code;
  };
  process.stdout.on("error", endOnClosedPipe);
  try {
    const root = await program(args, io, ended);
    await root.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.clean;
      if (error.code !== "commander.help") io.err(`caiyan：${usageErrorWords(error)}\n`);
      return EXIT.usage;
    }
    if (error instanceof Refusal) {
      const words = unjudgedWords(refusedReport("", error));
      io.err(`caiyan：${words?.what}。${words?.todo}。\n`);
      return EXIT.unjudged;
    }
    if (error instanceof CommandError) {
      io.err(`caiyan：${error.message}\n`);
      return error.exitCode;
    }
    io.err(`caiyan：本工具内部出错，请将以下信息反馈给开发者。\n${(error as Error).stack ?? String(error)}\n`);
    return EXIT.internal;
  }
}

type MakeCommand = (io: Io, ended: (code: ExitCode) => void) => Command;

/** Each command by its name, in the order the help lists them. */
const COMMANDS: Record<string, () => Promise<MakeCommand>> = {
  check: async () => (await import("./commands/check.ts")).checkCommand,
  extract: async () => (await import("./commands/extract.ts")).extractCommand,
  convert: async () => (await import("./commands/convert.ts")).convertCommand,
  diff: async () => (await import("./commands/diff.ts")).diffCommand,
  merge: async () => (await import("./commands/merge.ts")).mergeCommand,
  watch: async () => (await import("./commands/watch.ts")).watchCommand,
  profile: async () => (await import("./commands/profile.ts")).profileCommand,
  rules: async () => (await import("./commands/rules.ts")).rulesCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
  completion: async () => (await import("./commands/completion.ts")).completionCommand,
};

/** Knows all others. */
const COMPLETION = "completion";

/** Only the command asked for is loaded; for the help, a name that is none, or completion, all are. */
function commandsFor([name = ""]: readonly string[]): Promise<MakeCommand[]> {
  const asked = COMMANDS[name];
  return Promise.all(asked && name !== COMPLETION ? [asked()] : Object.values(COMMANDS).map((load) => load()));
}

async function program(args: readonly string[], io: Io, ended: (code: ExitCode) => void): Promise<Command> {
  const root = new Command("caiyan")
    .description("财验：读取部门预算公开文件（Word、PDF），核对其中的金额是否相符。")
    .version(io.version, "-V, --version", "显示版本号")
    .addHelpText(
      "after",
      "\n退出码：0 全部通过，1 发现错误，2 用法有误，3 有文件未能判断，4 本工具出错（多个文件取最大者）",
    );
  for (const make of await commandsFor(args)) root.addCommand(make(io, ended));
  for (const command of [root, ...root.commands, ...root.commands.flatMap((one) => one.commands)]) inChinese(command);
  return root.helpCommand("help [命令]", "显示某个命令的帮助");
}

const TITLES: Record<string, string> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Arguments:": "参数：",
};

function inChinese(command: Command): void {
  const titles: Partial<Help> = {
    styleTitle: (title) => TITLES[title] ?? title,
    optionDescription: ({ description, defaultValue }) =>
      String(defaultValue || "") ? `${description}（默认 ${defaultValue}）` : description,
    argumentDescription: ({ description }) => description,
  };
  command
    .usage(command.usage().replace("[options]", "[选项]").replace("[command]", "[命令]"))
    .helpOption("-h, --help", "显示帮助")
    .configureHelp(titles)
    .exitOverride()
    .configureOutput({ outputError: () => undefined }); // told when the error arrives, which has a code
}

/** What the parser complains of, by its code. The name stands in quotes in its English message; where that has a second part, a reason of ours follows it. */
const USAGE_ERRORS: Record<string, string> = {
  "commander.unknownOption": "没有选项",
  "commander.unknownCommand": "没有命令",
  "commander.missingArgument": "缺少参数",
  "commander.optionMissingArgument": "后面缺少值：选项",
  "commander.invalidArgument": "值不对：选项",
  "commander.excessArguments": "参数太多",
};

/** A mistake of usage in Chinese, with what the parser suggests and the way to the help. */
function usageErrorWords({ code, message }: CommanderError): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  const reason = /is invalid\. (.+)/.exec(message)?.[1];
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  const words = [USAGE_ERRORS[code] ?? message, name].filter(Boolean).join(" ");
  return `${words}${reason ? `，${reason}` : ""}${near ? `；是否应为 ${near}` : ""}（用 caiyan --help 查看用法）`;
}

/** What shells expect of a process whose reader went away, as in `caiyan check … | head`: never 0, since what was not judged must not pass. */
const CLOSED_PIPE = 141;

function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(CLOSED_PIPE);
  const full = error.code === "ENOSPC" ? "磁盘已满" : (error.code ?? error.message);
  process.stderr.write(`caiyan：结果无法写出（${full}），请检查输出位置的剩余空间后重新运行。\n`);
  process.exit(EXIT.internal);
}
