import type { AssetLine } from "../../../model/disclosure/disclosure.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import { CONCEPTS } from "../../../model/disclosure/vocabulary.ts";
import { type CsvRow, OF_DISCLOSURE, perDisclosure, type Resource } from "../resource.ts";
import { ENTRY, ENTRY_KEY, figure, figureFields, numbered, text } from "./fields.ts";
import { type PlainRow, plainRows } from "./plain-rows.ts";
import { entryOf, toldInProse } from "./told.ts";

export const assets: Resource = {
  name: "assets",
  title: "固定资产",
  description:
    "Lines of the fixed-assets tables, whatever their columns, and the assets that prose tells of; money in yuan. Add up rows of one `told` only",
  fields: [
    ...ENTRY,
    text("concept", "概念", "Concept id; plannedPurchases is what is to be bought"),
    text("name", "项目", "Name as printed; the concept's own for prose"),
    { name: "of_which", type: "boolean", title: "其中", description: "Part of the line above, never added" },
    ...figureFields("quantity", "数量", "Quantity"),
    ...figureFields("value", "价值", "Value"),
  ],
  primaryKey: ENTRY_KEY,
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) =>
      numbered([
        ...disclosure.assets.map(recordRow),
        ...plainRows(disclosure, "assets", disclosure.assets, source.document).map(plainLine),
        ...toldInProse(disclosure, (concept) => concept.startsWith("assets.") || concept === "plannedPurchases").map(
          proseRow,
        ),
      ]),
    ),
};

function recordRow({ block, row, concept, name, ofWhich, quantity, value }: AssetLine): CsvRow {
  return {
    ...{ told: "table", block, row, page: name.place.page, concept, name: name.text, of_which: ofWhich },
    ...figure("quantity", quantity),
    ...figure("value", value),
  };
}

function plainLine({ row, block, page, figures, lead }: PlainRow): CsvRow {
  const count = figures.find(({ column }) => column.role === "quantity" && column.past !== true)?.figure;
  return {
    ...{ told: "table", block, row: row.row, page, concept: row.concept, name: row.label },
    of_which: row.role === "ofWhich",
    ...figure("quantity", count),
    ...figure("value", lead),
  };
}

function proseRow(fact: Fact): CsvRow {
  const { concept, amount } = fact;
  const isMoney = amount.base === "元";
  return {
    ...{ ...entryOf(fact), concept, name: CONCEPTS[concept].label },
    ...figure("quantity", isMoney ? undefined : fact),
    ...figure("value", isMoney ? fact : undefined),
  };
}
