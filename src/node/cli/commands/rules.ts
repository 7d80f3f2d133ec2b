import { Command } from "commander";
import { GRADES } from "../../../report/summary.ts";
import { rules } from "../../../rules/index.ts";
import { EXIT, type ExitCode, type Io } from "../io.ts";

/** `caiyan rules`: lists every rule with its severity and title. */
export function rulesCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("rules").description("列出全部规则").action(() => {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    for (const rule of rules) io.out(`${rule.id.padEnd(width)}  ${GRADES[rule.severity]}  ${rule.title}\n`);
    ended(EXIT.clean);
  });
}
