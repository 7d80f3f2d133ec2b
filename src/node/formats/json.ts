import { BATCH_BETWEEN, batchHead, batchTail, tallied, tally } from "../../report/batch.ts";
import { listSink, type MakeSink } from "./sink.ts";

/** A `Batch` (see schemas/batch.schema.json), written as the reports come; the counts stand at its end. */
export const jsonSink: MakeSink = ({ write, engine }) => {
  let total = tally();
  const form = { head: batchHead(engine), between: BATCH_BETWEEN, tail: "" };
  const list = listSink(write, form, ({ report }) => (report ? [report] : []));
  return {
    async add(result, path) {
      total = tallied(total, result.digest);
      await list.add(result, path);
    },
    async end() {
      await list.end();
      await write(batchTail(total));
    },
  };
};
