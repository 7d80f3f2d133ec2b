import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import type { Disclosure } from "../../model/disclosure/disclosure.ts";
import type { Outline } from "../../model/disclosure/section.ts";
import type { Document, Table } from "../../model/document.ts";
import { readAssets } from "./assets.ts";
import { readForm } from "./forms.ts";
import { readIndicators } from "./indicators.ts";
import { readInstitutions } from "./institutions.ts";
import { readObjective, readProject } from "./objectives.ts";
import { readProcurement } from "./procurement.ts";
import { type Continuation, continuationOf } from "./weights.ts";

export type Records = Pick<
  Disclosure,
  "institutions" | "procurement" | "assets" | "indicators" | "objectives" | "forms"
>;

/** What forms of 绩效目标 are read as. */
const FORMS: ReadonlySet<BudgetTable["kind"]> = new Set(["departmentIndicators", "projectObjectives", "unknown"]);

/** Reads the tables of the nine-heading text into records, each cell with its place. */
export function readRecords(document: Document, outline: Outline, budgetTables: readonly BudgetTable[]): Records {
  const records: Records = { institutions: [], procurement: [], assets: [], indicators: [], objectives: [], forms: [] };
  for (const [at, budgetTable] of budgetTables.entries()) {
    const end = budgetTables[at + 1]?.block ?? outline.end;
    addRecords(records, document, outline, budgetTable, partsBehind(document, budgetTable.block, end));
  }
  return records;
}

/** The tables in which one goes on: those before the next that is read as one of its own. */
function partsBehind({ blocks }: Document, block: number, end: number): Continuation[] {
  return blocks
    .slice(block + 1, end)
    .flatMap((part, at) => (part.kind === "table" ? [{ table: part, block: block + 1 + at }] : []));
}

function addRecords(
  records: Records,
  document: Document,
  outline: Outline,
  budgetTable: BudgetTable,
  parts: readonly Continuation[],
): void {
  const { block, kind } = budgetTable;
  const table = document.blocks[block];
  if (table?.kind !== "table") return;
  if (kind === "procurement") records.procurement.push(...readProcurement(table, budgetTable, parts));
  if (kind === "assets") records.assets.push(...readAssets(table, budgetTable));
  if (kind === "institutions" || sectionKind(outline, block) === "institution") {
    records.institutions.push(
      ...readInstitutions(
        table,
        block,
        titlesOf(document, table),
        document.blocks.slice(Math.max(0, block - SAID_BLOCKS), block).map(textOf),
      ),
    );
  }
  if (FORMS.has(kind)) {
    const form = readForm(table, block, budgetTable.unit, continuationOf(document, block));
    if (form !== undefined) records.forms.push(form);
  }
  if (kind !== "departmentIndicators" && kind !== "projectObjectives" && sectionKind(outline, block) !== "performance")
    return;
  const project = readProject(document, outline, block);
  records.indicators.push(...readIndicators(table, block, project?.text));
  const objective = readObjective(table, block, project);
  if (objective !== undefined) records.objectives.push(objective);
}

/** The caption of a table and the lines that belong to it. */
function titlesOf({ blocks }: Document, table: Table): string[] {
  return [table.caption ?? "", ...table.lead.map((index) => textOf(blocks[index]))];
}

/** So many blocks above the table of bodies, its titles among them, say how many it lists. */
const SAID_BLOCKS = 3;

function textOf(block: Document["blocks"][number] | undefined): string {
  return block?.kind === "paragraph" ? block.text : "";
}

/** The kind of the profile's heading that a block stands under. */
function sectionKind(outline: Outline, block: number): string | undefined {
  return outline.sections.findLast((section) => section.level <= 1 && section.start <= block && block < section.end)
    ?.kind;
}
