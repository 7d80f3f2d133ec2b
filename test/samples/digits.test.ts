import { describe, expect, it } from "@jest/globals";
import { interpret } from "../../src/interpret/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { Place } from "../../src/model/place.ts";
import { rules } from "../../src/rules/index.ts";
import { profiles, segment } from "../../src/segment/index.ts";
import { validate } from "../../src/validate/index.ts";
import { mistype, tiedFigures } from "../support/mutate.ts";
import { checkedSample, clean } from "./samples.ts";

const profile = profiles["hebei-department-budget"];

/** Rule and wording of every finding on every text of a document. */
function findings(document: Document): Set<string> {
  const messages = segment(document, profile).flatMap((outline) => {
    const disclosure = interpret(document, outline, profile);
    const { results } = validate({ document, disclosure }, rules);
    return results.flatMap((result) => result.findings.map(({ ruleId, message }) => `${ruleId} ${message}`));
  });
  return new Set(messages);
}

function textAt(document: Document, { block, row, column, start, end }: Place): string {
  const found = document.blocks[block];
  const text =
    found?.kind === "table"
      ? found.cells.find((cell) => cell.row === row && cell.column === column)?.text
      : found?.text;
  return `b${block} r${row} c${column} ${text?.slice(start, end)} in ${text?.slice(0, end + 8).slice(-40)}`;
}

describe("a mistyped digit", () => {
  it.each(clean)("in any figure of $name that a relation ties down raises a finding", async (source) => {
    const { report, document } = await checkedSample(source);
    if (!document) throw new Error("not read");
    const before = findings(document);
    const figures = report.disclosures.flatMap(tiedFigures);
    expect(figures.length).toBeGreaterThan(20);
    const unnoticed = figures.filter((place) =>
      [...findings(mistype(document, place))].every((one) => before.has(one)),
    );
    expect(unnoticed.map((place) => textAt(document, place))).toEqual([]);
  });
});
