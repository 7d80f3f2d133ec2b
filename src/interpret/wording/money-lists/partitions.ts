import type { Item } from "./said.ts";

/** Kinds that leave no room for another, each by what its name says: where every one is told, they are all of it. */
const PARTITIONS: readonly (readonly RegExp[])[] = [
  [/集中采购/, /分散采购/],
  [/一季度/, /二季度/, /三季度/, /四季度/],
  [/上半年/, /下半年/],
  [/(?<!非)流动资产/, /非流动资产/],
  [/(?:以前|之前|往|历)年/, /(?:本|今|当|20\d\d)年/, /(?:以后|之后|今后|后续|未来)年/],
];

/**
 * The items that are one of each kind of a partition (集中采购与分散采购, 四个季度, 流动资产与非流动资产, 以前年度、本年与以后年度), from the first on: what is told behind them
 * divides the whole in another way.
 */
export function partitionAmong(items: readonly Item[]): Item[] | undefined {
  for (const kinds of PARTITIONS) {
    const first = items.slice(0, kinds.length);
    const isEachTold = kinds.every((kind) => first.filter(({ label }) => kind.test(label)).length === 1);
    if (isEachTold) return first;
  }
  return undefined;
}
