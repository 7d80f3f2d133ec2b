import type { Fact } from "../../../model/disclosure/fact.ts";
import type { YearMention } from "../../../model/disclosure/wording.ts";
import { MONEY_UNIT } from "../../../text/figures/units.ts";
import { parseChineseNumeral } from "../../../text/numerals.ts";
import { ORGANISATION_END } from "../../../text/organisations.ts";
import { CHANGE_ROOT } from "../../phrases/change-words.ts";
import { DENIED } from "../../phrases/denials.ts";
import { PRIOR_YEAR, YEARS_END } from "../../phrases/years.ts";
import { isCell, type Surface } from "../surfaces.ts";
import { isNear, roleByFigures } from "./by-figures.ts";
import { isComparedWithItself, withCompared } from "./compared.ts";
import { COMPARED, PAST, type Role, type Year, yearsOf } from "./sentence.ts";
import { mention, yearOfTitle } from "./titles.ts";

interface Reading {
  role: Role;
  /** The characters behind the year that tell the day of a cut-off. */
  tail?: number;
  day?: string;
}

const HAS_YEAR = /(?:19|20)\d\d/;
const DATE = /^\s*(\d{1,2}|[一二十]{1,2})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;
const YEAR_END = /^\s*年?(?:底|末)/;
/** 截至|2020年12月31日, 上年末（|2020年12月31日. */
const UNTIL = new RegExp(`(?:截[至止](?:到|时间|日期)?\\s*:?|${PRIOR_YEAR}年?${YEARS_END}[^,。;()]{0,6}\\(即?)\\s*$`);
/** The change or equality that such a phrase goes with. */
const CHANGED = new RegExp(`^度?\\)?.{0,16}?(?:比[,:]|相比|比较|对比|${CHANGE_ROOT})`);
/** 2024年相对|2023年，基本支出…: right behind another year. */
const BESIDE_YEAR = /\d{4}年度?\D{1,4}$/;
/** A（上年B，增加C）: the year that a bracket behind an amount opens with is the one compared with. */
const BEHIND_AMOUNT = /元\s*\(\s*$/;
const LAST_AMOUNT = new RegExp(
  `^度?[^()\\d]{0,10}\\d[\\d,.]*\\s*(?:${MONEY_UNIT})?[^(。;]{0,40}(?:${CHANGE_ROOT}|多|少)`,
);
/** Reasons and grounds tell of events: reasons to the end of the sentence, grounds to that of their clause, or to 现将 where one opens a filing. */
const REASON = /原因|由于|因为|主要(?:是|为|系|用于)|(?:根据|依据|按照)[^,]*$/;
/** 2021年部门预算: the year is the budget's, unless the phrase goes on to something else (执行, 决算). */
const BUDGET_PHRASE = /^度?的?(?:(?!的|结转|结余)[\u4e00-\u9fff]){0,12}?预算(?!数|执行|相比|决算|为?基数)/;
const BUDGET_TITLE = new RegExp(
  `^度?(?:[\\u4e00-\\u9fff()]{2,28}${ORGANISATION_END})?(?:(?:部门|单位)?预算(?:公开|信息|说明|编制|安排|予以)|(?:部门|单位)预算)`,
);
const OURS = new RegExp(
  `^度?,?(?:[我本](?:局|办|部门|单位|委|厅|院|校|中心|馆)|收入总计|支出预算|预算收支|(?:[\\u4e00-\\u9fff()]{2,28}${ORGANISATION_END})?(?:财政拨款)?[“"]?三公)`,
);
/** 注：我部门2021年无此项支出, （空表，本局2021年无相关收支）: the note to an empty table. */
const OPENS_NOTE = new RegExp(
  `^\\s*[(]?(?:备?注|说明|[本此]?(?:空表|表[为是]?空)[^,;:]{0,4})?[,:]?\\s*(?:[我本].{1,3}|[^,;]{2,30}${ORGANISATION_END})?$`,
);
const EMPTY = new RegExp(`^度?,?(?:${DENIED}|无|没有)`);
const PLANNED = /^度?,?[^。;]{0,24}(?:安排|预算|总计|合计|收支|三公|经费|收入|支出)/;

/** Beside what is held, what is to be bought. */
const TO_COME = /^度?[^。;,\d]{0,30}(?:拟|计划|预[计算])/;

/** 2025年末|债券余额500万元: what is owed then is planned, where what is held was counted. */
const OWED = /^,?[^,。;\d]{0,12}(?:债务|债券|贷款)/;

/** The parts whose years are the budget's; 绩效, 职责 and 名词解释 tell of other years too. */
const JUDGED = new Set([
  "preamble",
  "overview",
  "runningCosts",
  "threePublic",
  "procurement",
  "assets",
  "otherMatters",
  "budgetTables",
  "other",
]);
/** Before a year that opens its sentence or clause: nothing, or the number of a list item. */
const OPENS = /(?:^|;)\s*(?:\(?[\d一二三四五六七八九十]{1,3}[)、.\s]\s*)?$/;
/** 2.2020年|安排情况。: a heading within its paragraph, of what the year had. */
const HEADS_YEAR = /^度?(?:预算)?(?:安排|收支)?情况。/;
/** The parts in which every sentence that begins with a year and tells money tells the budget of that year. */
const PLANS = new Set(["overview", "runningCosts", "threePublic", "procurement"]);

/**
 * The years named in one paragraph or cell that must follow the budget year, each with its role in its sentence. `narrative` are the figures of the running text,
 * `own` is the filing's year, as far as its titles and openings tell it.
 */
export function yearsIn(surface: Surface, narrative: readonly Fact[], own?: number): YearMention[] {
  if (isCell(surface) && !HAS_YEAR.test(surface.folded)) return [];
  const title = yearOfTitle(surface);
  if (title) return [title];
  if (surface.section === "performance" && !isCell(surface)) return goalsYear(surface);
  if (!JUDGED.has(surface.section)) return [];
  const labelled = /预算年度\s*:\s*((?:19|20)\d\d)(?![\d.,]|\s*[万亿千百]*元)/.exec(surface.folded);
  const read = yearsOf(surface.folded).map((year) => ({ ...year, ...readingOf(year, surface) }));
  const figures = isCell(surface) ? [] : narrative.filter((fact) => isNear(fact, surface));
  const told = { block: surface.block, years: read, figures, own };
  const mentions = withCompared(read, surface.folded, own).flatMap((one): YearMention[] => {
    const { year, start, end, tail = 0, day } = one;
    const isOwn = isComparedWithItself(one, read, surface.folded);
    const isLast = year + 1 === own && HEADS_YEAR.test(one.after);
    const role = isOwn ? "budget" : isLast ? "comparison" : (roleByFigures(one, told) ?? one.role);
    return role === undefined ? [] : [mention(surface, { year, role, day }, start, end + tail)];
  });
  if (labelled?.[1] === undefined) return mentions;
  const start = labelled.index + labelled[0].length - 4;
  const printed = mention(surface, { year: Number(labelled[1]), role: "budget" }, start, start + 4);
  return [printed, ...mentions.filter(({ place }) => place.start !== start)];
}

/** 2021年总体目标：…, 2021年，我局工作目标是…: what is meant to be done is of the budget's year; of what was done another year may be told. */
const GOAL = /^度?,?[\u4e00-\u9fff]{0,10}目标(?:任务)?(?:[:为是]|$)/;

function goalsYear(surface: Surface): YearMention[] {
  return yearsOf(surface.folded).flatMap(({ year, start, end, before, after }) => {
    const goal = OPENS.test(before) ? GOAL.exec(after)?.[0] : undefined;
    const isMeant = goal !== undefined && !PAST.test(goal);
    return isMeant ? [mention(surface, { year, role: "budget" }, start, end)] : [];
  });
}

function readingOf(year: Year, surface: Surface): Partial<Reading> {
  const { before, after } = year;
  const day = dayOf(after);
  // 2020年末，本部门共有车辆9辆: a sentence that opens with the day.
  const isOpening = before.trim() === "" && !isCell(surface);
  const isOwed = day !== undefined && OWED.test(after.slice(day.length - 1));
  if (day !== undefined && !isOwed && (UNTIL.test(before) || surface.section === "assets" || isOpening))
    return { role: "cutoff", day: day.day, tail: day.length };
  if (isCell(surface) && surface.folded.length > 60) return {};
  if (COMPARED.test(before) && (CHANGED.test(after) || BESIDE_YEAR.test(before))) return { role: "comparison" };
  if (BEHIND_AMOUNT.test(before) && LAST_AMOUNT.test(after)) return { role: "comparison" };
  if (/^\s*\d{1,2}\s*月|^(?:以来|起|至)/.test(after) || isReason(year, surface)) return {};
  if (isCell(surface)) return BUDGET_TITLE.test(after) ? { role: "budget" } : {};
  return isBudgetYear(year, surface) ? { role: "budget" } : {};
}

const PUBLISHES = /公[开布][^,;。]*$/;

/** Grounds open a filing: 根据…公开某某局|2021年部门预算. */
function isReason({ before, after }: Year, { section }: Surface): boolean {
  const isPublished = section === "preamble" || PUBLISHES.test(before);
  return REASON.test(before) && !(isPublished && BUDGET_TITLE.test(after));
}

/** Right behind what this year has: 90万元，|; 出国费为零，|. */
const BESIDE_THIS = /(?:元|零|无|未安排)[,;(]$/;

/** The year of 2021年部门预算, or the one that opens a sentence which tells what is planned, or that there is none. */
function isBudgetYear({ year, start, before, after }: Year, { section, folded }: Surface): boolean {
  // 出国费。2018年未安排，2019年安排5万元: nothing last year, something this year
  if (EMPTY.test(after) && new RegExp(`^[^。]*${year + 1}年`).test(after)) return false;
  // 2025年“三公”经费预算4.8万元，|2024年预算4.8万元，持平
  if (BESIDE_THIS.test(before) && folded.slice(0, start).includes(`${year + 1}年`)) return false;
  if (BUDGET_TITLE.test(after)) return true;
  if (EMPTY.test(after) && OPENS_NOTE.test(before)) return true;
  const opens = OPENS.test(before);
  if (section === "assets") return opens && TO_COME.test(after);
  // 2021年我局拟购置的资产均已列入: what is to come may be 已 arranged.
  if (section === "otherMatters" && opens && TO_COME.test(after)) return true;
  if (PAST.test(after.slice(0, 40))) return false;
  if (PLANS.has(section)) return opens ? PLANNED.test(after) : BUDGET_PHRASE.test(after) && !COMPARED.test(before);
  return opens && OURS.test(after);
}

/** 12月31日, and 底 or 末 for the same day, with the characters from the year's end (年 included). */
function dayOf(after: string): { day: string; length: number } | undefined {
  const date = DATE.exec(after);
  if (date !== null) return { day: `${twoDigits(date[1]!)}-${twoDigits(date[2]!)}`, length: date[0].length + 1 };
  const end = YEAR_END.exec(after);
  return end === null ? undefined : { day: "12-31", length: end[0].length + 1 };
}

function twoDigits(number: string): string {
  return `${parseChineseNumeral(number) ?? number}`.padStart(2, "0");
}
