import { isMoney } from "../../../model/amount.ts";
import type { Outline } from "../../../model/disclosure/section.ts";
import type { ToldMoney } from "../../../model/disclosure/wording.ts";
import { findAmounts } from "../../../text/figures/amounts.ts";
import { leadingLabel } from "../../../text/labels.ts";
import { placeIn, type Surface } from "../surfaces.ts";

const CLAUSE_END = /[,;。:、\n]/;
const YEAR = "(?:(?:\\d{4}|[本当今])年度?,?)";
const YEAR_TOLD = new RegExp(YEAR);
/** 安排防汛物资购置项目资金90万元, 防汛物资购置2021年预算安排90万元, 项目资金90万元, 年度预算安排：90万元: what money a clause tells, behind a name or without one. */
const TOLD = new RegExp(
  `^(${YEAR}?(?:计划|预算|拟)?[共总]?(?:安排|投入|下达|申请|使用)?)(.{0,40}?)(${YEAR}?(?:项目)?(?:年度)?(?:预算|专项)?` +
    "(?:(?:资金|经费|预算|投资)(?:总额|数额?|规模|预算|共计?|合计|安排|投入|为|约|:)*|(?:规模|金额|总额):))$",
);

/** 一、项目名称：防汛物资购置: a line that names the project which the lines behind it tell of. */
const NAMED = /^(?:项目)?名称:(.+?)[。;]?$/;

/** The sums of money that paragraphs tell as those of a project: by its name, or in a paragraph that opens with it or stands under it. */
export function projectMoneyIn(surfaces: readonly Surface[], outline: Outline): ToldMoney[] {
  let named: string | undefined;
  return surfaces.flatMap((surface) => {
    const name = NAMED.exec(unlabelled(surface).trim())?.[1];
    if (name !== undefined || surface.heading) named = name;
    return surface.heading || surface.section === "glossary" ? [] : moneyIn(surface, outline, named);
  });
}

function moneyIn(surface: Surface, { sections }: Outline, named: string | undefined): ToldMoney[] {
  const { text, folded, unit, block } = surface;
  return findAmounts(text, unit).flatMap(({ amount, start, end, range }): ToldMoney[] => {
    if (range || !isMoney(amount) || amount.unitFrom !== "printed") return [];
    const [, before = "", name, noun = ""] = TOLD.exec(clauseBefore(folded, start)) ?? [];
    if (name === undefined || /\d/.test(restOfClause(folded, end))) return [];
    const heading = sections.findLast((one) => one.start <= block && block < one.end)?.title;
    // 实施水质监测，|总投资500万元: of all its years.
    const whose = name === "" && !noun.includes("投资") ? earlierClause(folded, start) : "";
    const names = name === "" ? [opening(surface), named ?? heading ?? "", ...namesIn(whose)] : [name];
    const label = `${YEAR_TOLD.exec(whose)?.[0] ?? ""}${before}${noun}`;
    const year = /\d{4}(?=年)/.exec(label)?.[0];
    const told = { label, names, amount, place: placeIn(surface, start, end) };
    return [year === undefined ? told : { ...told, year: Number(year) }];
  });
}

/** The words of a clause before a figure, without blanks; a colon right before it parts it from no clause. */
function clauseBefore(folded: string, start: number): string {
  const before = folded.slice(0, start).replace(/\s/g, "");
  const colon = before.endsWith(":") ? ":" : "";
  return (
    before
      .slice(0, before.length - colon.length)
      .split(CLAUSE_END)
      .at(-1)! + colon
  );
}

/** The clause before the one with the figure, with all that it lists. */
function earlierClause(folded: string, start: number): string {
  return (
    folded
      .slice(0, start)
      .replace(/\s/g, "")
      .split(/[,;。:]/)
      .at(-2) ?? ""
  );
}

/** 重点项目为|退役士兵技能培训: what a clause may name, whole or behind the word that introduces it. */
function namesIn(clause: string): string[] {
  const named = /^.*(?:[为是即]|名称|实施|开展|安排|编[列报])(.+)$/.exec(clause)?.[1];
  return named === undefined ? [clause] : [clause, named];
}

function restOfClause(folded: string, end: number): string {
  return folded.slice(end).split(CLAUSE_END)[0]!;
}

/** The words that open a paragraph, behind its numeral. */
function opening(surface: Surface): string {
  return unlabelled(surface).split(CLAUSE_END)[0]!;
}

function unlabelled({ text, folded }: Surface): string {
  return folded.slice(leadingLabel(text)?.length ?? 0);
}
