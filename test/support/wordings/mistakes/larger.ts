import { exact } from "../../../../src/model/amount.ts";
import type { Worded } from "../filing.ts";
import type { Dice } from "../truth/dice.ts";
import { isProse, type Mistake, replaced, retyped, targets, without } from "./targets.ts";

const TERMS: Record<string, string[]> = {
  institution: ["职责", "机构"],
  overview: ["总体", "收支"],
  threePublic: ["三公"],
  performance: ["绩效"],
  procurement: ["采购"],
  assets: ["资产"],
};

/** A heading gone with all that stands under it. */
export function sectionGone(filing: Worded, dice: Dice): Mistake | undefined {
  const heads = targets(filing, (mark) => mark.kind === "heading");
  const { holder, span } = dice.one(heads.filter(({ span: { mark } }) => mark.kind === "heading" && !mark.loose));
  const next = heads.find(({ holder: { piece } }) => piece > holder.piece)?.holder.piece ?? filing.pieces.length;
  const kind = span.mark.statement.replace("标题 ", "");
  const left = without(filing, holder.piece, next);
  return {
    kind: "section gone",
    statement: span.mark.statement,
    forms: [],
    before: holder.text,
    after: "",
    filing: left,
    touched: [],
    terms: TERMS[kind] ?? [],
  };
}

/** Another figure of the same paragraph in the place of the right one. */
export function figureCopied(filing: Worded, dice: Dice): Mistake | undefined {
  const all = targets(filing, isProse).filter(
    ({ span: { mark } }) => mark.kind === "figure" && mark.stage !== "changeRate",
  );
  const pairs = all.flatMap((target) =>
    all
      .filter((other) => other.at === target.at && textOf(other) !== textOf(target))
      .map((other) => ({ target, by: textOf(other) })),
  );
  if (pairs.length === 0) return undefined;
  const { target, by } = dice.one(pairs);
  return replaced("prose: another figure copied", filing, target, by);
}

function textOf({ holder, span }: ReturnType<typeof targets>[number]): string {
  return holder.text.slice(span.start, span.end);
}

/** The asset table with the figures of another year: right in itself, not what the text says. */
export function tableStale(filing: Worded): Mistake | undefined {
  const cells = targets(filing, (mark) => mark.kind === "figure" && mark.table && mark.statement === "资产表");
  if (cells.some((cell) => !/^[\d,]+(\.\d+)?$/.test(textOf(cell)))) return undefined;
  const stale = cells.reduce((left, cell) => retyped(left, cell.holder, doubled(textOf(cell))), filing);
  const touched = targets(filing, (mark) => mark.kind === "figure" && mark.concepts[0] === "assets.total").map(
    ({ at, holder, span: { start } }) => ({ holder: at, start, end: Math.max(start + 1, holder.text.length) }),
  );
  const [total] = cells;
  const [before, after] = total ? [total.holder.text, doubled(textOf(total))] : ["", ""];
  return {
    kind: "table of another year",
    statement: "资产表",
    forms: [],
    before,
    after,
    filing: stale,
    touched,
    terms: [],
  };
}

function doubled(figure: string): string {
  const decimals = figure.split(".")[1]?.length ?? 0;
  const text = exact(figure.replaceAll(",", "")).times(2).toFixed(decimals);
  return figure.includes(",") ? text.replace(/^\d+/, (whole) => whole.replace(/\d(?=(\d{3})+$)/g, "$&,")) : text;
}
