import type { AssetLine, Disclosure } from "../../../model/disclosure/disclosure.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import { CONCEPTS } from "../../../model/disclosure/vocabulary.ts";
import { placeKey } from "../../../model/place.ts";
import { type CsvRow, OF_DISCLOSURE, perDisclosure, type Resource } from "../resource.ts";
import { ENTRY, ENTRY_KEY, figure, figureFields, numbered, text } from "./fields.ts";
import { type PlainRow, plainRows } from "./plain-rows.ts";
import { entryOf, toldInProse } from "./told-in-prose.ts";

export const assets: Resource = {
  name: "assets",
  title: "固定资产",
  description:
    "Lines of the fixed-assets tables, whatever their columns, and the assets that prose tells of; money in yuan. Add up rows of one `told` only",
  fields: [
    ...ENTRY,
    text("concept", "概念", "Concept id; plannedPurchases is what is to be bought"),
    text("name", "项目", "Name as printed; for a whole that prose tells the concept's own"),
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
        ...toldInProse(
          disclosure,
          (concept) => concept.startsWith("assets.") || concept === "plannedPurchases",
        ).flatMap((fact) => [proseRow(fact), ...kindRows(fact, disclosure)]),
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
  const count = figures.find(({ column }) => column.role === "quantity" && column.year === undefined)?.figure;
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

/** The kinds that prose lists behind a count of assets: 车辆12辆，其中：机要通信用车2辆、…. */
function kindRows({ id, concept, place }: Fact, { wording }: Disclosure): CsvRow[] {
  const lists = wording.counts.filter((one) => one.what === "list" && placeKey(one.place) === placeKey(place));
  return lists.flatMap(({ parts }) =>
    parts.map(({ label, amount, place: { block, row, page } }) => ({
      ...{ told: "narrative", fact: id, block, row, page, concept, name: label, of_which: true },
      ...figure(amount.base === "元" ? "value" : "quantity", { amount }),
    })),
  );
}
