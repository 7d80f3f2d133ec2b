/**
 * Typesets hard pages (test/support/hard-pages), reads them and says how many were read exactly, cell for cell, and how many lost figures without a word;
 * for all pages and for those of each feature. Two combinations of features in three are open; the third is held out, to be read only for a first look.
 *
 * Usage: npx tsx bench/hard-pages.ts [seed=1] [count=200] [--held] [--list] [--write FOLDER]
 *   --list   every page that was not exact, with its seed
 *   --write  the pages themselves, as NAME.pdf and NAME.json (truth)
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extract } from "../src/node/index.ts";
import { featuresOf, hardOf, isHeld } from "../test/support/hard-pages/features.ts";
import { hardPage } from "../test/support/hard-pages/page.ts";
import { type Score, scoreOf } from "../test/support/hard-pages/score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    held: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    write: { type: "string" },
  },
});
const [first = 1, count = 200] = positionals.map(Number);
const scores: { hard: string[]; score: Score }[] = [];
for (let seed = first; scores.length < count; seed++) if (isHeld(featuresOf(seed)) === values.held) await read(seed);
print();

async function read(seed: number): Promise<void> {
  const page = hardPage(seed);
  if (values.write !== undefined) write(values.write, seed, page);
  const document = await extract(page.pdf.slice(), `${seed}.pdf`).catch((reason: unknown) => ({
    blocks: [],
    notes: [{ code: String(reason), severity: "error" as const, data: {} }],
  }));
  const score = scoreOf(page, document);
  const hard = hardOf(page.features);
  scores.push({ hard, score });
  if (!values.list || score.exact) return;
  const notes = [...new Set(document.notes.map(({ code }) => code))].join(" ") || "none";
  console.log(
    `${seed} ${hard.join(", ")}: ${score.grids.length} tables of ${page.tables.length}, ${score.lost} figures lost, notes ${notes}${score.silent ? ", SILENT" : ""}`,
  );
}

function write(folder: string, seed: number, { pdf, tables }: ReturnType<typeof hardPage>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${seed}.pdf`), pdf);
  writeFileSync(join(folder, `${seed}.json`), JSON.stringify(tables));
}

function print(): void {
  const features = [...new Set(scores.flatMap(({ hard }) => hard))].sort();
  for (const feature of features)
    console.log(
      row(
        feature,
        scores.filter(({ hard }) => hard.includes(feature)),
      ),
    );
  console.log(row("all", scores));
}

function row(name: string, some: typeof scores): string {
  const [exact, silent] = [
    some.filter(({ score }) => score.exact).length,
    some.filter(({ score }) => score.silent).length,
  ];
  return `${name}: ${exact} of ${some.length} exact (${((100 * exact) / some.length).toFixed(0)} %), ${silent} silent`;
}
