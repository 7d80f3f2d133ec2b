import type { Pick } from "../seeded.ts";
import type { Features } from "./features.ts";
import { round, show } from "./ink.ts";
import { WATERMARKS } from "./words.ts";

/** What lies over a page, or under it: watermarks and stamps, none of them part of a table. */
export function overlayOf({ overlay }: Features, width: number, pick: Pick): string {
  const words = pick(WATERMARKS)!;
  switch (overlay) {
    case "slanted":
    case "slantedUnder":
    case "prose":
      return slanted(words, width, pick([0.5, 0.7, -0.5])!);
    case "upright":
      return show(width / 2 - words.length * 30, pick([180, 260, 340])!, words, 60, { colour: "0.82 g" });
    case "tiled":
      return tiles(words, width);
    case "stamp":
      return stamp(width * pick([0.3, 0.5, 0.7])!, pick([160, 220, 300])!);
    default:
      return "";
  }
}

function slanted(words: string, width: number, angle: number): string {
  const size = Math.min(80, 400 / words.length);
  const reach = (words.length * size) / 2;
  return show(width / 2 - reach * Math.cos(angle), 280 + reach * Math.sin(angle), words, size, {
    colour: "0.8 g",
    angle,
  });
}

function tiles(words: string, width: number): string {
  const columns = Math.floor(width / 150);
  return Array.from({ length: columns * 6 }, (_, at) =>
    show(40 + (at % columns) * 150, 120 + Math.floor(at / columns) * 110, words, 16, { colour: "0.85 g", angle: 0.4 }),
  ).join("");
}

/** A red ring with a red inscription. */
function stamp(x: number, top: number): string {
  const [r, k, y] = [46, 25.4, 842 - top];
  const ring = [
    [r, k, k, r, 0, r],
    [-k, r, -r, k, -r, 0],
    [-r, -k, -k, -r, 0, -r],
    [k, -r, r, -k, r, 0],
  ];
  const curves = ring.map(
    (points) => `${points.map((point, at) => round(at % 2 === 0 ? x + point : y + point)).join(" ")} c`,
  );
  const words = show(x - 36, top + 4, "预算专用章", 14, { colour: "0.85 0.1 0.1 rg" });
  return `q 0.85 0.1 0.1 RG 1.5 w ${round(x + r)} ${y} m ${curves.join(" ")} S Q\n${words}`;
}
