/**
 * Lays the budget tables of real filings out as other places do, without changing what is true of a figure, judges each filing anew and compares: an error
 * that the filing as it came does not have is false, a doubt is counted, and figures that were tied by a relation and no longer are, are lost.
 * Only filings without an error are taken.
 *
 * Usage: npx tsx bench/real-layouts.ts FOLDER [--documents] [--filings N] [--only TEXT] [--layout TEXT] [--held] [--profile NAME] [--list]
 *   FOLDER       PDF and Word files, or with --documents what `caiyan extract` printed of them as JSON
 *   --filings    so many of each folder inside FOLDER (all by default)
 *   --layout     only layouts whose name fits the pattern TEXT
 *   --held       the layouts held back for a first look, in place of the others
 *   --list       each new error, each new doubt and some of the lost figures
 */
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { checkDocument } from "../src/check.ts";
import { groupBy } from "../src/model/group-by.ts";
import type { ProfileName } from "../src/segment/index.ts";
import { filingAt, filingsIn, spread } from "../test/support/files/filings.ts";
import { isHeld, type Layout, layouts, TRUE_OF } from "../test/support/layouts/kinds.ts";
import { relaid } from "../test/support/layouts/relay.ts";
import { judgementOf } from "../test/support/layouts/score.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: "boolean", default: false },
    filings: { type: "string" },
    only: { type: "string", default: "" },
    layout: { type: "string", default: "" },
    held: { type: "boolean", default: false },
    profile: { type: "string", default: "generic" },
    list: { type: "boolean", default: false },
  },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error("usage: npx tsx bench/real-layouts.ts FOLDER [--documents] [--filings N] [--list]");
const SHOWN = 5;
const profile = values.profile as ProfileName;
const chosen = (Object.keys(layouts) as Layout[]).filter(
  (layout) => isHeld(layout) === values.held && new RegExp(values.layout).test(layout),
);

interface Score {
  filings: number;
  tables: number;
  errors: number;
  flawed: number;
  doubts: number;
  warnings: number;
  before: { tied: number; figures: number };
  after: { tied: number; figures: number };
}
const scores = new Map<Layout, Score>();
let [taken, withErrors] = [0, 0];
const wanted = values.filings === undefined ? undefined : Number(values.filings);
for (const some of groupBy(filingsIn(folder, values), (path) => dirname(path)))
  for (const path of spread(some, wanted)) await filing(path);
print();

async function filing(path: string): Promise<void> {
  const document = await filingAt(folder!, path);
  if (document === undefined) return;
  const clean = checkDocument(document, { profile }).report;
  if (judgementOf(document, clean, []).errors.length > 0) {
    withErrors++;
    return;
  }
  taken++;
  for (const layout of chosen) {
    const made = relaid(document, layout, clean.disclosures[0]?.disclosure.department?.text);
    if (made === undefined) continue;
    const before = judgementOf(document, clean, made.before);
    const after = judgementOf(made.document, checkDocument(made.document, { profile }).report, made.after);
    after.errors = after.errors.filter((error) => !TRUE_OF[layout]?.test(error));
    const score = scoreOf(layout);
    score.filings++;
    score.tables += made.before.length;
    score.errors += after.errors.length;
    score.flawed += after.errors.length > 0 ? 1 : 0;
    score.doubts += Math.max(0, after.doubts.length - before.doubts.length);
    score.warnings += Math.max(0, after.warnings.length - before.warnings.length);
    for (const key of ["tied", "figures"] as const) {
      score.before[key] += before[key];
      score.after[key] += after[key];
    }
    if (!values.list) continue;
    const lost = after.tied * before.figures < before.tied * after.figures;
    console.log(
      `${layout} ${path}: ${made.before.length} tables, tied ${before.tied}/${before.figures} → ${after.tied}/${after.figures}`,
    );
    for (const error of after.errors) console.log(`  E ${error}`);
    for (const doubt of after.doubts.filter((one) => !before.doubts.includes(one))) console.log(`  D ${doubt}`);
    for (const loose of lost ? after.loose.slice(0, SHOWN) : []) console.log(`  L ${loose}`);
  }
}

function scoreOf(layout: Layout): Score {
  const known = scores.get(layout);
  if (known) return known;
  const none = () => ({ tied: 0, figures: 0 });
  const made = { filings: 0, tables: 0, errors: 0, flawed: 0, doubts: 0, warnings: 0, before: none(), after: none() };
  scores.set(layout, made);
  return made;
}

function print(): void {
  console.log(`${taken} filings without an error, ${withErrors} with errors left out`);
  for (const layout of chosen) {
    const score = scores.get(layout);
    console.log(score === undefined ? `${layout}: no table can be laid out so` : row(layout, score));
  }
  const all = [...scores.values()];
  const total = (key: "filings" | "errors" | "flawed" | "doubts") =>
    all.reduce((count, score) => count + score[key], 0);
  const filings = total("filings");
  console.log(
    `all: ${filings} filings laid out anew, ${total("errors")} false errors in ${total("flawed")}, doubts ${(total("doubts") / filings).toFixed(2)} a filing`,
  );
}

function row(layout: Layout, { filings, tables, errors, flawed, doubts, warnings, before, after }: Score): string {
  const share = ({ tied, figures }: Score["before"]) => ((100 * tied) / Math.max(1, figures)).toFixed(1);
  return `${layout}: ${filings} filings, ${tables} tables; errors ${errors} in ${flawed}, doubts ${doubts}, warnings ${warnings}; tied ${share(before)} % → ${share(after)} %`;
}
