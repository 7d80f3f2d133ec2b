import { Command } from "commander";
import { completionScript, SHELLS, type Shell } from "../completion.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "../io.ts";

/** `caiyan completion`: prints the script by which a shell completes commands and options. */
export function completionCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("completion")
    .description("输出命令行补全脚本，写进所用命令行的启动文件")
    .argument("<命令行>", SHELLS.join("、"), shellNamed)
    .action((shell: Shell, _options: object, command: Command) => {
      io.out(completionScript(command.parent!, shell));
      ended(EXIT.clean);
    });
}

/** @throws CommandError */
function shellNamed(name: string): Shell {
  const shell = SHELLS.find((one) => one === name);
  if (shell === undefined) throw new CommandError(`没有 ${name} 的补全脚本，只有 ${SHELLS.join("、")}。`);
  return shell;
}
