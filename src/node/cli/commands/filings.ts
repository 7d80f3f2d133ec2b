import { expandInputs, type Inputs } from "../inputs.ts";
import { CommandError, type Io } from "../io.ts";

/** The files that the arguments stand for; what was not taken is said on stderr. @throws CommandError when there is none */
export async function filings(args: readonly string[], io: Io): Promise<Inputs> {
  const inputs = await expandInputs(args);
  for (const arg of inputs.unmatched) io.err(`caiyan：${arg}：没有这个文件，或文件夹里没有文件。请检查路径。\n`);
  const { others } = inputs;
  if (others.length > 0) io.err(`caiyan：另有 ${others.length} 个其他类型的文件没有检查：${listed(others)}\n`);
  if (inputs.files.length > 0) return inputs;
  const todo = "请给出 .docx、.pdf 或 .txt 文件，或含有它们的文件夹。";
  throw new CommandError(`${args.join("、")} 中没有可以检查的文件。${todo}`);
}

function listed(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join("、")} 等` : names.join("、");
}
