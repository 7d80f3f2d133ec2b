import { kindOfTitle, subjectOfTitle } from "../../concepts/table-kinds.ts";
import type { TableColumn, TableKind, TableRow } from "../../model/disclosure/budget-table.ts";
import { bareText } from "./grid.ts";
import { shapeOf } from "./shapes.ts";

/**
 * Which table this is: as its title says, else as its columns, labels and codes do, else, where it has no title, as the heading above it does;
 * `unknown` when none says.
 */
export function kindOf(
  title: string | undefined,
  columns: readonly TableColumn[],
  rows: readonly Pick<TableRow, "label" | "code" | "side" | "concept">[],
  heading?: string,
): TableKind {
  const bare = bareTitle(title ?? "");
  const named = kindOfTitle(bare);
  const shape = shapeOf(columns, rows);
  if (named === "generalPublicBudgetExpenditure" && (/经济分类/.test(bare) || shape.codes === "economic"))
    return "generalPublicBudgetByEconomic";
  const above = title === undefined && heading !== undefined ? subjectAbove(heading) : undefined;
  return named ?? shape.kind ?? above ?? "unknown";
}

/** Under a heading of 绩效 stand forms. */
function subjectAbove(heading: string): TableKind | undefined {
  return subjectOfTitle(bareTitle(heading)) ?? (/绩效/.test(heading) ? "projectObjectives" : undefined);
}

function bareTitle(title: string): string {
  return bareText(title).replace(/["“”'‘’《》]/g, "");
}
