import type { Disclosure } from "../model/disclosure/disclosure.ts";
import type { Document } from "../model/document.ts";
import { groupBy } from "../model/group-by.ts";
import { placeKey } from "../model/place.ts";
import type { SumOfTable } from "../model/rule/claim.ts";
import { isDecimalFigure } from "../text/figures/digits.ts";
import { type CollectedClaims, type DoubtedRelation, isBroken, type JudgedRelation } from "./claims.ts";
import { gapOf, termsOf } from "./judge.ts";

/** Fewer broken totals than this are typos, however few others hold. */
const LEAST_BROKEN = 3;

/**
 * Where most relations of one kind fail within a table, and not all by one figure, our reading of the table is in question and not the filing: they become
 * one doubt about the table. Doubts that say the same of several lines of one total become one as well.
 */
export function questionReadings(
  collected: CollectedClaims,
  document: Document,
  disclosure: Disclosure,
): CollectedClaims {
  const isEnough = collected.relations.filter(isBroken).length >= LEAST_BROKEN;
  if (!isEnough && collected.doubts.length === 0) return collected;
  const lines = isEnough ? collected.relations.filter(({ relation }) => relation.within !== undefined) : [];
  const tables = groupBy(lines, kindOf);
  const questioned = tables.filter(isQuestioned);
  const doubts = groupBy(questioned.flat(), ({ relation }) => `${relation.within?.block}`).map((relations) =>
    tableDoubt(relations, document, disclosure),
  );
  const broken = new Set(questioned.flat().filter(isBroken));
  return {
    ...collected,
    relations: collected.relations.filter((one) => !broken.has(one)),
    doubts: [...doubts, ...oncePerTotal(collected.doubts)],
  };
}

/** Sums along rows are one kind for each total column, sums down the columns one for the table. */
function kindOf({ relation }: JudgedRelation): string {
  const { block, along, total } = relation.within as SumOfTable;
  return along === "row" ? `${block} row ${total}` : `${block} column`;
}

/** Lines on which a relation can be put to the test: the rows of a sum along rows, the totals of sums down the columns. */
function isQuestioned(relations: readonly JudgedRelation[]): boolean {
  const along = relations[0]?.relation.within?.along;
  const all = groupBy(relations, (one) =>
    along === "row" ? placeKey(termsOf(one.relation)[0]!.place) : String(one.relation.within?.total),
  );
  const broken = all.filter((line) => line.some(isBroken));
  const holding = all.filter((line) => !line.some(isBroken) && line.some(isTelling));
  const gaps = new Set(relations.filter(isBroken).map(({ relation }) => gapOf(relation).abs().toFixed()));
  return broken.length >= LEAST_BROKEN && broken.length > holding.length && gaps.size > 1;
}

/** A relation that would hardly hold by accident: two figures and more are added. */
function isTelling({ relation }: JudgedRelation): boolean {
  return relation.kind !== "sum" || relation.parts.filter(({ amount }) => !/^-?0*\.?0*$/.test(amount.value)).length > 1;
}

function tableDoubt(relations: readonly JudgedRelation[], document: Document, disclosure: Disclosure): DoubtedRelation {
  const [first, ...others] = relations.filter(isBroken) as [JudgedRelation, ...JudgedRelation[]];
  const { relation } = first;
  const unread = unreadFigures(document, disclosure, relation.within!.block);
  const digits = unread === 0 ? "表内数字均已读入" : `表内另有${unread}个数字没有归入行列`;
  const note = `本表同类关系共${relations.length}处，有${others.length + 1}处不符，可能是表样与通常不同；${digits}，请人工核对。`;
  const { message, data = {}, within, why } = relation;
  return {
    claim: { message, data, ...(within ? { within } : {}), ...(why ? { why } : {}) },
    readings: [relation],
    note,
  };
}

/** Figures with decimals that stand in a table and that no row and column of its reading holds. */
function unreadFigures(document: Document, { tables }: Disclosure, block: number): number {
  const table = document.blocks[block];
  const read = tables.find((one) => one.block === block)?.entries ?? [];
  const places = new Set(read.map(({ place }) => `${place.block} ${place.row} ${place.column}`));
  const cells = table?.kind === "table" ? table.cells : [];
  return cells.filter(({ text, row, column }) => isDecimalFigure(text) && !places.has(`${block} ${row} ${column}`))
    .length;
}

function oncePerTotal(doubts: readonly DoubtedRelation[]): DoubtedRelation[] {
  const single = doubts.filter(({ claim }) => claim.within === undefined);
  const lines = doubts.filter(({ claim }) => claim.within !== undefined);
  const totals = groupBy(lines, ({ claim: { within } }) => `${within?.block} ${within?.along} ${within?.total}`);
  const merged = totals.map(([first, ...others]) =>
    others.length === 0 ? first! : { ...first!, note: `同一合计另有${others.length}处也不符。` },
  );
  return [...single, ...merged];
}
