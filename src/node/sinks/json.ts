import { tallied, tally } from "../../report/batch.ts";
import type { MakeSink } from "./sink.ts";

/** A `Batch` (see schemas/batch.schema.json), written as the reports come; the counts stand at its end. */
export const jsonSink: MakeSink = ({ write, engine }) => {
  let total = tally();
  return {
    async add({ digest, report }) {
      await write(total.files === 0 ? head(engine) : ",\n");
      await write(report ?? "");
      total = tallied(total, digest);
    },
    async end() {
      const { files, clean, flawed, unjudged } = total;
      if (files === 0) await write(head(engine));
      await write(`\n],"files":${files},"clean":${clean},"flawed":${flawed},"unjudged":${unjudged}}\n`);
    },
  };
};

function head(engine: string): string {
  return `{"schemaVersion":"1.0","engine":${JSON.stringify(engine)},"reports":[\n`;
}
