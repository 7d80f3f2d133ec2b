import { verdictWords } from "../../report/summary.ts";
import type { Result } from "../batch/task.ts";

/** Tells on stderr how far a batch is: one line that is written over on a terminal, one plain line a file elsewhere. */
export interface Progress {
  done: (result: Result, done: number) => void;
  end: () => void;
}

const BAR_CHARACTERS = 24;

/** @param total files in the batch; a single file needs no progress */
export function progressOf(total: number, stream: NodeJS.WriteStream): Progress {
  if (total < 2) return { done: () => undefined, end: () => undefined };
  return stream.isTTY ? bar(total, stream) : lines(total, stream);
}

function lines(total: number, stream: NodeJS.WriteStream): Progress {
  return {
    done: ({ digest }, done) => void stream.write(`[${done}/${total}] ${verdictWords(digest)} ${digest.name}\n`),
    end: () => undefined,
  };
}

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const started = performance.now();
  let findings = 0;
  return {
    done({ digest }, done) {
      findings += digest.disclosures.reduce(
        (sum, { results }) => sum + results.reduce((n, one) => n + one.findings.length, 0),
        0,
      );
      const filled = Math.round((BAR_CHARACTERS * done) / total);
      const left = Math.ceil(((performance.now() - started) / done / 1000) * (total - done));
      const text = `${"█".repeat(filled)}${"░".repeat(BAR_CHARACTERS - filled)} ${done}/${total}  问题 ${findings}  约剩 ${timeWords(left)}`;
      stream.write(`\r\u001b[K${text}`);
    },
    end: () => void stream.write("\r\u001b[K"),
  };
}

function timeWords(seconds: number): string {
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}
