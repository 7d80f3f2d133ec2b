import type { Rule } from "../model/rule/rule.ts";
import * as list from "./list.ts";

/** The order of the folders: sums inside one table, agreement between places, what must be there, wording. */
const FOLDERS = ["sum", "agree", "present", "form"];

/** Every rule of `list.ts` (a rule or a family of like rules is one line there), in the order in which results are reported: by folder, then by name. */
export const rules: readonly Rule[] = Object.values<Rule | readonly Rule[]>(list)
  .flat()
  .toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));

function rank({ id }: Rule): number {
  return FOLDERS.indexOf(id.split("/")[0] ?? "");
}
