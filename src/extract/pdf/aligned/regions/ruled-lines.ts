import type { Ruling } from "../../page/page.ts";
import { readingSettings } from "../../settings.ts";

const { shortestRulePoints: SHORTEST } = readingSettings.regions;
const { sameEdgePoints: SAME_LINE, nearPoints: PIECE_GAP } = readingSettings.common;

/** The lines of one direction, pieces joined, from top to bottom (or left to right). */
export function wholeLines(rulings: readonly Ruling[], direction: Ruling["direction"]): Ruling[] {
  const own = rulings.filter((ruling) => ruling.direction === direction).sort((a, b) => a.at - b.at || a.from - b.from);
  const whole: Ruling[] = [];
  for (let from = 0; from < own.length; ) {
    let to = from + 1;
    while (to < own.length && own[to]!.at - own[from]!.at <= SAME_LINE) to++;
    whole.push(...joinPieces(own.slice(from, to)));
    from = to;
  }
  return whole.filter((line) => line.to - line.from >= SHORTEST);
}

function joinPieces(pieces: Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const piece of pieces.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.from - last.to <= PIECE_GAP) last.to = Math.max(last.to, piece.to);
    else joined.push({ ...piece });
  }
  return joined;
}

/** A rule across a table, of one piece or of several with gaps ("all items ___  new items ___"). */
export interface RuledLine {
  at: number;
  from: number;
  to: number;
  pieces: Ruling[];
}

/** Horizontal lines → rules: pieces on one height with gaps of at most `gap` points also count as one rule. */
export function rulesOf(lines: readonly Ruling[], gap: number): RuledLine[] {
  const rules: RuledLine[] = [];
  let row: RuledLine[] = [];
  for (const line of lines) {
    if (row.length > 0 && line.at - row[0]!.at > SAME_LINE) {
      rules.push(...row);
      row = [];
    }
    const open = row.find((rule) => line.from >= rule.to && line.from - rule.to <= gap);
    if (open) {
      open.to = line.to;
      open.pieces.push(line);
    } else {
      row.push({ at: line.at, from: line.from, to: line.to, pieces: [line] });
    }
  }
  return [...rules, ...row];
}
