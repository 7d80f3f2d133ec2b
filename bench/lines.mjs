// Compares lines.csv of a data package with what pdftotext (poppler) reads on the same pages: every amount that a page with budget tables prints must
// stand in a line. Figures wrapped inside a narrow cell count as the whole figure that we read.
// node bench/lines.mjs DATA FOLDER   (DATA written by `caiyan convert FOLDER/* -o DATA`; FOLDER is what its documents are named below; needs pdftotext)
import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parse } from "fast-csv";

const [data, folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node bench/lines.mjs DATA FOLDER");

const AMOUNT = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+\.\d+)$/;
const plain = (text) => text.replace(/^'|[,，\s]/g, "");

/** document → page → the figures of its lines. */
const pages = new Map();
for await (const row of createReadStream(join(data, "lines.csv")).pipe(parse({ headers: true }))) {
  if (row.printed === "" || row.page === "") continue;
  const document = pages.get(row.document) ?? new Map();
  pages.set(row.document, document.set(row.page, [...(document.get(row.page) ?? []), row]));
}

/** The amounts that poppler reads on each page, from 1. */
function printedOn(path) {
  const { stdout } = spawnSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8", maxBuffer: 1e9 });
  return stdout.split("<page ").map((page) => [...page.matchAll(/>([^<>\n]+)<\/word>/g)].map(([, word]) => word));
}

/** What is printed and stands in no line; of a figure that poppler breaks in two its beginning is enough. */
function lostOn(words, rows) {
  const told = rows.map(({ printed }) => plain(printed));
  return words
    .filter((word) => AMOUNT.test(word))
    .filter((word) => {
      const whole = told.indexOf(plain(word));
      const at = whole === -1 ? told.findIndex((figure) => figure.startsWith(plain(word))) : whole;
      if (at !== -1) told.splice(at, 1);
      return at === -1;
    });
}

const totals = { documents: 0, pages: 0, amounts: 0, lost: 0 };
for (const [document, byPage] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const printed = printedOn(join(folder, document));
  totals.documents++;
  for (const [page, rows] of byPage) {
    const words = printed[Number(page)] ?? [];
    const lost = lostOn(words, rows);
    totals.pages++;
    totals.amounts += words.filter((word) => AMOUNT.test(word)).length;
    totals.lost += lost.length;
    const tables = [...new Set(rows.map((row) => row.table))].join();
    if (lost.length > 0) console.log(`${document} page ${page} (${tables}): ${lost.join(" ")}`);
  }
}
console.log(JSON.stringify(totals));
