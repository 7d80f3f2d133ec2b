import type { Word, WordLine } from "../lines/words.ts";
import { isWide } from "../page/wide-characters.ts";
import { readingSettings } from "../settings.ts";

const { evenSteps: EVEN } = readingSettings.pieces;
const { sameEdgePoints: SAME_EDGE, fewestAlike: FEWEST } = readingSettings.common;

/** A label of a line: the words from one index to another, and how many characters they have. */
interface Label {
  line: number;
  from: number;
  to: number;
  left: number;
  right: number;
  count: number;
}

/** Labels whose characters are spread over the width of their column (合　　计) → one word each. What is spread between the same edges on several lines is a label. */
export function joinJustified(lines: readonly WordLine[]): WordLine[] {
  const labels = lines.flatMap((line, i) => labelsOf(line, i));
  const spread = labels.filter(
    (label) => label.to > label.from && isColumn(labels.filter((other) => hasEdges(label, other))),
  );
  if (spread.length === 0) return [...lines];
  return lines.map((line, i) => {
    const own = spread.filter((label) => label.line === i);
    return own.length === 0 ? line : { ...line, words: joined(line.words, own) };
  });
}

function hasEdges(a: Label, b: Label): boolean {
  return Math.abs(a.left - b.left) < SAME_EDGE && Math.abs(a.right - b.right) < SAME_EDGE;
}

function isColumn(labels: readonly Label[]): boolean {
  return labels.length >= FEWEST && new Set(labels.map(({ count }) => count)).size > 1;
}

/** The longest runs of evenly spread Chinese words of a line; a word alone is one too. */
function labelsOf({ words }: WordLine, line: number): Label[] {
  const labels: Label[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from;
    while (to + 1 < words.length && isEven(words.slice(from, to + 2))) to++;
    const run = words.slice(from, to + 1);
    if (run.every(isChinese)) {
      const count = run.reduce((sum, word) => sum + word.glyphs.length, 0);
      labels.push({ line, from, to, left: run[0]!.left, right: run.at(-1)!.right, count });
    }
    from = to + 1;
  }
  return labels;
}

function isEven(words: readonly Word[]): boolean {
  if (!words.every(isChinese)) return false;
  const { size } = words[0]!;
  const inner = words.flatMap(({ left, right, glyphs }) =>
    glyphs.length > 1 ? [(right - left - glyphs.length * size) / (glyphs.length - 1)] : [],
  );
  const gaps = [...inner, ...words.slice(1).map((word, i) => word.left - words[i]!.right)];
  return Math.max(...gaps) - Math.min(...gaps) < EVEN * size;
}

function isChinese({ text }: Word): boolean {
  return [...text].every((character) => isWide(character) && !/[\uff10-\uff19\uff0e]/.test(character));
}

function joined(words: readonly Word[], labels: readonly Label[]): Word[] {
  return words.flatMap((word, i) => {
    const label = labels.find(({ from, to }) => i >= from && i <= to);
    if (!label) return [word];
    if (label.from !== i) return [];
    const own = words.slice(label.from, label.to + 1);
    return [
      {
        ...word,
        right: label.right,
        text: own.map(({ text }) => text).join(""),
        glyphs: own.flatMap(({ glyphs }) => glyphs),
      },
    ];
  });
}
