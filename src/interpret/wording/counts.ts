import type { ToldCount } from "../../model/disclosure/wording.ts";
import { FIGURE } from "../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../text/figures/units.ts";
import { matchesOf } from "../../text/matches.ts";
import { countListsIn, figureAt } from "./count-lists.ts";
import type { Surface } from "./surfaces.ts";

/** 下设预算单位6个: those below the department alone. */
const BELOW = /(?:下设|下辖|[下所]属)(?:二级|独立核算|预算)*单位[^\d,。;]{0,3}(\d+)\s*个/g;
/** 纳入预算的二级单位|4个 */
const IS_BELOW = /(?<![及和与含]|包括)(?:二级|[下所]属)[^,。;及和与]*\d+\s*个$/;
/** Counts whose things the filing lists in a table, and where the count says whether the department itself is among them. */
const COUNTED: readonly (readonly [ToldCount["what"], RegExp])[] = [
  ["units", /(?:纳入|列入)[^,。]{0,24}预算[^,。]{0,16}单位[^\d,。]{0,8}(\d+)\s*个/g],
  // 下设2个所属单位，连同局机关共有|3个预算单位
  ["units", /(?:共|合计)[计有为]{0,2}(\d+)\s*[个家](?:独立核算|独立编制)?预算单位(?=[,。;])/g],
  ["units", BELOW],
  ["vehicles", /(?:公务用车|公车|车辆)保有量[^\d,。;]{0,6}(\d+)\s*[辆台]/g],
  ["toBuy", /(?:拟|计划|预计)(?:新增|更新)?(?:购置|购买|采购|新购|更新)(?:公务用车|公车|车辆)\s*(\d+)\s*[辆台]/g],
];
/** Projects with targets, and how many: 5个项目编报绩效目标, 编报绩效目标，共5个项目, 纳入绩效目标管理的项目共5个. */
const PROJECTS: readonly RegExp[] = [
  /(\d+)\s*个[^\d,。;]{0,4}项目[^,。]{0,8}绩效(?:目标|指标)/g,
  /绩效[^\d。;]{0,12},[共计有]{0,2}(\d+)\s*个项目/g,
  /绩效(?:目标|指标)[^\d,。;]{0,10}项目[共计有为:]{0,3}(\d+)\s*个/g,
];
/** 2021年度安排项目7个，项目支出90万元: all projects of the year, with their money. */
const OURS = "(?:[我本][\\u4e00-\\u9fff]{1,2})?";
const ALL_OF_YEAR = new RegExp(
  `(?:^|。)${OURS}(?:\\d{4}年度?)?,?${OURS}[共总]?计?(?:安排(?:预算)?|预算)项目[共计]{0,2}(\\d+)\\s*个(?=,项目支出|,(?:项目|预算)?(?:资金|经费|金额))`,
  "g",
);
/** The money of the projects counted, behind their number or before it. */
const MONEY = `(${FIGURE})\\s*(${MONEY_UNIT})`;
const FUNDS_BEHIND = new RegExp(`^[^\\d,。;]{0,12},(?!其中)[^\\d,。;]{0,8}${MONEY}`);
const FUNDS_BEFORE = new RegExp(`绩效[^\\d,。;]{0,6},涉及[^\\d,。]{0,6}${MONEY},[^\\d,。;]{0,8}\\d+\\s*个项目`, "g");
/** Says that the projects counted are all there are. */
const ALL_PROJECTS =
  /(?:全部|所有|^(?:\d{4}年度?)?,?[共总]?计?安排|预算(?=项目共))[^,。;]{0,4}项目|项目[^,。;]{0,8}(?:全部|均)/;

/** Counts told in a paragraph: of what the filing lists elsewhere, or with the kinds they are made of. */
export function countsIn(surface: Surface): ToldCount[] {
  if (surface.section === "glossary") return [];
  const named = COUNTED.flatMap(([what, pattern]) =>
    matches(surface, pattern).map(({ match, at }) => ({
      what,
      ...figureAt(surface, at(1), match[1]!, what === "units" ? "个" : "辆"),
      ...(pattern === BELOW || (what === "units" && IS_BELOW.test(match[0])) ? { extent: "some" as const } : {}),
      parts: [],
    })),
  );
  return [...named, ...projectsIn(surface), ...countListsIn(surface)];
}

/** How many projects have targets, and what money they are told with. */
function projectsIn(surface: Surface): ToldCount[] {
  const counts = [...PROJECTS, ALL_OF_YEAR].flatMap((pattern) => matches(surface, pattern));
  const behind = counts.flatMap(({ match: { 0: all, index } }) => {
    const end = index + all.length;
    const [told, digits, unit] = FUNDS_BEHIND.exec(surface.folded.slice(end)) ?? [];
    return told && digits && unit ? [{ at: end + told.lastIndexOf(digits), digits, unit }] : [];
  });
  const before = matches(surface, FUNDS_BEFORE).map(({ match, at }) => ({
    at: at(1),
    digits: match[1]!,
    unit: match[2]!,
  }));
  const projects = counts.map(({ match, at }) => ({
    what: "projects" as const,
    at: at(1),
    digits: match[1]!,
    unit: "个",
  }));
  const funds = [...behind, ...before].map((one) => ({ what: "projectFunds" as const, ...one }));
  return [...projects, ...funds].map(({ what, at, digits, unit }) => ({
    what,
    ...figureAt(surface, at, digits, unit),
    ...extentAt(surface, at),
    parts: [],
  }));
}

/** 项目11个，|重点项目绩效指标见下表: not all of them follow. */
const SHOWS_SOME = /^[^。;]*(?:重点|部分|主要|其中)[^,。;\d]{0,6}项目[^,。;]*(?:[如以]下|下表|公开|列示)/;

function extentAt({ folded }: Surface, at: number): Pick<ToldCount, "extent"> {
  if (SHOWS_SOME.test(folded.slice(at))) return { extent: "some" };
  const sentence = `${/[^。;]*$/.exec(folded.slice(0, at))![0]}${/^[^,。;]*/.exec(folded.slice(at))![0]}`;
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
