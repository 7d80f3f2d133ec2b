/**
 * Makes single mistakes in the tables of real filings, as they were read, judges each filing anew and says whether the mistake was found where it is: an
 * error, a doubt or a warning whose evidence touches the changed table, that the filing as it came does not have. New errors that do not touch it are counted as
 * `elsewhere`. Ten a filing, chosen by its name, so that every run makes the same ones.
 *
 * Usage: npx tsx bench/real-mistakes.ts FOLDER [--documents] [--filings N] [--only TEXT] [--profile NAME] [--list]
 *   FOLDER       PDF and Word files, or with --documents what `caiyan extract` printed of them as JSON
 *   --filings    so many of them, spread evenly (all by default)
 *   --only       only files whose path contains TEXT
 *   --list       each mistake that was missed or told of another table as well
 */
import { parseArgs } from "node:util";
import { checkDocument } from "../src/check.ts";
import type { Document } from "../src/model/document.ts";
import type { ProfileName } from "../src/segment/index.ts";
import { filingAt, filingsIn, spread } from "../test/support/files/filings.ts";
import { type Kind, type Marred, mistakesIn } from "../test/support/table-mistakes/make.ts";
import { type Outcome, outcomeOf } from "../test/support/table-mistakes/outcome.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: "boolean", default: false },
    filings: { type: "string" },
    only: { type: "string", default: "" },
    profile: { type: "string", default: "generic" },
    list: { type: "boolean", default: false },
  },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error("usage: npx tsx bench/real-mistakes.ts FOLDER [--documents] [--filings N] [--list]");
const EACH = 10;
const DONORS_A_SIDE = 4;
const profile = values.profile as ProfileName;

const paths = filingsIn(folder, values);
const wanted = spread([...paths.keys()], values.filings === undefined ? undefined : Number(values.filings));
const read = new Map<string, Document>();
const all = new Map<Kind, Outcome[]>();
let [unreadable, few] = [0, 0];
for (const at of wanted) await filing(at);
print();

/** Makes and judges the mistakes of one filing; other filings near it in the folder lend their tables. */
async function filing(at: number): Promise<void> {
  const document = await documentAt(at);
  if (!document) return;
  const near = Array.from({ length: 2 * DONORS_A_SIDE + 1 }, (_, index) => at + index - DONORS_A_SIDE);
  const others = await Promise.all(near.filter((one) => one !== at && paths[one] !== undefined).map(documentAt));
  const mistakes = mistakesIn(
    document,
    others.filter((one) => one !== undefined),
    EACH,
  );
  if (mistakes.length < EACH) few++;
  if (mistakes.length === 0) return;
  const clean = checkDocument(document, { profile }).report;
  for (const mistake of mistakes) {
    const marred = checkDocument(mistake.document, { profile }).report;
    const outcome = outcomeOf(clean, marred, mistake.block, mistake.title);
    all.set(mistake.kind, [...(all.get(mistake.kind) ?? []), outcome]);
    if (values.list) tell(paths[at]!, mistake, outcome);
  }
}

async function documentAt(at: number): Promise<Document | undefined> {
  const path = paths[at]!;
  if (!read.has(path)) {
    const document = await filingAt(folder!, path);
    if (!document) unreadable++;
    else read.set(path, document);
  }
  return read.get(path);
}

function tell(path: string, { kind, page, title, what }: Marred, { caught, elsewhere }: Outcome): void {
  const where = `${path} 第${page ?? "-"}页《${title}》 ${kind}：${what}`;
  if (caught === "missed" || caught === "warning") console.log(`${caught}  ${where}`);
  for (const message of elsewhere) console.log(`elsewhere  ${where}\n    ${message}`);
}

function print(): void {
  console.log(`${wanted.length - unreadable} filings; ${few} with fewer than ${EACH} mistakes to make`);
  const outcomes = [...all.values()].flat();
  for (const [kind, some] of all) console.log(row(kind, some));
  console.log(row("all", outcomes));
}

function row(name: string, some: readonly Outcome[]): string {
  const count = (how: Outcome["caught"]) => some.filter(({ caught }) => caught === how).length;
  const found = count("error") + count("doubt");
  const away = some.filter(({ elsewhere }) => elsewhere.length > 0).length;
  const share = ((100 * found) / some.length).toFixed(1);
  return `${name}: made ${some.length}, error ${count("error")}, doubt ${count("doubt")}, warning ${count("warning")}, missed ${count("missed")}; found ${share} %; elsewhere in ${away}`;
}
