import { figureColumns, type Sum, type SumBasis } from "../../../model/budget-table.ts";
import type { CellGrid } from "../grid.ts";
import type { Head } from "../head.ts";
import { composedOf, familyOf, isAside, isTotalHead } from "./families.ts";
import { type HeadNode, headTree } from "./heads.ts";
import { type Figures, supportOf, type Unsummed } from "./sum-figures.ts";
import { isBorneOut, isCredible } from "./weigh.ts";

type Draft = Pick<Sum, "total" | "parts"> & { basis: SumBasis };

/** Columns that are totals of other columns, by the tree of heads: 合计 over its siblings, 小计 inside a group, and what the vocabulary composes. */
export function sumsAlongRows(statement: Unsummed, grid: CellGrid, head: Head, figures: Figures): Sum[] {
  const sides = [...new Set(statement.columns.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const lines = statement.rows.flatMap((row, at) => (row.side === side && row.role !== "note" ? [at] : []));
    const chosen = figureColumns(statement, side);
    const drafts = levelSums(headTree(grid, head, statement.columns, chosen));
    return drafts.flatMap((draft) => weigh(draft, figures, lines));
  });
}

function weigh(draft: Draft, figures: Figures, lines: readonly number[]): Sum[] {
  const sum = { along: "row" as const, ...draft };
  const support = supportOf(figures, sum, lines);
  const good = draft.basis === "group" ? isBorneOut(support) : isCredible(support);
  return good ? [{ ...sum, support: support.held + support.weak }] : [];
}

/** The sums among heads of one level, and those inside each group. */
function levelSums(nodes: readonly HeadNode[]): Draft[] {
  const level = nodes.flatMap((node) => (/^其中:?$/.test(node.text) ? node.children : [node]));
  const inner = level.flatMap((node) => levelSums(node.children));
  const composed = compositions(level);
  const taken = new Set(
    composed.flatMap(({ total, parts }) => (isTotalHead(textOver(level, total)) ? [total, ...parts] : parts)),
  );
  const rest = level.filter((node) => !(standIn(node) ?? []).every((column) => taken.has(column)));
  return [...composed, ...totals(rest), ...inner];
}

function textOver(level: readonly HeadNode[], column: number): string {
  return level.find(({ columns }) => columns[0] === column)?.text ?? "";
}

function compositions(level: readonly HeadNode[]): Draft[] {
  const texts = level.map(({ text }) => text);
  return level.flatMap((node, at) => {
    const parts = node.children.length > 0 ? [] : composedOf(texts, at).map((index) => level[index]!);
    const columns = parts.flatMap((part) => standIn(part) ?? []);
    const basis = familyOf(parts.map(({ text }) => text));
    return parts.length === 0 || basis === undefined ? [] : [{ total: node.columns[0]!, parts: columns, basis }];
  });
}

/**
 * Each total of a level over the heads up to the next total (or, when it stands last, over those before it). Groups that split the same
 * money in several ways (按收入性质分, 按支出性质分) are each all of it.
 */
function totals(level: readonly HeadNode[]): Draft[] {
  const at = level.flatMap((node, index) => (node.children.length === 0 && isTotalHead(node.text) ? [index] : []));
  return at.flatMap((index, nth) => {
    const after = level.slice(index + 1, at[nth + 1]);
    const parts = after.length > 0 ? after : level.slice((at[nth - 1] ?? -1) + 1, index);
    const splits = parts.filter(({ text, children }) => /^按.+分/.test(text) && children.length > 0);
    const wholes = splits.length > 0 ? splits.map(({ children }) => children) : [parts];
    return wholes.flatMap((whole) => candidates(level[index]!, whole));
  });
}

/** All siblings where the vocabulary knows them; else all of them and the known ones, as guesses that the figures must bear out. */
function candidates(total: HeadNode, siblings: readonly HeadNode[]): Draft[] {
  const parts = opened(siblings).filter(({ text }) => !isAside(text));
  const all = draft(total, parts, familyOf(parts.map(({ text }) => text)) ?? "group");
  if (all === undefined || all.basis !== "group") return all === undefined ? [] : [all];
  const known = parts.filter(({ text }) => familyOf([text]) !== undefined);
  const some = known.length > 1 && known.length < parts.length ? draft(total, known, "group") : undefined;
  return some === undefined ? [all] : [all, some];
}

/** A single group beside the total stands for the heads below it: 总计 | 资金来源 over the funds. */
function opened(siblings: readonly HeadNode[]): readonly HeadNode[] {
  const only = siblings[0];
  const inside = only?.children.filter(({ text }) => !isTotalHead(text)) ?? [];
  return siblings.length === 1 && inside.length > 0 && inside.length === only?.children.length ? inside : siblings;
}

function draft(total: HeadNode, parts: readonly HeadNode[], basis: SumBasis): Draft | undefined {
  const columns = parts.map(standIn);
  if (parts.length === 0 || columns.some((each) => each === undefined)) return undefined;
  return { total: total.columns[0]!, parts: columns.flatMap((each) => each ?? []), basis };
}

/** The columns that carry a head's whole amount: itself, its 小计, or all heads below it. */
function standIn(node: HeadNode): number[] | undefined {
  if (node.children.length === 0) return node.columns;
  const total = node.children.find(
    ({ text, children }) => children.length === 0 && (isTotalHead(text) || text === "金额"),
  );
  if (total !== undefined) return total.columns;
  const parts = node.children.filter(({ text }) => !isAside(text)).map(standIn);
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
