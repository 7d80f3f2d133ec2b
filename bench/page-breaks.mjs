// Lists the page breaks between two tables that were not joined, and why, of documents read before (Document JSON, one a file, in a folder).
// Tables with a paragraph between them are left out: they have a caption of their own.
//
//   node bench/page-breaks.mjs FOLDER [--list]
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { glob } from "tinyglobby";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: "boolean" } } });
const files = await glob(positionals.map((folder) => `${path.resolve(folder)}/**/*.json`));
const counts = { joined: 0 };
for (const file of files.sort()) {
  const { blocks } = JSON.parse(readFileSync(file, "utf8"));
  blocks.forEach((table, i) => {
    if (table.kind !== "table" || !table.pages) return;
    counts.joined += table.pages.length - 1;
    const next = blocks[i + 1];
    if (next?.kind !== "table" || next.pages[0] !== table.pages.at(-1) + 1) return;
    const why = reason(table, next);
    counts[why] = (counts[why] ?? 0) + 1;
    if (values.list)
      console.log(
        `${path.basename(file)} page ${next.pages[0]}: ${why}: ${rowOf(table, table.rows - 1)} → ${rowOf(next, 0)}`,
      );
  });
}
console.log(counts);

function reason(table, next) {
  if (/表([(（].*[)）])?$/.test(rowOf(next, 0))) return "begins with the title of another table";
  if (rowOf(next, 0) === rowOf(table, 0)) return "next copy of the same form";
  if (table.columns !== next.columns) return "other number of columns";
  return /合计|总计/.test(rowOf(table, table.rows - 1)) ? "closed by its total" : "other heads or widths";
}

function rowOf({ cells }, row) {
  const own = cells.filter((cell) => cell.row === row);
  return own.map(({ text }) => text.replace(/\s/g, "")).join("|");
}
