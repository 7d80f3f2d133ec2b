import { type Shard, shardLine } from "../batch/shard.ts";
import type { ExitCode } from "../cli/io.ts";
import type { Sink, Write } from "./sink.ts";

/** Writes one part of a batch for `caiyan merge`: a head line, then one line a file, each with all that the formats need. */
export function shardSink(write: Write, shard: Shard, engine: string, exitCode: ExitCode): Sink {
  const head = `${JSON.stringify({ shard, engine, exitCode })}\n`;
  let started = false;
  const begin = async () => {
    if (!started) await write(head);
    started = true;
  };
  return {
    async add(result, path) {
      await begin();
      await write(shardLine({ result, path }));
    },
    end: begin,
  };
}
