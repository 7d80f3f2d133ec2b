/** Figures as tables print them; a blank or a dash says nothing about its column. */
const LONGEST_FIGURE = 40;
const FIGURE = /^[\s\d.,，%－-]*\d[\s\d.,，%]*$/;

export function isFigure(text: string): boolean {
  return text.length <= LONGEST_FIGURE && FIGURE.test(text);
}

/** Rows below a head that are looked at to tell columns of figures from columns of words. */
const SAMPLE_ROWS = 50;

/** Codes of functions and economic kinds: 类, 款, 项 in two more digits each. */
function isCode(text: string): boolean {
  return /^\d{3}(\d\d){0,2}$/.test(text);
}

/**
 * How many columns each cell of a short row spans, when the row below is complete and shows that both are a two-row head: runs of filled
 * cells below are spanned from above, blanks below are merged with the cell above (span 0). A run under several cells is parted where a
 * column of figures is followed by one of words, or else where words are followed by figures. `undefined` when this does not come out even.
 */
export function headSpans(rows: string[][], row: number, columns: number): number[] | undefined {
  const texts = rows[row] ?? [];
  const below = rows[row + 1] ?? [];
  if (texts.length < 2 || texts.length >= columns || below.length !== columns) return undefined;
  if (!below.some((text) => text.trim() === "")) return undefined;
  const figures = figureColumns(rows.slice(row + 2, row + 2 + SAMPLE_ROWS), columns);
  const never = () => false;
  const afterFigures = (column: number) => figures[column - 1] === true && figures[column] === false;
  const atFigures = (column: number) => figures[column - 1] === false && figures[column] === true;
  return [never, afterFigures, atFigures]
    .map((isParted) => runs(below, isParted))
    .find((spans) => spans.length === texts.length && spans.some((span) => span > 1));
}

/** Which columns hold figures in most of their filled cells; `undefined` where all are blank. */
function figureColumns(rows: string[][], columns: number): (boolean | undefined)[] {
  const whole = rows.filter((row) => row.length === columns);
  return Array.from({ length: columns }, (_, column) => {
    const filled = whole
      .map((row) => row[column]?.trim() ?? "")
      .filter((text) => text !== "" && !/^[-—－]+$/.test(text));
    if (filled.length === 0) return undefined;
    const figures = filled.filter((text) => isFigure(text) && !isCode(text));
    return figures.length * 2 > filled.length;
  });
}

function runs(below: string[], isParted: (column: number) => boolean): number[] {
  const spans: number[] = [];
  let run = 0;
  for (const [column, text] of below.entries()) {
    const blank = text.trim() === "";
    if (run > 0 && (blank || isParted(column))) {
      spans.push(run);
      run = 0;
    }
    if (blank) spans.push(0);
    else run++;
  }
  return run > 0 ? [...spans, run] : spans;
}
