import type { ProcurementItem } from "../../../model/disclosure/disclosure.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import { CONCEPTS } from "../../../model/disclosure/vocabulary.ts";
import { type CsvRow, OF_DISCLOSURE, perDisclosure, type Resource } from "../resource.ts";
import { ENTRY, ENTRY_KEY, figure, figureFields, numbered, text, words } from "./fields.ts";
import { type PlainRow, plainRows } from "./plain-rows.ts";
import { entryOf, toldInProse } from "./told-in-prose.ts";

const TOTAL = "procurement.total";

export const procurement: Resource = {
  name: "procurement",
  title: "政府采购",
  description:
    "Lines of the procurement tables, whatever their columns, and the amounts that prose tells; money in yuan. Add up rows of one `told` and one `role` only",
  fields: [
    ...ENTRY,
    text("role", "行别", "item, group, subtotal or total; empty for prose"),
    text("concept", "概念", "Concept id, where the row is the whole or a kind of purchase: goods, works, services"),
    text("unit_name", "单位", "Unit the line belongs to"),
    text("project", "项目", "Project that pays"),
    ...figureFields("project_funds", "预算资金", "Funds of the project"),
    text("item", "采购物品", "What is bought, or what a line above the items says"),
    text("catalog_code", "目录序号", "Catalogue code as printed"),
    text("measure_unit", "计量单位", "Unit of measure"),
    ...figureFields("quantity", "数量", "Quantity"),
    ...figureFields("unit_price", "单价", "Price of one"),
    ...figureFields("total", "金额", "Amount of the line"),
    text("funding", "资金来源", "Funding columns that hold money: concept=value, joined by ;"),
  ],
  primaryKey: ENTRY_KEY,
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) =>
      numbered([
        ...disclosure.procurement.map(recordRow),
        ...plainRows(disclosure, "procurement", disclosure.procurement, source.document).map(plainLine),
        ...toldInProse(disclosure, (concept) => concept.startsWith("procurement.")).map(proseRow),
      ]),
    ),
};

function recordRow(line: ProcurementItem): CsvRow {
  const { block, row, role } = line;
  const page = (line.total ?? line.quantity ?? line.item)?.place.page;
  return {
    ...{ told: "table", block, row, page, role, concept: role === "total" ? TOTAL : undefined },
    ...{ unit_name: words(line.unitName), project: words(line.project) },
    ...figure("project_funds", line.projectFunds),
    ...{ item: words(line.item), catalog_code: words(line.catalogCode), measure_unit: words(line.measureUnit) },
    ...figure("quantity", line.quantity),
    ...figure("unit_price", line.unitPrice),
    ...figure("total", line.total),
    funding: fundingText(line.funding.map(({ concept, amount }) => [concept, amount.value])),
  };
}

/** A line of a table that names no quantities or prices: its label says what is bought, or over which items it stands. */
function plainLine(line: PlainRow): CsvRow {
  const { row, block, page, figures } = line;
  const role = row.role !== "item" && row.role !== "ofWhich" ? row.role : line.hasParts ? "group" : "item";
  const funding = figures.flatMap(({ column: { concept }, figure: { amount } }): [string, string][] =>
    concept?.startsWith("revenue.") ? [[concept, amount.value]] : [],
  );
  const under = (head: RegExp) => (role === "item" ? line.textUnder(head) : undefined);
  const named = under(/(?:品目|物品|货物|商品|标的物?|内容|需求)(?:名称)?$/);
  const project = under(/(?:项目|专项)(?:名称)?$/);
  const item = named ?? row.label;
  return {
    ...{ told: "table", block, row: row.row, page, role, concept: role === "total" ? TOTAL : row.concept },
    project: project === item ? undefined : project,
    item: role === "total" ? undefined : item,
    catalog_code: row.code,
    ...figure("quantity", line.figureUnder(/数量/)),
    ...figure("unit_price", line.figureUnder(/单价/)),
    ...figure("total", line.lead),
    funding: fundingText(funding),
  };
}

function proseRow(fact: Fact): CsvRow {
  const { concept, subject, fund, amount } = fact;
  const funding = fund === undefined ? undefined : fundingText([[fund, amount.value]]);
  const item = concept === TOTAL ? undefined : CONCEPTS[concept].label;
  return { ...entryOf(fact), concept, unit_name: subject, item, ...figure("total", fact), funding };
}

function fundingText(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([concept, value]) => `${concept}=${value}`).join(";");
}
