import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * Fills a folder with `count` filings made from the samples, no two alike: Word files get another figure in one place, PDFs another
 * trailer comment; `bad` of them are broken in turn in ways that real ones are. Every `step`th sample is taken. The same arguments give the same bytes.
 */
export function makeBatch(folder: string, count: number, bad: number, step = 1): void {
  mkdirSync(folder, { recursive: true });
  const sources = [...filesIn("samples"), ...filesIn("samples/flawed"), ...filesIn("samples/pdf")];
  for (let index = 0; index < count; index++) {
    const source = sources[(index * step) % sources.length]!;
    const extension = source.endsWith(".pdf") ? "pdf" : "docx";
    const bytes = readFileSync(source);
    const name = `${String(index).padStart(4, "0")}号单位.${extension}`;
    const broken = index % Math.ceil(count / bad) === 1;
    const made = broken ? damaged(bytes, index) : extension === "pdf" ? labelled(bytes, index) : changed(bytes, index);
    writeFileSync(join(folder, name), made);
  }
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.(docx|pdf)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** Raises one digit somewhere in the text of a Word file. */
function changed(bytes: Uint8Array, index: number): Uint8Array {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts["word/document.xml"]!);
  const figures = [...body.matchAll(/(?<=<w:t[^>]*>[^<]*)\d(?=\.\d\d)/g)];
  const at = figures[(index * 7) % figures.length]?.index ?? 0;
  const digit = (Number(body[at]) + 1) % 10;
  parts["word/document.xml"] = strToU8(body.slice(0, at) + digit + body.slice(at + 1));
  return zipSync(parts, { level: 1, mtime: new Date(2000, 0, 1) });
}

function labelled(bytes: Uint8Array, index: number): Uint8Array {
  return Buffer.concat([bytes, Buffer.from(`\n%${index}\n`)]);
}

function damaged(bytes: Uint8Array, index: number): Uint8Array {
  const ways = [
    () => new Uint8Array(0),
    () => bytes.subarray(0, Math.floor(bytes.length / 3)),
    () => strToU8("<html><body>预算公开</body></html>"),
    () => Buffer.from("d0cf11e0a1b11ae1".padEnd(4096, "0"), "hex"),
  ];
  return ways[index % ways.length]!();
}
