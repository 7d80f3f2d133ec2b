import type { ToldCount, ToldPrice } from "../../model/disclosure/wording.ts";
import { amountOf } from "../../text/figures/amount-of.ts";
import { FIGURE } from "../../text/figures/digits.ts";
import { COUNT_WORD, MONEY_UNIT } from "../../text/figures/units.ts";
import { matchesOf } from "../../text/matches.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

/** A count and the kinds that it is made of: 公务用车12辆，其中：应急保障用车3辆、…. */
const LISTED = new RegExp(
  `([^\\d,。;:、]{2,14}?)(\\d+)\\s*(${COUNT_WORD})\\s*[,;(]?\\s*其中\\s*[:,]?\\s*([^。]+)`,
  "g",
);
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
const PRICED = new RegExp(
  `(\\d+)\\s*(${COUNT_WORD})\\s*[,、]?\\s*(?:平均)?每\\s*\\2?\\s*(${FIGURE})\\s*(${MONEY_UNIT})`,
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
  return [...named, ...funds, ...listedCounts(surface)];
}

function listedCounts(surface: Surface): ToldCount[] {
  return matches(surface, LISTED).flatMap(({ match, at }) => {
    const [, , digits = "", measure = "", list = ""] = match;
    const parts = partsOf(surface, match.index + match[0].length - list.length, list, measure);
    return parts.length > 1 ? [{ what: "list" as const, ...figureAt(surface, at(2), digits, measure), parts }] : [];
  });
}

/** The kinds of a list that is parted by one mark throughout and ends with its sentence, its clause or its brackets; none of another list. */
function partsOf(surface: Surface, from: number, list: string, measure: string): ToldCount["parts"] {
  const [mark = ""] = /[、,;]/.exec(list) ?? [];
  const whole = list.split(mark === ";" ? /[。)]/ : /[;。)]/)[0] ?? "";
  const pieces = mark === "" ? [whole] : whole.split(mark);
  const parts: ToldCount["parts"] = [];
  let at = from;
  for (const piece of pieces) {
    const found = new RegExp(`^(\\D{2,20}?)(\\d+)\\s*${measure}\\s*$`).exec(piece);
    if (!found) return [];
    parts.push({ label: found[1]!.trim(), ...figureAt(surface, at + found[1]!.length, found[2]!, measure) });
    at += piece.length + mark.length;
  }
  return parts;
}

/** Amounts told as so many pieces at so much each: 6辆、每辆2.35万元. */
export function pricesIn(surface: Surface): ToldPrice[] {
  return matches(surface, PRICED).map(({ match, at }) => ({
    count: figureAt(surface, at(1), match[1]!, match[2]!),
    price: figureAt(surface, at(3), match[3]!, match[4]!),
  }));
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

function figureAt(surface: Surface, start: number, digits: string, unit: string) {
  const { text, place } = pieceOf(surface, start, start + digits.length);
  return { amount: amountOf(digits, text, unit, "printed"), place };
}
