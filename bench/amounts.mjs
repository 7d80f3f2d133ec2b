// Looks for every amount that stands alone in the text layer, as poppler's pdftotext prints it, in the cells and paragraphs that we read from the same page.
// usage: node bench/amounts.mjs FOLDER
// Prints the share that was found and, for each file that lacks some, which: poppler parts figures that are wrapped or whose decimals are raised.
// Needs a built library (npm run build) and pdftotext.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { extract } from "../dist/node/index.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node bench/amounts.mjs FOLDER");
  process.exit(2);
}

const AMOUNT = /-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)/g;
const ALONE = new RegExp(`^(?:${AMOUNT.source})$`);

let [whole, told, found] = [0, 0, 0];
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.toLowerCase().endsWith(".pdf"))
  .sort();
for (const name of files) {
  const file = path.join(folder, name);
  const read = amountsRead(await extract(new Uint8Array(readFileSync(file)), name));
  const lost = [];
  const pages = spawnSync("pdftotext", ["-q", "-layout", file, "-"], { encoding: "utf8", maxBuffer: 2 ** 28 }).stdout;
  for (const [index, page] of pages.split("\f").entries()) {
    for (const word of page.split(/\s+/).filter((one) => ALONE.test(one))) {
      told += 1;
      const key = `${index + 1} ${word}`;
      const left = read.get(key) ?? 0;
      if (left > 0) found += 1;
      else lost.push(`page ${index + 1}: ${word}`);
      read.set(key, left - 1);
    }
  }
  if (lost.length === 0) whole += 1;
  else console.log(`${name}: ${lost.length} not found, such as ${lost.slice(0, 3).join(", ")}`);
}
console.log(
  `${found} of ${told} amounts (${((100 * found) / told).toFixed(2)} %), all of them in ${whole} of ${files.length} files`,
);

/** How often each amount was read on each page: "3 1,234.00" → 2. */
function amountsRead({ blocks }) {
  const counts = new Map();
  const count = (page, text) => {
    for (const [amount] of text.matchAll(AMOUNT)) {
      const key = `${page} ${amount}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  for (const block of blocks) {
    if (block.kind === "table") for (const { page, text } of block.cells) count(page, text);
    else for (const { page, start, end } of block.lines) count(page, block.text.slice(start, end));
  }
  return counts;
}
