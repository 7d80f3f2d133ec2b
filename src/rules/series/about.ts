import { FISCAL, moneyIn } from "../../concepts/funds.ts";
import { conceptsNamed, findNames } from "../../concepts/names.ts";
import type { BudgetTable, TableColumn } from "../../model/disclosure/budget-table.ts";
import { type Concept, sourceOf } from "../../model/disclosure/vocabulary.ts";
import { isWholeHead } from "../../text/column-heads.ts";

/**
 * What one column of a table tells: income or expenditure (`flow`), of which money (`fund`, `all` where it is not told apart), and which part of it (`part`:
 * 基本支出, 人员经费; `whole` for all of it, the words of the head where the vocabulary does not know them). `extent` is what the title says of money
 * carried over (不含上年结转). Two series that tell the same have the same figure on every line that both print.
 */
export interface About {
  flow: "revenue" | "expenditure";
  fund: string;
  part: string;
  extent: string;
}

/** What a kind of table tells, before its title is read. */
export type Whole = Pick<About, "flow"> & { fund?: Concept; part?: Concept };

export function aboutKey({ flow, fund, part, extent }: About): string {
  return `${flow} ${fund} ${part} ${extent}`;
}

/** Told without what is carried over, and with it; where nothing says which, either may be. */
export const OWN_YEAR = "不含";
export const ALL_YEARS = "含";
const EXTENT = /[(]?(不含|含|(?<!不)包含|(?<!不)包括)[^)]*结转[^)]*[)]?/;

/** What a table tells as a whole, with the fund and the extent that its title names. A plan of several years tells of each what is new. */
export function baseOf({ title = "", columns }: BudgetTable, { flow, fund, part }: Whole): About {
  const isPlan = columns.some(({ year }) => year === "later");
  const extent = EXTENT.exec(title)?.[1] ?? (isPlan ? OWN_YEAR : "");
  const told = fund ?? moneyIn(title) ?? fundIn(title) ?? "all";
  // 专项资金汇总表: of some projects
  const isOfSome = part === "expenditure.project" && title.includes("专项") && !title.includes("项目");
  const own = part && partNamed(title, part);
  return { flow, fund: told, part: isOfSome ? `${part} 专项` : (own ?? part ?? "whole"), extent };
}

/** 基本支出表（公用经费，分单位）: the one part of it that a title names. */
function partNamed(title: string, part: Concept): Concept | undefined {
  const within = findNames(title).flatMap(({ concepts }) => concepts.filter((one) => one.startsWith(`${part}.`)));
  return new Set(within).size === 1 ? within[0] : undefined;
}

/** 财政专户管理资金支出表: the money that a title names, be it none of the funds. */
function fundIn(title: string): Concept | undefined {
  return findNames(title)
    .flatMap(({ concepts }) => concepts.map(sourceOf))
    .find((found) => found !== undefined);
}

/** The column of all of it tells what the table tells, unless its own heads name a fund (一般公共预算 over 2026年) or a part: of all money, or of what the table tells (人员经费 of 基本支出). */
export function leadAbout({ path }: TableColumn, whole: About): About {
  const fund = whole.fund === "all" ? path.map(fundOf).find((found) => found !== undefined) : undefined;
  const base = fund === undefined ? whole : { ...whole, fund };
  const part = path.flatMap((head) => conceptsNamed(head)).find((concept) => isPart(concept));
  const isWithin = part !== undefined && (base.part === "whole" || part.startsWith(`${base.part}.`));
  return isWithin ? { ...base, part } : base;
}

/**
 * Where a table tells what is carried over apart, the column of a fund tells what is new of it. `isRest`: it is all that is neither 人员经费 nor 公用经费,
 * by whatever name.
 */
export function columnAbout(
  { path, carried }: TableColumn,
  base: About,
  own: About,
  isRest: boolean,
): About | undefined {
  if (carried !== undefined) return undefined;
  const names = path.filter((head) => !isWholeHead(head));
  const head = (names.at(-1) ?? "").replace(/^其中:?/, "");
  const concepts = conceptsNamed(head);
  const fund = fundOf(head);
  // 项目支出 over 一般公共预算: the money of that part
  const over = names
    .slice(0, -1)
    .flatMap((name) => conceptsNamed(name))
    .find(isPart);
  const isNarrower = base.fund === "all" || (base.fund === FISCAL && fund !== FISCAL);
  if (fund !== undefined && isNarrower) return { ...own, fund, part: base.part === "whole" && over ? over : base.part };
  const word = isRest ? "expenditure.project" : head;
  const within = base.part === "whole" || word === "" ? word : `${base.part} ${word}`;
  const part = concepts.find(isPart) ?? (base.flow === "expenditure" && fund === undefined ? within : undefined);
  if (part === undefined || part === "" || part === base.part) return undefined;
  // 财政拨款 over 项目支出: the part of that money
  const above = names
    .slice(0, -1)
    .map(fundOf)
    .find((found) => found !== undefined);
  // 当年财政拨款安排 over 项目支出, beside 上年结转: what is new of it
  const isNew = names.slice(0, -1).some((name) => /^[当本]年/.test(name));
  const { extent } = isNew ? own : base;
  return { ...base, part, extent, ...(above !== undefined && base.fund === "all" ? { fund: above } : {}) };
}

function fundOf(head: string): Concept | undefined {
  return conceptsNamed(head)
    .map(sourceOf)
    .find((found) => found !== undefined);
}

/** The one column that makes up the whole with 人员经费 and 公用经费: 项目支出, called 专项业务经费 in places. */
export function restColumn({ columns, sums }: BudgetTable, lead: number): number | undefined {
  const [sum] = sums.filter(({ along, total }) => along === "row" && total === lead);
  const isBasic = (index: number) => columns[index]?.concept?.startsWith("expenditure.basic.") ?? false;
  const rest = sum?.parts.filter((index) => !isBasic(index)) ?? [];
  return rest.length === 1 && sum?.parts.length === 3 ? rest[0] : undefined;
}

function isPart(concept: Concept): boolean {
  return /^expenditure\.(?:basic|project|commercial|remittance|subsidy)/.test(concept);
}
