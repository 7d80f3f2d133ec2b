import type { TableKind } from "../../../src/model/disclosure/budget-table.ts";
import type { SectionKind } from "../../../src/model/disclosure/section.ts";
import { type Edit, edited } from "./edits.ts";
import { type Ground, type Mistaken, moving, refigured, reworded, rowed, without } from "./mistakes.ts";

/** Where a figure is printed. */
export type Part = "正文" | "采购表" | "资产表" | "预算公开表";

const OTHER_TABLES: readonly TableKind[] = [
  "procurement",
  "assets",
  "unknown",
  "institutions",
  "departmentIndicators",
  "projectObjectives",
];

export function sectionOf({ disclosure }: Ground, kind: SectionKind) {
  return disclosure.outline.sections.find((section) => section.kind === kind && section.level === 1);
}

export function headless(ground: Ground, kind: SectionKind): Mistaken | undefined {
  const section = sectionOf(ground, kind);
  return section && without(ground, section.start, section.body);
}

export function emptied(ground: Ground, kind: SectionKind): Mistaken | undefined {
  const section = sectionOf(ground, kind);
  return section && without(ground, section.body, section.end);
}

export function again(ground: Ground): Mistaken | undefined {
  const section = sectionOf(ground, "runningCosts");
  return section && moving(ground, section.start, section.end, section.start, true);
}

/** All reasons of the part gone: one reason may serve several changes. */
export function unreasoned(ground: Ground): Mistaken | undefined {
  const section = sectionOf(ground, "threePublic");
  const edits: Edit[] = [];
  let { document } = ground;
  for (;;) {
    const next = section && reworded({ ...ground, document }, REASON, "", section);
    if (!next) return edits.length > 0 ? { edits } : undefined;
    edits.push(...next.edits);
    document = edited(document, next.edits);
  }
}

const REASON = /(，(?:主要原因|主要)?(?:是|为|原因是)[^。；]*)/;

/** Whether the filing calls itself by what it is (我局), not only 我部门. */
export function calls({ disclosure }: Ground): boolean {
  return disclosure.wording.marks.some(({ kind }) => kind === "selfReference");
}

export function exchanged(ground: Ground, one: SectionKind, other: SectionKind): Mistaken | undefined {
  const [first, second] = [sectionOf(ground, one), sectionOf(ground, other)];
  return first && second && moving(ground, second.start, second.end, first.start);
}

export function otherInstitution(ground: Ground): Mistaken | undefined {
  const only = ground.disclosure.institutions.length === 1 ? ground.disclosure.institutions[0] : undefined;
  return refigured(ground, only?.name.place, () => "平原市粮食和物资储备局");
}

/** The last row of a table that has a parent or is an item, and that prints a figure. */
export function line(ground: Ground, kind: TableKind, times: 0 | 2): Mistaken | undefined {
  const found = ground.disclosure.tables.find((statement) => statement.kind === kind);
  const figured =
    found?.entries.filter(({ amount }) => !/^[0０.．\s]*$/u.test(amount.text)).map(({ row }) => row) ?? [];
  const rows = found?.rows.filter(({ role }, index) => role === "item" && figured.includes(index)) ?? [];
  const row = rows.at(-1);
  return found && row && rowed(ground, found.block, row.row, times);
}

export function figuresIn({ disclosure, figures }: Ground, part: Part): Ground["figures"] {
  const kindOf = (block: number) => disclosure.tables.find((statement) => statement.block === block)?.kind;
  return figures.filter(({ block, row }) => {
    if (row === undefined) return part === "正文";
    const kind = kindOf(block);
    if (part === "采购表" || part === "资产表") return kind === (part === "采购表" ? "procurement" : "assets");
    return part === "预算公开表" && kind !== undefined && !OTHER_TABLES.includes(kind);
  });
}

/** A slip in one of the figures: the first, from a place of its own for each kind of slip, that it changes. */
export function slipped(
  ground: Ground,
  figures: Ground["figures"],
  at: number,
  change: (figure: string) => string,
): Mistaken | undefined {
  const from = (at * 5) % Math.max(figures.length, 1);
  const turned = [...figures.slice(from), ...figures.slice(0, from)];
  for (const place of turned) {
    const mistaken = refigured(ground, place, (figure) =>
      numberOf(change(figure)) === numberOf(figure) ? figure : change(figure),
    );
    if (mistaken) return mistaken;
  }
  return undefined;
}

function numberOf(figure: string): number {
  return Number(figure.normalize("NFKC").replace(/,/g, ""));
}

export function copied(ground: Ground, part: Part): Mistaken | undefined {
  const figures = figuresIn(ground, part);
  const texts = figures.map(({ block, row, column, start, end }) => {
    const content = ground.document.blocks[block];
    const text =
      content?.kind === "table"
        ? content.cells.find((cell) => cell.row === row && cell.column === column)?.text
        : content?.text;
    return text?.slice(start, end) ?? "";
  });
  const other = texts.findLast((text) => text !== texts[0] && /[1-9]/.test(text));
  return other === undefined ? undefined : refigured(ground, figures[0], () => other);
}

export function next(digit: string, by = 1): string {
  const zero = digit.charCodeAt(0) >= 0xff10 ? 0xff10 : 0x30;
  return String.fromCharCode(zero + ((digit.charCodeAt(0) - zero + by) % 10));
}

export function swappedDigits(figure: string): string {
  return figure.replace(/([\d０-９])(?!\1)([\d０-９])/u, "$2$1");
}

/** A part (其中) of a table, in which digits stand, made larger than its whole. */
export function overgrown(ground: Ground): Mistaken | undefined {
  const { tables } = ground.disclosure;
  const parts = tables.flatMap(({ rows, entries }) =>
    entries.filter(({ row }) => rows[row]?.role === "ofWhich" && rows[row].parent !== undefined),
  );
  const [part] = parts.filter(({ amount }) => !amount.value.startsWith("-") && /[1-9]/.test(amount.value));
  return refigured(ground, part?.place, (figure) => `99${figure.replace(/[,，]/gu, "")}`);
}
