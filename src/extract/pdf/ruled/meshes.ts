import type { Ruling } from "../page/page.ts";
import { readingSettings } from "../settings.ts";

const {
  thickestPoints: THICK,
  gapPoints: GAP,
  reachPoints: REACH,
  dotGap: DOTTED,
  shortestPoints: SHORTEST,
} = readingSettings.ruled;
const { sameEdgePoints: SNAP } = readingSettings.common;

/** Rulings → whole lines: levels snapped, collinear pieces joined, crumbs dropped. Sorted by direction, level, start. */
export function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const lines = (["horizontal", "vertical"] as const).flatMap((direction) =>
    levelsOf(rulings.filter((ruling) => ruling.direction === direction)).flatMap(joinPieces),
  );
  return lines.filter((line) => line.to - line.from >= SHORTEST);
}

/** Groups of rulings of one direction that lie on one level. */
function levelsOf(rulings: readonly Ruling[]): Ruling[][] {
  const levels: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const level = levels.at(-1);
    if (level && ruling.at - level.at(-1)!.at <= SNAP && ruling.at - level[0]!.at <= THICK) level.push(ruling);
    else levels.push([ruling]);
  }
  return levels;
}

function joinPieces(level: readonly Ruling[]): Ruling[] {
  const lines: Ruling[] = [];
  for (const piece of level.toSorted((a, b) => a.from - b.from)) {
    const line = lines.at(-1);
    if (!line || piece.from > line.to + gapAfter(piece)) {
      lines.push({ ...piece });
      continue;
    }
    const [own, added] = [line.to - line.from, piece.to - piece.from];
    line.at = (line.at * own + piece.at * added) / (own + added || 1);
    line.to = Math.max(line.to, piece.to);
    line.width = Math.max(line.width, piece.width);
  }
  return lines;
}

/** Dots leave as much room between them as they are long, or twice that. */
function gapAfter({ from, to, width }: Ruling): number {
  return to - from < SHORTEST ? Math.max(GAP, DOTTED * Math.max(width, to - from)) : GAP;
}

/** Sets of lines that meet one another, each the drawing of one table or frame. Lines that meet none (underlines, rules) are left out. */
export function meshesOf(lines: readonly Ruling[]): Ruling[][] {
  const horizontal = lines.filter((line) => line.direction === "horizontal").toSorted((a, b) => a.at - b.at);
  const vertical = lines.filter((line) => line.direction === "vertical");
  const parent = new Map<Ruling, Ruling>();
  for (const upright of vertical) {
    for (let i = firstFrom(horizontal, upright.from - REACH); i < horizontal.length; i++) {
      const level = horizontal[i]!;
      if (level.at > upright.to + REACH) break;
      if (upright.at >= level.from - REACH && upright.at <= level.to + REACH) unite(parent, upright, level);
    }
  }
  const meshes = new Map<Ruling, Ruling[]>();
  for (const line of parent.keys()) {
    const root = rootOf(parent, line);
    const mesh = meshes.get(root);
    if (mesh) mesh.push(line);
    else meshes.set(root, [line]);
  }
  return [...meshes.values()];
}

/** Index of the first line at or beyond `at` in lines sorted by level. */
function firstFrom(sorted: readonly Ruling[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rootOf(parent: Map<Ruling, Ruling>, line: Ruling): Ruling {
  let root = line;
  for (let up = parent.get(root); up && up !== root; up = parent.get(root)) root = up;
  parent.set(line, root);
  return root;
}

function unite(parent: Map<Ruling, Ruling>, a: Ruling, b: Ruling): void {
  parent.set(rootOf(parent, a), rootOf(parent, b));
}
