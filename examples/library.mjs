// Checks one filing and prints each error with the printed text and its place.   node examples/library.mjs filing.docx
import { readFile } from "node:fs/promises";
import { check } from "caiyan";

const [path] = process.argv.slice(2);
const { report } = await check(await readFile(path), { name: path });
console.log(report.verdict);
for (const { results } of report.disclosures) {
  for (const { message, severity, evidence } of results.flatMap(({ findings }) => findings)) {
    if (severity === "error")
      console.log(message, evidence.map(({ quote, where }) => `「${quote}」${where}`).join(" "));
  }
}
