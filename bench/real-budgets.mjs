// Judges every PDF and Word file below a folder and prints, a file a block: how many relations were checked, held, held within rounding and failed,
// what share of the printed amounts is tied by a relation, and each error-level finding with its page and the printed values.
// usage: node bench/real-budgets.mjs FOLDER [--profile NAME] [--only TEXT] [--quiet]
//   --profile  generic by default
//   --only     only files whose path contains TEXT
//   --quiet    totals alone
// Needs a built library (npm run build).
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { check } from "../dist/node/index.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: "string", default: "generic" },
    only: { type: "string", default: "" },
    quiet: { type: "boolean", default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error("usage: node bench/real-budgets.mjs FOLDER [--profile NAME] [--only TEXT] [--quiet]");
  process.exit(2);
}

const all = { checked: 0, rounded: 0, failed: 0, amounts: 0, tied: 0 };
const byRule = new Map();
for (const file of filingsBelow(folder)) {
  const name = path.relative(folder, file);
  const { report } = await check(new Uint8Array(readFileSync(file)), { name, profile: values.profile });
  const counts = countsOf(report);
  for (const key of Object.keys(all)) all[key] += counts[key];
  if (!values.quiet) print(name, report, counts);
}
console.log(`\nall: ${line(all)}`);
for (const [rule, count] of [...byRule].sort())
  console.log(`  ${rule}: checked ${count.checked}, errors ${count.errors}`);

function filingsBelow(root) {
  return readdirSync(root, { recursive: true })
    .map((name) => path.join(root, String(name)))
    .filter((file) => /\.(?:pdf|docx)$/i.test(file) && file.includes(values.only))
    .sort();
}

function countsOf({ disclosures }) {
  const counts = { checked: 0, rounded: 0, failed: 0, amounts: 0, tied: 0 };
  for (const { results, coverage } of disclosures) {
    counts.amounts += coverage.amounts;
    counts.tied += coverage.tied;
    for (const { ruleId, checked, rounding, findings } of results) {
      const errors = errorsOf(findings).length;
      counts.checked += checked;
      counts.rounded += rounding;
      counts.failed += errors;
      const rule = byRule.get(ruleId) ?? { checked: 0, errors: 0 };
      byRule.set(ruleId, { checked: rule.checked + checked, errors: rule.errors + errors });
    }
  }
  return counts;
}

function errorsOf(findings) {
  return findings.filter(({ severity }) => severity === "error");
}

function line({ checked, rounded, failed, amounts, tied }) {
  const share = amounts === 0 ? "-" : `${((100 * tied) / amounts).toFixed(1)} %`;
  return `checked ${checked}, held ${checked - rounded - failed}, rounded ${rounded}, failed ${failed}, tied ${tied} of ${amounts} amounts (${share})`;
}

function print(name, { verdict, disclosures }, counts) {
  console.log(`${name}: ${verdict}, ${line(counts)}`);
  const errors = disclosures.flatMap(({ results }) => results.flatMap(({ findings }) => errorsOf(findings)));
  for (const { ruleId, message, evidence } of errors) {
    const page = evidence[0]?.place.page;
    console.log(`    ${page === undefined ? "" : `p${page} `}${ruleId} ${message}`);
  }
}
