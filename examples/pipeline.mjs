// A step of a data pipeline: filings in, one JSON line a figure out.   node examples/pipeline.mjs a.docx b.pdf | …
import { readFile } from "node:fs/promises";
import { checkDocument, extract, Refusal } from "caiyan";

for (const path of process.argv.slice(2)) {
  try {
    const document = await extract(await readFile(path), path);
    const { report } = checkDocument(document, { profile: "generic" });
    for (const { disclosure } of report.disclosures) {
      for (const { concept, stage, year, amount } of disclosure.facts) {
        const line = {
          department: disclosure.department?.text,
          year,
          concept,
          stage,
          yuan: amount.value,
          printed: amount.text,
        };
        console.log(JSON.stringify(line));
      }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${path}: ${error.code}`); // what cannot be read is told, and the others go on
  }
}
