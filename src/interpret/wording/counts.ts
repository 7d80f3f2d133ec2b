import type { ToldCount } from "../../model/disclosure/wording.ts";
import { FIGURE } from "../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../text/figures/units.ts";
import { matchesOf } from "../../text/matches.ts";
import { countListsIn, figureAt } from "./count-lists.ts";
import type { Surface } from "./surfaces.ts";

/** Counts whose things the filing lists in a table, and where the count says whether the department itself is among them. */
const COUNTED: readonly (readonly [ToldCount["what"], RegExp])[] = [
  ["units", /(?:纳入|列入)[^,。]{0,24}预算[^,。]{0,16}单位[^\d,。]{0,8}(\d+)\s*个/g],
  ["vehicles", /(?:公务用车|公车|车辆)保有量[^\d,。;]{0,6}(\d+)\s*[辆台]/g],
  ["projects", /(\d+)\s*个项目[^,。]{0,8}绩效(?:目标|指标)/g],
];
const FUNDS = new RegExp(
  `\\d+\\s*个项目[^,。]{0,12}绩效[^,。]{0,4},\\s*涉及[^\\d,。]{0,6}(${FIGURE})\\s*(${MONEY_UNIT})`,
  "g",
);
/** Counts told in a paragraph: of what the filing lists elsewhere, or with the kinds they are made of. */
export function countsIn(surface: Surface): ToldCount[] {
  if (surface.section === "glossary") return [];
  const named = COUNTED.flatMap(([what, pattern]) =>
    matches(surface, pattern).map(({ match, at }) => ({
      what,
      ...figureAt(surface, at(1), match[1]!, what === "vehicles" ? "辆" : "个"),
      parts: [],
    })),
  );
  const funds = matches(surface, FUNDS).map(({ match, at }) => ({
    what: "projectFunds" as const,
    ...figureAt(surface, at(1), match[1]!, match[2]!),
    parts: [],
  }));
  return [...named, ...funds, ...countListsIn(surface)];
}

function matches(surface: Surface, pattern: RegExp) {
  return matchesOf(pattern, surface.folded).map((match) => ({
    match,
    /** Where a group of the match begins; groups stand in order and are no part of one another. */
    at: (group: number) => {
      let from = match.index;
      for (let before = 1; before < group; before++)
        from = surface.folded.indexOf(match[before] ?? "", from) + (match[before] ?? "").length;
      return surface.folded.indexOf(match[group] ?? "", from);
    },
  }));
}
