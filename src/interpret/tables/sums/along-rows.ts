import { contains } from "../../../concepts/containment.ts";
import { FISCAL, moneyIn } from "../../../concepts/funds.ts";
import { figureColumns, type Sum, type TableColumn } from "../../../model/disclosure/budget-table.ts";
import { isFromEarlierYears } from "../../../model/disclosure/vocabulary.ts";
import { carriedBy, isOfThisYear } from "../cell-words.ts";
import type { CellGrid } from "../grid.ts";
import type { Head } from "../head.ts";
import { conceptsOfLabel, namesFund } from "../label-concepts.ts";
import { composedOf, familyOf, isAside, isComposedOf, isTotalHead } from "./families.ts";
import { type HeadNode, headTree } from "./head-tree.ts";
import type { Unsummed } from "./sum-figures.ts";

type Draft = Omit<Sum, "along">;

/** Columns that are totals of other columns, by the tree of heads: 合计 over its siblings, 小计 inside a group, and what the vocabulary composes. */
export function sumsAlongRows(table: Unsummed, grid: CellGrid, head: Head): Sum[] {
  const sides = [...new Set(table.columns.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const tree = headTree(grid, head, table.columns, figureColumns(table, side));
    return levelSums(tree, table.columns).map((sum) => ({ along: "row" as const, ...sum }));
  });
}

/** The sums among heads of one level, and those inside each group. */
function levelSums(nodes: readonly HeadNode[], columns: readonly TableColumn[]): Draft[] {
  const level = nodes.flatMap((node) => (/^其中:?$/.test(node.text) ? node.children : [node]));
  const inner = level.flatMap((node) => levelSums(node.children, columns));
  const composed = compositions(level);
  // 总计 | 财政拨款小计 | 一般公共预算 | … | 事业收入: beside another total one that is composed is a part
  const isBesideTotal = ({ total, basis }: Draft) =>
    basis === "funding" &&
    level.some(({ text, columns: [own], children }) => own !== total && children.length === 0 && isTotalHead(text));
  const isWhole = (sum: Draft) => {
    const head = textOver(level, sum.total);
    return isTotalHead(head) && !isPartName(head) && !isBesideTotal(sum);
  };
  const taken = new Set(composed.flatMap((sum) => (isWhole(sum) ? [sum.total, ...sum.parts] : sum.parts)));
  const rest = level.filter((node) => !(standIn(node) ?? []).every((column) => taken.has(column)));
  const known = new Set(composed.map(({ total }) => total));
  return [...composed, ...totals(rest, columns, known), ...inner];
}

/** 公务用车小计, 基本支出小计: a total, but of a part of what stands beside it. */
function isPartName(head: string): boolean {
  return conceptsOfLabel(head).some(isComposedOf);
}

function textOver(level: readonly HeadNode[], column: number): string {
  return level.find(({ columns }) => columns[0] === column)?.text ?? "";
}

function compositions(level: readonly HeadNode[]): Draft[] {
  const texts = level.map(({ text }) => text);
  return level.flatMap((node, at) => {
    const parts = node.children.length > 0 ? [] : composedOf(texts, at).map((index) => level[index]!);
    const basis = familyOf(parts.map(({ text }) => text));
    const sum = basis && draft(basis, node, [parts]);
    return parts.length === 0 || sum === undefined ? [] : [sum];
  });
}

/** Each total of a level over the heads up to the next total (or, when it stands last, over those before it); `known` are those that the vocabulary composes. */
function totals(level: readonly HeadNode[], columns: readonly TableColumn[], known: ReadonlySet<number>): Draft[] {
  const isTotal = ({ text, children, columns: [own] }: HeadNode) =>
    children.length === 0 && isTotalHead(text) && !known.has(own!);
  const at = level.flatMap((node, index) => (isTotal(node) ? [index] : []));
  return at.flatMap((index, nth) => {
    const total = level[index]!;
    const after = level.slice(index + 1, at[nth + 1]);
    const siblings = after.length > 0 ? after : level.slice((at[nth - 1] ?? -1) + 1, index);
    const same = siblings.filter((node) => isPast(node, columns) === isPast(total, columns) && !isBeside(total, node));
    return waysOf(same).flatMap((way) => totalOver(total, opened(way)) ?? []);
  });
}

/** 财政拨款小计 | 一般公共预算 | 政府性基金预算 | 单位资金, 本年收入小计 | 一般公共预算 | 上年结转: money that the name of a total says it does not add up. */
function isBeside(total: HeadNode, { text }: HeadNode): boolean {
  const isCarried = conceptsOfLabel(text).some(isFromEarlierYears);
  if (isCarried && isOfThisYear(total.text)) return true;
  const isOther = familyOf([text]) === "funding" && moneyIn(text) === undefined && !isCarried;
  return isOther && conceptsOfLabel(total.text).includes(FISCAL);
}

/**
 * Groups that split the same money in several ways are each all of it: 按收入性质分 beside 按支出性质分, 资金来源 with its funds beside 基本支出 and 项目支出.
 * A group is such a way where its own name tells no money, but the heads below it are of one family that no head beside it belongs to; groups with the same heads
 * below (本年预算 and 上年结转, each 小计 | 基本支出 | 项目支出) are parts.
 */
function waysOf(nodes: readonly HeadNode[]): (readonly HeadNode[])[] {
  const splits = nodes.filter(({ text, children }) => text.startsWith("按") && children.length > 0);
  if (splits.length > 0) return splits.map(({ children }) => children);
  const years = yearsAmong(nodes);
  if (years.length > 0) return [nodes.filter((node) => !years.includes(node)), years];
  const families = nodes.map(({ text, children }) => familyOf([text]) ?? familyBelow(children));
  const second = families.findIndex((family) => family !== families[0]);
  const isOf = (some: typeof families, ...own: typeof families) =>
    some.length > 1 && some.every((one) => own.includes(one));
  // 总计 | 一般公共预算 | 事业收入 | 基本支出 | 项目支出: by whose money it is, and by its use
  if (isOf(families.slice(0, second), "funding") && isOf(families.slice(second), "nature", "basicParts"))
    return [nodes.slice(0, second), nodes.slice(second)];
  const below = nodes.map(({ children }) => children.map(({ text }) => text).join("|"));
  const isWay = ({ text, children }: HeadNode, at: number) =>
    children.length > 1 &&
    below.indexOf(below[at]!) === below.lastIndexOf(below[at]!) &&
    families[at] !== undefined &&
    conceptsOfLabel(text).length === 0 &&
    families.every((family, other) => other === at || (family !== families[at] && family !== undefined));
  const ways = nodes.filter(isWay);
  const rest = nodes.filter((node) => !ways.includes(node));
  return rest.length === 0 || ways.length === 0 ? [nodes] : [rest, ...ways.map((way) => [way])];
}

/** 一般公共预算 | 政府性基金预算 | 本年财政拨款 | 上年结转: beside the funds and nothing else, two columns that divide the same money by the year it comes from. */
function yearsAmong(nodes: readonly HeadNode[]): HeadNode[] {
  const isCurrent = ({ text }: HeadNode) => isOfThisYear(text) && conceptsOfLabel(text).includes(FISCAL);
  const at = nodes.findIndex((node, index) => {
    const pair = [node, nodes[index + 1]].filter((one) => one !== undefined);
    return pair.some(isCurrent) && pair.some(({ text }) => carriedBy(text) !== undefined && !isOfThisYear(text));
  });
  const rest = at === -1 ? [] : nodes.filter((_, index) => index !== at && index !== at + 1);
  const isApart = at === 0 || at + 2 === nodes.length;
  return isApart && rest.length > 1 && rest.every(({ text }) => namesFund(text)) ? nodes.slice(at, at + 2) : [];
}

function familyBelow(children: readonly HeadNode[]): Sum["basis"] | undefined {
  return familyOf(children.flatMap(({ text }) => (isTotalHead(text) ? [] : [text])));
}

function isPast(node: HeadNode, columns: readonly TableColumn[]): boolean {
  return node.columns.every((column) => columns[column]?.year === "past");
}

/**
 * A total over all heads beside it. A head that begins with 其中 opens the list of the parts where the vocabulary knows it and its neighbours as one
 * family (小计 | 其中：基本支出 | 项目支出), else it may also stand aside.
 */
function totalOver(total: HeadNode, siblings: readonly HeadNode[]): Draft | undefined {
  const inside = insideLast(siblings);
  const all = siblings.filter((node) => !inside.includes(node) && (isOfWhich(node) || !isAside(node.text)));
  const plain = all.filter((node) => !isOfWhich(node));
  const family = familyOf(all.map(bare));
  if (plain.length === all.length || (family !== undefined && plain.length > 0)) {
    return draft(family ?? "group", total, [all]);
  }
  if (plain.length === 0)
    return family === undefined || all.length < 2 ? undefined : draft(family, total, [all], "suggested");
  return draft(familyOf(plain.map(bare)) ?? "group", total, [plain, all], "suggested");
}

const isOfWhich = ({ text }: HeadNode) => text.startsWith("其中");
const bare = ({ text }: HeadNode) => text.replace(/^其中:?/, "");

/** 一般公共预算 | 单位资金 | 其中：事业收入 | 经营收入: what a head with 其中, and those behind it, say is within the column before it. */
function insideLast(nodes: readonly HeadNode[]): readonly HeadNode[] {
  const first = nodes.findIndex(isOfWhich);
  const whole = first < 1 ? [] : conceptsOfLabel(nodes[first - 1]!.text);
  const isOut = (node: HeadNode) => {
    const parts = conceptsOfLabel(bare(node));
    return !whole.some((one) => parts.some((part) => contains(one, part)));
  };
  const end = nodes.findIndex((node, at) => at >= first && isOut(node));
  return whole.length === 0 ? [] : nodes.slice(first, end === -1 ? undefined : end);
}

/** A single group beside the total stands for the heads below it: 总计 | 资金来源 over the funds. */
function opened(siblings: readonly HeadNode[]): readonly HeadNode[] {
  const only = siblings[0];
  const inside = only?.children.filter(({ text }) => !isTotalHead(text)) ?? [];
  return siblings.length === 1 && inside.length > 0 && inside.length === only?.children.length ? inside : siblings;
}

function draft(
  basis: Sum["basis"],
  total: HeadNode,
  readings: readonly (readonly HeadNode[])[],
  proof: Sum["proof"] = "proven",
): Draft | undefined {
  const columns = readings.map((parts) => parts.map(standIn));
  const known = columns.flatMap((each) =>
    each.length > 0 && each.every((part) => part !== undefined) ? [each.flatMap((part) => part ?? [])] : [],
  );
  const [parts, ...others] = known.filter((each) => !each.includes(total.columns[0]!));
  if (parts === undefined) return undefined;
  return { basis, total: total.columns[0]!, parts, proof, ...(others.length > 0 ? { others } : {}) };
}

/** The columns that carry a head's whole amount: itself, its 小计 with what stands beside that, or all heads below it. */
function standIn(node: HeadNode): number[] | undefined {
  if (node.children.length === 0) return node.columns;
  const total = node.children.find(
    ({ text, children }) => children.length === 0 && (isTotalHead(text) || text === "金额"),
  );
  const own = node.children.filter(({ text }) => !isAside(text));
  const parts = (total === undefined ? own : [total, ...own.filter((child) => isBeside(total, child))]).map(standIn);
  return parts.some((part) => part === undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
