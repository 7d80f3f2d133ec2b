import type { Block, List, Paragraph, Sample } from "./blocks.ts";
import { numeral } from "./numerals.ts";

const WIDE_ZERO = 0xff10;

function rendered(value: number, format: string): string {
  if (format.startsWith("chineseCounting")) return numeral(value);
  if (format === "decimalFullWidth")
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(WIDE_ZERO + Number(digit)));
  return String(value);
}

function place(paragraph: Paragraph, lists: List[]): { list: List; level: number } | undefined {
  const list = paragraph.list
    ? lists.find(({ id }) => id === paragraph.list?.id)
    : lists.find(({ styles }) => styles.includes(paragraph.style));
  return list && { list, level: paragraph.list?.level ?? list.styles.indexOf(paragraph.style) };
}

function paragraphs(blocks: Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    return block.kind === "textbox" || block.kind === "control" ? paragraphs(block.blocks) : [];
  });
}

const SUFFIX = { nothing: "", space: " ", tab: " " };

/** The automatic numbers as a printer shows them; a level starts again when a higher one moves on. */
export function labels(sample: Sample): Map<Paragraph, string> {
  const counts = new Map<string, number[]>();
  const found = new Map<Paragraph, string>();
  for (const paragraph of paragraphs(sample.blocks)) {
    const where = place(paragraph, sample.lists);
    if (!where) continue;
    const { list, level } = where;
    const before = counts.get(list.id) ?? [];
    const now = [...before.slice(0, level), (before[level] ?? (list.levels[level]?.start ?? 1) - 1) + 1];
    counts.set(list.id, now);
    const pattern = list.levels[level]?.text ?? "";
    const text = pattern.replace(/%(\d)/g, (_, depth) =>
      rendered(now[depth - 1] ?? 1, list.levels[depth - 1]?.format ?? ""),
    );
    found.set(paragraph, text + SUFFIX[list.suffix]);
  }
  return found;
}
