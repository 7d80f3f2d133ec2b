import { contains } from "../../concepts/containment.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { groupBy } from "../../model/group-by.ts";
import { fold } from "../../text/fold.ts";

/** What leads to the figure of such a line: points, strokes, a colon, a blank. */
const LEADER = /[…—―─━·⋯_~.\-:\s]$/;
/** Behind it nothing but its unit: a line is no sentence. */
const LINE_END = /^\s*(?:[万亿千百]*元)?\s*$/;
const CLAUSES = /[,。;]/;

/**
 * 收入预算……900万元 / 一般公共预算拨款收入……800万元 / 上年结转……100万元: a table set as lines, each of one name and its figure. A line holds those right below it
 * that can be parts of it; where none does and all above are its parts, the last line is their total. `textOf` gives the text of a paragraph.
 */
export function nestLines(facts: readonly Fact[], textOf: (block: number) => string): void {
  let above: Fact[] = [];
  for (const told of groupBy(facts, ({ place }) => `${place.block}`)) {
    const [fact] = told;
    if (fact === undefined || told.length > 1 || !isLine(fact, fold(textOf(fact.place.block)))) {
      above = [];
      continue;
    }
    if (above.at(-1)?.place.block !== fact.place.block - 1) above = [];
    const whole = above.findLast((line) => isOver(line, fact));
    if (fact.parent === undefined && whole !== undefined) fact.parent = whole.id;
    const free = above.filter(({ parent }) => parent === undefined);
    if (whole === undefined && free.length > 1 && free.every((line) => isOver(fact, line)))
      for (const line of free) line.parent = fact.id;
    above.push(fact);
  }
}

function isLine({ stage, nil, place }: Fact, text: string): boolean {
  const before = text.slice(0, place.start);
  const isAlone = LINE_END.test(text.slice(place.end)) && LEADER.test(before) && !CLAUSES.test(before);
  return stage === "budget" && !nil && isAlone;
}

function isOver(line: Fact, { concept, year, subject, fund }: Fact): boolean {
  return line.year === year && line.subject === subject && line.fund === fund && contains(line.concept, concept);
}
