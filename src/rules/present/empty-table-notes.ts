import { isZero } from "../../model/amount.ts";
import type { BudgetTable } from "../../model/disclosure/budget-table.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cite, citePlace, state, wholeText } from "../cite.ts";

const NAMED = { governmentManagedFunds: /基金/, stateCapitalOperations: /国有资本/ } as const;
type Fund = keyof typeof NAMED;

/** A table without figures says so. */
export default defineRule({
  id: "present/empty-table-notes",
  severity: "warning",
  title: "空表附有说明",
  why: "空表不加说明，读者分不清是没有这项预算还是漏填。",
  basis: ["基层政务公开标准目录（财政预决算领域）：没有数据的表格应当列出空表并说明"],
  needs: ["tables"],
  messages: {
    unexplained: "《{title}》没有数据，也没有注明是空表。",
    filled: "《{title}》注明没有数据，表中却有金额。",
  },
  *check(view) {
    const tables = view.disclosure.tables.map(({ block }) => block);
    for (const table of view.disclosure.tables.filter(({ kind }) => kind in NAMED)) {
      const { block, entries, title } = table;
      const next = Math.min(...tables.filter((other) => other > block), block + 4);
      const notes = view.disclosure.wording.marks.filter(
        (mark) => mark.kind === "emptyNote" && mark.place.block >= block - 4 && mayBeOf(table, mark.text),
      );
      const own = notes.find(({ place }) => place.block >= block && place.block < Math.min(next, block + 3));
      const near = own ?? notes.find(({ place }) => place.block < next);
      const data = { title: title?.trim() ?? "表格" };
      const evidence = [own ? cite("说明", own) : citePlace(view, "表格", wholeText(view, block))];
      const figured = entries.some(({ amount }) => !isZero(amount.value));
      if (figured) yield state("filled", own === undefined, evidence, { data });
      else yield state("unexplained", near !== undefined || isDenied(view, table), evidence, { data });
    }
  },
});

/** Whether a note is about the fund of a table, or names none. */
function mayBeOf({ kind }: BudgetTable, text: string): boolean {
  return NAMED[kind as Fund].test(text) || !Object.values(NAMED).some((name) => name.test(text));
}

/** The prose says that there is no such budget or that it is zero, or a note or list elsewhere names the table as empty. */
function isDenied({ disclosure: { facts, nils, wording } }: View, { kind }: BudgetTable): boolean {
  const fund = NAMED[kind as Fund];
  const told = facts.filter(
    (fact) => fact.concept.endsWith(kind) && fact.told === "narrative" && fact.stage === "budget",
  );
  return (
    nils.some(({ concept }) => concept.endsWith(kind)) ||
    wording.marks.some((mark) => mark.kind === "emptyNote" && fund.test(mark.text)) ||
    (told.length > 0 && told.every(({ amount }) => isZero(amount.value)))
  );
}
