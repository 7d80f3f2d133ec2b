import type { RuleResult } from "../../model/report/finding.ts";
import type { Digest } from "../../report/digest.ts";
import { summarize } from "../../report/summary.ts";
import { idleSuppressions } from "../../validate/settings.ts";
import type { Configuration } from "./config.ts";
import { EXIT, type ExitCode, exitCodeOf, type Io, worst } from "./io.ts";

/** How a run over many files ends: gathers what decides the exit code and what is to be said of the configuration. */
export interface ExitStatus {
  add: (report: Digest) => void;
  /** Says on stderr what the configuration left over, and gives the exit code. */
  close: (io: Io) => ExitCode;
}

type Deciding = Pick<Configuration, "suppressions" | "maxWarnings" | "today">;

export function exitStatusOf({ suppressions, maxWarnings, today }: Deciding): ExitStatus {
  const used: RuleResult[] = [];
  let exitCode: ExitCode = EXIT.clean;
  let warnings = 0;
  return {
    add(report) {
      exitCode = worst(exitCode, exitCodeOf(report));
      warnings += summarize(report).warning;
      used.push(
        ...report.disclosures.flatMap((one) => one.results).filter(({ suppressed }) => suppressed !== undefined),
      );
    },
    close(io) {
      const idle = idleSuppressions(suppressions, used, today);
      for (const { suppression, why } of idle) {
        const state = why === "expired" ? `已于 ${suppression.expires} 到期` : "已没有对应的问题";
        io.err(
          `警告：配置中的例外 ${suppression.fingerprint}（${suppression.signer}：${suppression.reason}）${state}，请删去或更新。\n`,
        );
      }
      const all = warnings + idle.length;
      if (maxWarnings === undefined || all <= maxWarnings) return exitCode;
      io.err(`caiyan：警告 ${all} 个，超过允许的 ${maxWarnings} 个。\n`);
      return worst(exitCode, EXIT.flawed);
    },
  };
}
