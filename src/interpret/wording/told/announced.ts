import { type BudgetTable, leadColumn, type TableKind } from "../../../model/disclosure/budget-table.ts";
import type { ProjectObjective } from "../../../model/disclosure/disclosure.ts";
import { itemsListed } from "../../../model/disclosure/items-listed.ts";
import type { ToldCount } from "../../../model/disclosure/wording.ts";
import type { Document } from "../../../model/document.ts";
import { compactText } from "../../../text/compact.ts";
import { FIGURE } from "../../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../../text/figures/units.ts";
import { leadingLabel } from "../../../text/labels.ts";
import { isCell, type Surface } from "../surfaces.ts";
import { placedIn, type Sentence, sentencesOf } from "./sentences.ts";

/** What items of a list are counted in; 台, 人 and 辆 count what one item may have many of. */
const ITEMS = /^(?:[项个家所条类种]|批次)$/;
/** Says that what has been counted follows: 如下, 见下表, 逐项列示; a colon that ends the paragraph. */
const ANNOUNCES = /如下|[下附后]表|[逐分]项列|以下|下列|[:：]\s*$/;
/** Says that not all of them follow. */
const SOME = /主要|重点|部分|其中|例如/;
const SILENT: ReadonlySet<string> = new Set(["glossary", "preamble"]);
/** Other rules hold the units of a department against the table of 机构设置, and the projects against their forms of 绩效目标. */
const INSTITUTION = "institution";
const FORMS: ReadonlySet<TableKind> = new Set(["departmentIndicators", "projectObjectives"]);
/** 涉及预算单位|4个，具体内容见下表: whose the items are, and not how many. */
const OF_UNITS = /(?<![我本该])单位[共有为]*$/;
/** So many lines (a caption, a unit) may stand between an announcement and its table. */
const REACH_BLOCKS = 4;

/**
 * Numbers of items that the text announces, each with how many items follow: in the numbered paragraphs right behind, else in the table below. Money told
 * with the number (5个项目，涉及资金669.70万元，如下：), or alone, is that of the table's rows.
 */
export function announcedIn(
  surface: Surface,
  document: Document,
  { tables, objectives }: { tables: readonly BudgetTable[]; objectives: readonly ProjectObjective[] },
): ToldCount[] {
  if (isCell(surface) || surface.heading || SILENT.has(surface.section)) return [];
  const last = sentencesOf(surface).at(-1);
  const counts = last?.figures.filter(({ amount, sign }) => ITEMS.test(amount.unit) && sign === undefined) ?? [];
  const [count, ...others] = counts;
  if (last !== undefined && counts.length === 0) return sharedOut(last, document, tables);
  if (last === undefined || count === undefined || others.length > 0 || !isAnnounced(last, count.unitEnd)) return [];
  const items = numbered(document, surface.block);
  if (!items && OF_UNITS.test(count.lead) && surface.section !== INSTITUTION) return [];
  const told = { what: "items" as const, ...placedIn(last, count), parts: [] };
  const isOfAll = !SOME.test(surface.folded.slice(count.unitEnd));
  const near = items ? undefined : nearTable(document, surface.block);
  const forms = objectives.filter(({ block }) => tables.every((one) => one.block !== block || isForm(one)));
  if (forms.some(({ block }) => block === near))
    return isOfAll && /项目|绩效/.test(last.surface.folded) ? [{ ...told, ...formsBelow(last, forms) }] : [];
  if (near !== undefined && holdsIndicators(document, near)) return [];
  const table = items || surface.section === INSTITUTION ? undefined : tableBelow(document, surface.block, tables);
  const listed = items ? [items.count] : table ? itemsListed(document, table) : [];
  if (listed.length === 0) return [];
  const isSure = items ? items.areNames : listed.length === 1 && isOfAll;
  const extent = isSure ? { extent: "all" as const } : {};
  return [{ ...told, ...extent, listed }, ...(table && isOfAll ? moneyOf(last, table, "all") : [])];
}

/** The projects counted are those that have forms, or each has one. Of projects that are only managed by targets a few forms may be shown. */
const EACH_HAS_FORM = /公开|编[制报]|填报|申报|设[置定]|各|逐|分别|全部|所有/;

/** The projects whose forms of 绩效目标 follow; one that names no project may be of one of its own. */
function formsBelow({ surface }: Sentence, forms: readonly ProjectObjective[]): Pick<ToldCount, "extent" | "listed"> {
  const below = forms.filter((one) => one.block > surface.block);
  const names = new Set(below.flatMap(({ project }) => (project ? [compactText(project.text)] : [])));
  const unnamed = below.filter(({ project }) => project === undefined).length;
  return unnamed === 0 && EACH_HAS_FORM.test(surface.folded)
    ? { extent: "all", listed: [names.size] }
    : { listed: [...new Set([names.size, names.size + unnamed])] };
}

/** Says that the table below shares out the amount before it: 分配情况如下, 资金安排明细见下表. */
const SHARES_OUT = /分[配解摊布]|明细|[构组]成/;

/** 安排对下转移支付资金713.50万元，|分配情况如下：: an amount that a table below shares out; where the text says only that a table follows, it may be of another part of it. */
function sharedOut(last: Sentence, document: Document, tables: readonly BudgetTable[]): ToldCount[] {
  const [money, ...others] = last.figures;
  const behind = last.surface.folded.slice(money?.unitEnd);
  if (money === undefined || others.length > 0 || SOME.test(behind) || !isAnnounced(last, money.unitEnd)) return [];
  const table = labelAt(document.blocks, last.surface.block + 1)
    ? undefined
    : tableBelow(document, last.surface.block, tables);
  // A table that is called one of those with names is held against the prose under those.
  if (table === undefined || (table.title !== undefined && table.kind !== "unknown") || !isOfShares(table)) return [];
  return moneyOf(last, table, SHARES_OUT.test(behind) ? "all" : "loose");
}

const DIVIDES = /^[^,。;]{0,12}按[^,。;\d]{0,10}(?:分类|划分|科目)[^,。;\d]{0,10}:\s*$/;

/** 按支出功能分类： in a paragraph of its own: what follows divides a total that it does not name. */
export function isDivision({ folded }: Surface): boolean {
  return DIVIDES.test(folded);
}

/** Prices stand beside quantities, and years are no shares of one amount. */
function isOfShares({ columns, rows }: BudgetTable): boolean {
  return columns.every(({ role }) => role !== "quantity") && rows.every(({ year }) => year === undefined);
}

/** What a sentence tells of the money of the table below, where it tells just one amount. */
function moneyOf(last: Sentence, table: BudgetTable, extent: "all" | "loose"): ToldCount[] {
  const [money, ...others] = last.figures.filter(({ amount, range }) => amount.base === "元" && !range);
  const rows = table.rows.flatMap(({ role, side, parent }, at) =>
    role === "item" && side === 0 && parent === undefined ? [at] : [],
  );
  const column = leadColumn(table, 0);
  const isPrice = table.columns[column]?.path.some((head) => /单价/.test(head)) === true;
  const parts = table.entries.flatMap((entry) =>
    entry.column === column && rows.includes(entry.row)
      ? [{ label: table.rows[entry.row]!.label, amount: entry.amount, place: entry.place }]
      : [],
  );
  const isWhole =
    money !== undefined && others.length === 0 && money.sign === undefined && !isPrice && parts.length === rows.length;
  return isWhole && parts.length > 0 ? [{ what: "list", ...placedIn(last, money), extent, parts }] : [];
}

function isAnnounced({ surface }: Sentence, from: number): boolean {
  const behind = surface.folded.slice(from);
  return ANNOUNCES.test(behind) && !/。\s*\S/.test(behind);
}

/** A paragraph that is a name and nothing else. */
const NAME = /^[\u4e00-\u9fff()（）“”]{2,40}[;；。]?$/;
/** What may stand behind the name of a thing: ，预算196.96万元; ：196.96万元. */
const MONEY_BEHIND = new RegExp(`[,，:：][\\u4e00-\\u9fff]{0,8}${FIGURE}\\s*${MONEY_UNIT}[;；。]?$`);

/** How many paragraphs numbered in one way, from one on, follow a block, and whether each is a bare name. */
function numbered({ blocks }: Document, block: number): { count: number; areNames: boolean } | undefined {
  const first = labelAt(blocks, block + 1);
  if (first?.number !== 1) return undefined;
  let count = 1;
  for (let at = block + 2; at < blocks.length; at++) {
    const label = labelAt(blocks, at);
    if (label?.form !== first.form || label.number !== count + 1) break;
    count++;
  }
  const areNames = blocks.slice(block + 1, block + 1 + count).every((one) => {
    const text = one.kind === "paragraph" ? one.text.trim() : "";
    return NAME.test(text.slice(leadingLabel(text)?.length ?? 0).replace(MONEY_BEHIND, ""));
  });
  return count > 1 ? { count, areNames } : undefined;
}

function labelAt(blocks: Document["blocks"], at: number) {
  const block = blocks[at];
  return block?.kind === "paragraph" ? leadingLabel(`${block.label ?? ""}${block.text}`) : undefined;
}

function tableBelow(document: Document, block: number, tables: readonly BudgetTable[]): BudgetTable | undefined {
  const near = nearTable(document, block);
  const table = tables.find((one) => one.block === near);
  return table && isForm(table) ? undefined : table;
}

/** The block of the table that a paragraph announces. */
function nearTable({ blocks }: Document, block: number): number | undefined {
  const near = blocks.slice(block + 1, block + 1 + REACH_BLOCKS).findIndex(({ kind }) => kind === "table");
  return near === -1 ? undefined : block + 1 + near;
}

/** Whether a table prints indicators: its rows are these and no items that a text may count. */
function holdsIndicators({ blocks }: Document, at: number): boolean {
  const table = blocks[at];
  return table?.kind === "table" && table.cells.some(({ text }) => /^\s*[一二三]级指标\s*$/.test(text));
}

/** Whether a table is the form of one thing and no list with money. */
function isForm(table: BudgetTable): boolean {
  return FORMS.has(table.kind) && leadColumn(table, 0) === -1;
}
