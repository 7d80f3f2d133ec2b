import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { folderWords } from "../../../report/text/batch-words.ts";
import { causeWords } from "../../cause-words.ts";
import { expandInputs, type FoundInput, type Inputs, visibleName } from "../inputs.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "../io.ts";

/** What stands for standard input among the arguments. */
const STDIN = "-";

/** The files of a run, and the exit code that the arguments alone demand. */
export interface Filings {
  files: FoundInput[];
  exitCode: ExitCode;
  /** The folders among the arguments, by name; undefined when there is none. */
  given: string | undefined;
}

/**
 * The files that the arguments stand for, `-` being standard input under the name given; what was not taken is said on stderr.
 * @throws CommandError when there is none
 */
export async function filings(args: readonly string[], io: Io, name = "标准输入"): Promise<Filings> {
  const inputs = await expandInputs(args.filter((arg) => arg !== STDIN));
  if (args.includes(STDIN)) inputs.files.push(await fromStdin(name));
  for (const arg of inputs.unmatched) io.err(`caiyan：${arg}：没有这个文件，或文件夹里没有文件。请检查路径。\n`);
  for (const { folder, cause } of inputs.unreadable)
    io.err(`caiyan：${folder}：文件夹无法打开（${causeWords(cause)}），其中的文件没有核对。请检查权限后重新运行。\n`);
  const { others } = inputs;
  if (others.length > 0) io.err(`caiyan：另有 ${others.length} 个其他类型的文件没有核对：${listed(others)}\n`);
  if (inputs.files.length > 0 || inputs.unreadable.length > 0)
    return { files: inputs.files, exitCode: exitCodeOf(inputs), given: foldersOf(args) };
  const todo = "请给出 .docx、.pdf 或 .txt 文件，或含有它们的文件夹。";
  throw new CommandError(`${args.join("、")} 中没有可以核对的文件。${todo}`);
}

function foldersOf(args: readonly string[]): string | undefined {
  const folders = args.filter((arg) => statSync(arg, { throwIfNoEntry: false })?.isDirectory());
  return folderWords(folders.map((folder) => visibleName(basename(resolve(folder)))));
}

function exitCodeOf({ unmatched, unreadable }: Inputs): ExitCode {
  return unreadable.length > 0 ? EXIT.unjudged : unmatched.length > 0 ? EXIT.usage : EXIT.clean;
}

/** Standard input as a file of its own until the program ends: workers read files. */
async function fromStdin(name: string): Promise<FoundInput> {
  const folder = mkdtempSync(join(tmpdir(), "caiyan-stdin-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, "标准输入");
  const path = join(root, basename(name));
  mkdirSync(root);
  writeFileSync(path, await buffer(process.stdin));
  return { path, name, root };
}

function listed(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join("、")} 等` : names.join("、");
}
