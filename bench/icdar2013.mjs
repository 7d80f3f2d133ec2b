// Scores our table extraction on the ICDAR 2013 table competition set.
// usage: node bench/icdar2013.mjs DATA SCORER [OUT] [scorer options]
//   DATA    folder with competition-dataset-{us,eu}, as published
//   SCORER  the scorer program: called as `node SCORER --data DATA --pred OUT`
//   OUT     folder for the predictions, one JSON a PDF; a new one under the system's temporary folder when left out
// Needs a built library (npm run build).
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { extract } from "../dist/node/index.js";

const [data, scorer, ...rest] = process.argv.slice(2);
if (!data || !scorer) {
  console.error("usage: node bench/icdar2013.mjs DATA SCORER [OUT] [scorer options]");
  process.exit(2);
}
const out = rest[0] && !rest[0].startsWith("--") ? rest.shift() : mkdtempSync(path.join(tmpdir(), "icdar2013-"));
mkdirSync(out, { recursive: true });

for (const file of pdfsIn(data)) {
  const name = path.basename(file, ".pdf");
  const document = await extract(new Uint8Array(readFileSync(file)), `${name}.pdf`);
  writeFileSync(path.join(out, `${name}.json`), JSON.stringify(predictionOf(name, document)));
}
process.exit(
  spawnSync(process.execPath, [scorer, "--data", data, "--pred", out, ...rest], { stdio: "inherit" }).status ?? 1,
);

function pdfsIn(folder) {
  const halves = ["us", "eu"].map((half) => path.join(folder, `competition-dataset-${half}`)).filter(existsSync);
  const names = (half) =>
    readdirSync(half)
      .filter((name) => name.endsWith(".pdf"))
      .sort();
  return halves.flatMap((half) => names(half).map((name) => path.join(half, name)));
}

/** The set knows no table that goes on over pages: each page of a joined table is a table of its own. */
function predictionOf(name, document) {
  const tables = document.blocks.filter((block) => block.kind === "table");
  return {
    file: name,
    pages: document.pages.map(({ page, width, height }) => ({ page, width, height })),
    tables: tables
      .flatMap((table) => table.pages.map((page) => partOf(table, page)))
      .filter(({ cells }) => cells.length > 0),
  };
}

function partOf(table, page) {
  const cells = table.cells.filter((cell) => cell.page === page);
  const top = Math.min(...cells.map((cell) => cell.row));
  const boxes = cells.flatMap((cell) => (cell.box ? [cell.box] : []));
  return {
    page,
    bbox: [0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...boxes.map((box) => box[i]))),
    cells: cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
      row: row - top,
      col: column,
      rowEnd: row - top + rowSpan - 1,
      colEnd: column + columnSpan - 1,
      text,
    })),
  };
}
