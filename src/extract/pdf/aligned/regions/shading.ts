import { widthOf } from "../../../../model/box.ts";
import type { Fill } from "../../page/page.ts";
import { readingSettings } from "../../settings.ts";
import type { Region } from "./ruled-regions.ts";

const { shadeGapPoints: TOUCHING, shadeWidth: WIDTH } = readingSettings.regions;

/** A region whose first or last row is shaded instead of ruled → the region with that row. */
export function withShading({ box: [left, top, right, bottom], rules }: Region, fills: readonly Fill[]): Region {
  const inside = fills.filter(({ box }) => box[0] >= left - TOUCHING && box[2] <= right + TOUCHING);
  const above = inside.filter(({ box }) => box[1] < top - TOUCHING && Math.abs(box[3] - top) <= TOUCHING);
  const below = inside.filter(({ box }) => box[3] > bottom + TOUCHING && Math.abs(box[1] - bottom) <= TOUCHING);
  const across = (row: readonly Fill[]) =>
    row.reduce((sum, { box }) => sum + widthOf(box), 0) >= WIDTH * (right - left);
  return {
    box: [
      left,
      across(above) ? Math.min(...above.map(({ box }) => box[1])) : top,
      right,
      across(below) ? Math.max(...below.map(({ box }) => box[3])) : bottom,
    ],
    rules,
  };
}
