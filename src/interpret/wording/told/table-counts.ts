import { isMoney } from "../../../model/amount.ts";
import type { BudgetTable } from "../../../model/disclosure/budget-table.ts";
import type { ToldInNote } from "../../../model/disclosure/wording.ts";
import { compactText } from "../../../text/compact.ts";
import type { Surface } from "../surfaces.ts";
import { isPercent, placedIn, sentencesOf } from "./sentences.ts";

const REFERS = /[下附后]表|如下/;
/** So many blocks (a caption, a unit) may stand between the text and its table. */
const REACH_BLOCKS = 4;
/** What the head of a column of counts says beside what is counted: 在职|人数, 车辆|数量（辆）. */
const COUNT_HEAD = /(?:人员)?(?:人?数量?|合计)?(?:\([^()]*\))?$/;
/** What leads from what is counted to its number: 编制|数为, 在职|人员共. */
const TO_NUMBER = /(?:人员|人?数量?|[总合共]计|[为是有共:])*$/;

/** Counts that a sentence tells and refers to the table below for: 编制95人、在职89人，详见下表 of columns 编制人数 and 在职人数, in its row of totals. */
export function toldOfTables(prose: readonly Surface[], tables: readonly BudgetTable[]): ToldInNote[] {
  return tables.flatMap((table) => {
    const totals = table.rows.flatMap(({ role, side }, at) => (role === "total" && side === 0 ? [at] : []));
    const [row] = totals;
    const counts = table.columns.flatMap(({ role, path }, column) =>
      role === "quantity" ? [{ column, name: compactText(path.at(-1) ?? "").replace(COUNT_HEAD, "") }] : [],
    );
    if (row === undefined || totals.length > 1 || counts.length === 0) return [];
    const near = prose.filter(({ block }) => block < table.block && table.block - block <= REACH_BLOCKS);
    return near.flatMap((surface) => {
      const told = new Set<number>();
      return sentencesOf(surface).flatMap((sentence): ToldInNote[] =>
        sentence.figures.flatMap((figure) => {
          const { amount, unitEnd, lead, sign } = figure;
          if (isMoney(amount) || isPercent(amount) || sign !== undefined) return [];
          // 核定编制95人，在职89人。|具体情况如下：: what the paragraph says of it at its end
          const behind = sentence.surface.folded.slice(unitEnd);
          const clause = lead.replace(TO_NUMBER, "");
          const named = counts.filter(({ name }) => name.length > 1 && clause.endsWith(name));
          const [own, ...others] = named;
          if (own === undefined || others.length > 0 || !REFERS.test(behind)) return [];
          // 编制95人，其中|行政编制|39人: a kind of what was told before
          if (told.has(own.column)) return [];
          told.add(own.column);
          return [{ block: table.block, row, column: own.column, ...placedIn(sentence, figure) }];
        }),
      );
    });
  });
}
