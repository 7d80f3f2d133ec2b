import { Command } from "commander";
import { GRADES } from "../../../report/summary.ts";
import { rules } from "../../../rules/index.ts";
import { rulePage } from "../../formats/gates.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "../io.ts";

/** `caiyan rules`: lists every rule with its severity and title. */
export function rulesCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("rules").description("列出全部规则").action(() => {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    for (const rule of rules) io.out(`${rule.id.padEnd(width)}  ${GRADES[rule.severity]}  ${rule.title}\n`);
    ended(EXIT.clean);
  });
}

/** `caiyan explain`: prints the page of one rule. */
export function explainCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("explain")
    .description("说明一条规则：公式、依据、通过和不通过的例子")
    .argument("<规则>", "规则编号，例如 sum/revenue-sources")
    .action((id: string) => {
      if (!rules.some((rule) => rule.id === id))
        throw new CommandError(`没有规则 ${id}。用 caiyan rules 列出全部规则。`);
      io.out(rulePage(id));
      ended(EXIT.clean);
    });
}
