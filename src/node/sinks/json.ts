import { tallied, tally } from "../../report/batch.ts";
import type { MakeSink } from "./sink.ts";

/** A `Batch` (see schemas/batch.schema.json), written as the reports come; the counts stand at its end. */
export const jsonSink: MakeSink = ({ write, engine }) => {
  let total = tally();
  return {
    async add(report) {
      const head =
        total.files === 0 ? `{"schemaVersion":"1.0","engine":${JSON.stringify(engine)},"reports":[\n` : ",\n";
      total = tallied(total, report);
      await write(head + JSON.stringify(report));
    },
    async end() {
      const { files, clean, flawed, unjudged } = total;
      await write(`\n],"files":${files},"clean":${clean},"flawed":${flawed},"unjudged":${unjudged}}\n`);
    },
  };
};
