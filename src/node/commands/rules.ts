import { Command } from "commander";
import { SEVERITIES } from "../../report/summary.ts";
import { rules } from "../../rules/index.ts";
import type { Io } from "../commands.ts";
import { CommandError, EXIT, type ExitCode } from "../exit.ts";

/** `caiyan rules`: lists every rule with its severity and title. */
export function rulesCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("rules").description("列出全部规则").action(() => {
    const width = Math.max(...rules.map((rule) => rule.id.length));
    for (const rule of rules) io.out(`${rule.id.padEnd(width)}  ${SEVERITIES[rule.severity]}  ${rule.title}\n`);
    ended(EXIT.clean);
  });
}
