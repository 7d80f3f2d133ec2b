import { describe, expect, it } from "@jest/globals";
import { interpret } from "../../src/interpret/index.ts";
import type { Document } from "../../src/model/document.ts";
import { type Place, placeKey } from "../../src/model/place.ts";
import { rules } from "../../src/rules/index.ts";
import { profiles, segment } from "../../src/segment/index.ts";
import { claimCollector, type JudgedRelation } from "../../src/validate/claims.ts";
import { termsOf } from "../../src/validate/judge.ts";
import { independent, mistype, tiedFigures } from "../support/mistakes/mutate.ts";
import { checkedSample, clean } from "./samples.ts";

const profile = profiles["hebei-department-budget"];

/** Every relation that some rule states of some text of the document, judged, those in doubt in all their readings. */
function relations(document: Document): Pick<JudgedRelation, "relation" | "verdict">[] {
  return segment(document, profile).flatMap((outline) => {
    const view = { document, disclosure: interpret(document, outline, profile) };
    return rules.flatMap((rule) => {
      const claims = claimCollector(view)(rule);
      return [
        ...claims.relations,
        ...claims.doubts.flatMap(({ readings }) =>
          readings.map((relation) => ({ relation, verdict: "broken" as const })),
        ),
      ];
    });
  });
}

function keysOf({ relation }: Pick<JudgedRelation, "relation">): string[] {
  return termsOf(relation).map(({ place }) => placeKey(place));
}

/** Those of the mistyped figures that no broken relation names, as a finding or as a doubt. */
function unnoticed(document: Document, places: Place[]): Place[] {
  const broken = relations(mistype(document, places)).filter(({ verdict }) => verdict === "broken");
  const named = new Set(broken.flatMap(keysOf));
  return places.filter((place) => !named.has(placeKey(place)));
}

function textAt(document: Document, { block, row, column, start, end }: Place): string {
  const found = document.blocks[block];
  const cells = found?.kind === "table" ? found.cells : [];
  const text =
    found?.kind === "paragraph" ? found.text : cells.find((one) => one.row === row && one.column === column)?.text;
  return `${text?.slice(start, end)} in “${text?.slice(Math.max(0, start - 30), end + 8)}” (block ${block})`;
}

describe("a mistyped digit", () => {
  it.each(clean)(
    "in any figure of $name that a relation ties down breaks a relation",
    async (source) => {
      const { report, document } = await checkedSample(source);
      if (!document) throw new Error("not read");
      const figures = report.disclosures.flatMap(tiedFigures);
      expect(figures.length).toBeGreaterThan(20);
      const groups = independent(figures, relations(document).map(keysOf));
      const alone = groups
        .flatMap((group) => unnoticed(document, group))
        .flatMap((place) => unnoticed(document, [place]));
      expect(alone.map((place) => textAt(document, place))).toEqual([]);
    },
    300_000,
  );
});
