import { conceptLabel } from "../../model/vocabulary.ts";
import { KEY_CONCEPTS, keyFigures } from "../figures.ts";
import { type CsvField, DISCLOSURE, DOCUMENT, OF_DISCLOSURE, perDisclosure, type Resource } from "./resource.ts";

/** Concept ids as column names: revenue.total → revenue_total. */
const columnOf = (concept: string) => concept.replaceAll(".", "_");

export const figures: Resource = {
  name: "figures",
  title: "主要数字",
  description: "One row a disclosure, one column a key figure in yuan: for people who just want numbers",
  fields: [
    DOCUMENT,
    DISCLOSURE,
    { name: "department", type: "string", title: "部门", description: "Department or unit, as printed" },
    { name: "year", type: "integer", title: "年度", description: "Budget year" },
    ...KEY_CONCEPTS.map(
      (concept): CsvField => ({
        name: columnOf(concept),
        type: "number",
        title: conceptLabel(concept),
        description: `${concept}, in yuan`,
      }),
    ),
  ],
  primaryKey: ["document", "disclosure"],
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) => {
      const values = keyFigures(disclosure).map(({ concept, fact }) => [columnOf(concept), fact.amount.value]);
      const { department, year } = disclosure;
      return [{ department: department?.text, year, ...(Object.fromEntries(values) as Record<string, string>) }];
    }),
};
