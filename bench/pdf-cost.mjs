// What reading PDFs costs, beside plain pdf.js (getTextContent and getOperatorList on the same pages), each in a process of its own.
//
//   npm run build && node bench/pdf-cost.mjs FOLDER... [--files] [--dist DIR]
//
// Prints CPU seconds, peak memory and the slowest file of both, and the ratios; --files adds a line for each file.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { glob } from "tinyglobby";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: "boolean" }, dist: { type: "string" }, child: { type: "string" } },
});
const dist = path.resolve(values.dist ?? fileURLToPath(new URL("../dist", import.meta.url)));

const READERS = { plain: plainReader, ours: ourReader };

if (values.child) await measure(READERS[values.child], positionals);
else await compare();

async function compare() {
  const files = await glob(positionals.map((folder) => `${path.resolve(folder)}/**/*.pdf`));
  const plain = await run("plain", files.sort());
  const ours = await run("ours", files);
  if (values.files)
    for (const [i, { file, pages }] of ours.files.entries()) print(file, pages, plain.files[i].ms, ours.files[i].ms);
  for (const [name, { cpu, memory, files: list }] of Object.entries({ plain, ours })) {
    const slowest = list.reduce((a, b) => (a.ms > b.ms ? a : b));
    console.log(
      `${name.padEnd(6)} ${(cpu / 1e3).toFixed(1)} s CPU, ${memory} MB peak, ${list.length} files, slowest ${(slowest.ms / 1e3).toFixed(1)} s: ${path.basename(slowest.file)}`,
    );
  }
  console.log(
    `ratio  ${(ours.cpu / plain.cpu).toFixed(3)} of the CPU time, ${(ours.memory / plain.memory).toFixed(3)} of the memory`,
  );
}

function print(file, pages, plain, ours) {
  console.log(
    `${String(pages).padStart(4)} pages ${plain.toFixed(0).padStart(6)} ms plain ${ours.toFixed(0).padStart(6)} ms ours  ${path.basename(file)}`,
  );
}

function run(reader, files) {
  const self = fileURLToPath(import.meta.url);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [self, "--child", reader, "--dist", dist, ...files], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.on("close", (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`${reader} ended with ${code}`)),
    );
  });
}

async function measure(reader, files) {
  const read = await reader();
  const list = [];
  for (const file of files) {
    const before = cpu();
    const pages = await read(new Uint8Array(readFileSync(file)), path.basename(file));
    list.push({ file, pages, ms: cpu() - before });
  }
  console.log(JSON.stringify({ cpu: cpu(), memory: Math.round(process.resourceUsage().maxRSS / 1024), files: list }));
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

async function plainReader() {
  const root = `${path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/`;
  for (const name of ["DOMMatrix", "Path2D", "ImageData"]) globalThis[name] ??= class {};
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const options = {
    cMapUrl: `${root}cmaps/`,
    standardFontDataUrl: `${root}standard_fonts/`,
    wasmUrl: `${root}wasm/`,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  };
  return async (data) => {
    const task = getDocument({ data, ...options });
    const pdf = await task.promise;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      await page.getTextContent();
      await page.getOperatorList();
      page.cleanup();
    }
    await task.destroy();
    return pdf.numPages;
  };
}

async function ourReader() {
  const { readPdf } = await import(pathToFileURL(`${dist}/extract/pdf/index.js`));
  const { nodePdfHost } = await import(pathToFileURL(`${dist}/node/pdf/pdf-host.js`));
  return async (data, name) => {
    const sha256 = createHash("sha256").update(data).digest("hex");
    return (await readPdf(data, name, sha256, nodePdfHost)).pages.length;
  };
}
