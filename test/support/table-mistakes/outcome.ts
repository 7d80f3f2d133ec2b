import type { Finding } from "../../../src/model/report/finding.ts";
import type { Report } from "../../../src/model/report/report.ts";

/** How a mistake ended: said of its table as an error, a doubt or a warning, or not at all; `elsewhere` are new errors that do not touch its table. */
export interface Outcome {
  caught: "error" | "doubt" | "warning" | "missed";
  elsewhere: string[];
}

/** What is said and where; findings and doubts alike. */
type Remark = Pick<Finding, "message" | "evidence"> & Partial<Finding>;

/** What the report of a filing with a mistake in one table says that the report of the clean filing does not. */
export function outcomeOf(clean: Report, marred: Report, block: number, title: string): Outcome {
  const before = new Set([...remarksOf(clean), ...doubtsOf(clean)].map(keyOf));
  const isNew = (remark: Remark) => !before.has(keyOf(remark));
  const touches = (remark: Remark) =>
    blocksOf(remark).includes(block) || (title !== "" && remark.message.includes(`《${title}》`));
  const fresh = remarksOf(marred).filter(isNew);
  const errors = fresh.filter(({ severity }) => severity === "error");
  const elsewhere = errors.filter((remark) => !touches(remark)).map(({ ruleId, message }) => `${ruleId}：${message}`);
  if (errors.some(touches)) return { caught: "error", elsewhere };
  if (doubtsOf(marred).filter(isNew).some(touches)) return { caught: "doubt", elsewhere };
  return { caught: fresh.some((one) => one.severity === "warning" && touches(one)) ? "warning" : "missed", elsewhere };
}

function remarksOf({ disclosures }: Report): Remark[] {
  return disclosures.flatMap(({ results }) => results.flatMap(({ findings }) => findings));
}

function doubtsOf({ disclosures }: Report): Remark[] {
  return disclosures.flatMap(({ results }) =>
    results.flatMap((result) => ("doubts" in result ? (result.doubts as Remark[] | undefined) : undefined) ?? []),
  );
}

function keyOf({ fingerprint, message }: Remark): string {
  return `${fingerprint ?? ""}${message}`;
}

function blocksOf({ evidence, proofs = [], diagnosis }: Remark): number[] {
  const all = [...evidence, ...proofs.flatMap((proof) => proof.evidence), ...(diagnosis ? [diagnosis] : [])];
  return all.map(({ place }) => place.block);
}
