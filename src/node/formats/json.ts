import { tallied, tally } from "../../report/batch.ts";
import { listSink, type MakeSink } from "./sink.ts";

/** A `Batch` (see schemas/batch.schema.json), written as the reports come; the counts stand at its end. */
export const jsonSink: MakeSink = ({ write, engine }) => {
  let total = tally();
  const head = `{"schemaVersion":"2.0","engine":${JSON.stringify(engine)},"reports":[\n`;
  const list = listSink(write, { head, between: ",\n", tail: "\n]" }, ({ report }) => (report ? [report] : []));
  return {
    async add(result, path) {
      total = tallied(total, result.digest);
      await list.add(result, path);
    },
    async end() {
      await list.end();
      const { files, clean, flawed, unjudged } = total;
      await write(`,"files":${files},"clean":${clean},"flawed":${flawed},"unjudged":${unjudged}}\n`);
    },
  };
};
