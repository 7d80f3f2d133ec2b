/**
 * How the time of reading grows with the pages: filings of one make, typeset from a sample with its tables and sections over and over, each read in a process of its own.
 * Usage: npm run build && npx tsx bench/pdf-growth.ts [pages=20,50,100,200]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Block, Document } from "../src/model/document.ts";
import { extract } from "../src/node/index.ts";
import { typeset } from "../test/support/files/typeset.ts";

const sizes = (process.argv[2] ?? "20,50,100,200").split(",").map(Number);
const folder = mkdtempSync(join(tmpdir(), "caiyan-growth-"));
const READER = `
const { extract, check } = await import(${JSON.stringify(pathToFileURL(resolve("dist/node/index.js")).href)});
const { readFileSync } = await import("node:fs");
const bytes = () => new Uint8Array(readFileSync(process.argv[1]));
const seconds = async (work) => { const before = process.cpuUsage(); await work(); const { user, system } = process.cpuUsage(before); return (user + system) / 1e6; };
const read = await seconds(() => extract(bytes(), "one.pdf"));
const checked = await seconds(() => check(bytes(), { name: "one.pdf" }));
console.log(JSON.stringify({ read, checked, memory: Math.round(process.resourceUsage().maxRSS / 1024) }));
`;

/** `count` copies of a document one after the other. */
function repeated(document: Document, count: number): Document {
  const { length } = document.blocks;
  const copy = (block: Block, by: number): Block =>
    block.kind === "table" ? { ...block, lead: block.lead.map((at) => at + by) } : block;
  const blocks = Array.from({ length: count }, (_, at) => document.blocks.map((block) => copy(block, at * length)));
  return { ...document, blocks: blocks.flat() };
}

function pagesOf(pdf: Uint8Array): number {
  return Number(/\/Count (\d+)/.exec(Buffer.from(pdf).toString("latin1"))?.[1]);
}

const sample = await extract(new Uint8Array(readFileSync("samples/liupu-sifa-2025.docx")), "sample");
const once = pagesOf(typeset(sample));
for (const size of sizes) {
  const pdf = typeset(repeated(sample, Math.max(1, Math.round(size / once))));
  const path = join(folder, `${size}.pdf`);
  writeFileSync(path, pdf);
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", READER, path], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  const { read, checked, memory } = JSON.parse(stdout) as { read: number; checked: number; memory: number };
  const pages = pagesOf(pdf);
  const each = (seconds: number) => `${seconds.toFixed(2)} s, ${((1000 * seconds) / pages).toFixed(1)} ms a page`;
  console.log(`${pages} pages: read ${each(read)}; read again and judged ${each(checked)}; peak ${memory} MB`);
}
rmSync(folder, { recursive: true, force: true });
