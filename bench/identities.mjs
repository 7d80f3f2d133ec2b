// Writes the tables of all PDFs below a folder for an arithmetic referee, one JSON a PDF, the folders kept:
//   { file, pages: [{ page, width, height }], tables: [{ page, bbox, cells: [{ row, col, rowEnd, colEnd, text }] }] }, 0-based, ends inclusive.
// usage: node bench/identities.mjs DATA OUT [--by-page]
//   DATA       folder of PDFs, in sub-folders or not
//   OUT        folder for the predictions
//   --by-page  each page of a table that goes on over pages is a table of its own (for counts of what stands on each page)
// Needs a built library (npm run build).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { extract } from "../dist/node/index.js";

const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const [data, out] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (!data || !out || options.some((option) => option !== "--by-page")) {
  console.error("usage: node bench/identities.mjs DATA OUT [--by-page]");
  process.exit(2);
}

let slowest = 0;
for (const file of pdfsBelow(data)) {
  const began = performance.now();
  const name = path.basename(file).slice(0, -".pdf".length);
  const target = path.join(out, path.relative(data, path.dirname(file)), `${name}.json`);
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    const document = await extract(new Uint8Array(readFileSync(file)), path.basename(file));
    writeFileSync(target, JSON.stringify(predictionOf(name, document)));
    for (const note of document.notes)
      console.log(`${path.relative(data, file)}: ${note.code} ${note.page ?? ""} ${JSON.stringify(note.data)}`);
  } catch (error) {
    console.log(`${path.relative(data, file)}: ${error}`);
    process.exitCode = 1;
  }
  slowest = Math.max(slowest, performance.now() - began);
}
const { user, system } = process.cpuUsage();
console.log(`CPU ${((user + system) / 1e6).toFixed(1)} s, slowest file ${(slowest / 1000).toFixed(1)} s`);

function pdfsBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.toLowerCase().endsWith(".pdf"))
    .sort()
    .map((name) => path.join(folder, name));
}

function predictionOf(name, document) {
  const tables = document.blocks.filter((block) => block.kind === "table");
  const parts = options.includes("--by-page")
    ? tables.flatMap((table) =>
        table.pages.map((page) =>
          partOf(
            table.cells.filter((cell) => cell.page === page),
            page,
          ),
        ),
      )
    : tables.map((table) => partOf(table.cells, table.pages[0]));
  return {
    file: name,
    pages: document.pages.map(({ page, width, height }) => ({ page, width, height })),
    tables: parts.filter(({ cells }) => cells.length > 0),
  };
}

/** Cells of a table as a table whose rows begin at 0; the box is that of its cells on the first page. */
function partOf(cells, page) {
  const top = Math.min(...cells.map((cell) => cell.row));
  const boxes = cells.filter((cell) => cell.page === page && cell.box).map((cell) => cell.box);
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
