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
  ["toBuy", /(?:拟|计划|预计)(?:新增|更新)?(?:购置|购买|采购|新购|更新)(?:公务用车|公车|车辆)\s*(\d+)\s*[辆台]/g],
  ["projects", /(\d+)\s*个项目[^,。]{0,8}绩效(?:目标|指标)/g],
  ["projects", /绩效[^\d。;]{0,12},[共计有]{0,2}(\d+)\s*个项目/g],
];
/** The money of the projects counted, behind their number or before it. */
const MONEY = `(${FIGURE})\\s*(${MONEY_UNIT})`;
const FUNDS = [
  `\\d+\\s*个项目[^,。]{0,12}绩效[^,。]{0,4},\\s*涉及[^\\d,。]{0,6}${MONEY}`,
  `绩效[^\\d。;]{0,12},[共计有]{0,2}\\d+\\s*个项目,(?:涉及)?[^\\d,。;]{0,4}(?:资金|经费|金额)[^\\d,。;]{0,2}${MONEY}`,
  `绩效[^\\d,。;]{0,6},涉及[^\\d,。]{0,6}${MONEY},[^\\d,。;]{0,8}\\d+\\s*个项目`,
].map((pattern) => new RegExp(pattern, "g"));
/** Says that the projects counted are all there are. */
const ALL_PROJECTS = /(?:全部|所有)[^,。;]{0,4}项目|项目[^,。;]{0,8}(?:全部|均)/;

/** Counts told in a paragraph: of what the filing lists elsewhere, or with the kinds they are made of. */
export function countsIn(surface: Surface): ToldCount[] {
  if (surface.section === "glossary") return [];
  const named = COUNTED.flatMap(([what, pattern]) =>
    matches(surface, pattern).map(({ match, at }) => ({
      what,
      ...figureAt(surface, at(1), match[1]!, what === "vehicles" || what === "toBuy" ? "辆" : "个"),
      ...(what === "projects" ? extentAt(surface, at(1)) : {}),
      parts: [],
    })),
  );
  const funds = FUNDS.flatMap((pattern) => matches(surface, pattern)).map(({ match, at }) => ({
    what: "projectFunds" as const,
    ...figureAt(surface, at(1), match[1]!, match[2]!),
    ...extentAt(surface, at(1)),
    parts: [],
  }));
  return [...named, ...funds, ...countListsIn(surface)];
}

function extentAt({ folded }: Surface, at: number): Pick<ToldCount, "extent"> {
  const sentence = /[^。;]*$/.exec(folded.slice(0, at))![0];
  return ALL_PROJECTS.test(sentence) ? { extent: "all" } : {};
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
