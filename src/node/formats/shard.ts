import { type ShardHead, shardLine } from "../batch/shard.ts";
import type { Sink, Write } from "./sink.ts";

/** Writes one part of a batch for `caiyan merge`: a head line, then one line a file, each with all that the formats need. */
export function shardSink(write: Write, head: ShardHead): Sink {
  let started = false;
  const begin = async () => {
    if (!started) await write(`${JSON.stringify(head)}\n`);
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
