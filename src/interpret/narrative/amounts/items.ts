import { isFiller } from "../../phrases/fillers.ts";
import type { Lead } from "../lead.ts";
import { type AmountToken, addFact, currentYear, type Reader } from "../reader.ts";
import { stageOf } from "./stages.ts";

const NAME = "[^,。;:、\\d①-⑳]";
/** What ends the name of a subject: 支出, unless the next level follows. */
const BEHIND = "(?=支出(?!\\(?(?:\\d{2}|[款项]\\)))|\\d{4}年|预算|:|$)";

/**
 * 信访事务（款）行政运行（项）支出1,084.14万元, 2040201-行政运行6556.70万元, ①殡葬（2081004）4495.36万元, 208社会保障和就业支出05行政事业单位养老支出01行政单位离退休,
 * 社会保障和就业支出（208）社会福利（10）殡葬（04）: a subject of classification under its printed name, its code whole or level by level before or behind the names.
 */
const ITEM = new RegExp(
  `(?:^|[,。;、:①-⑳])(?:\\(?\\d{1,2}(?:[)、]|\\.(?!\\d)))?(?:其中|包括|(?:具体|分别|主要)?[为是])?(${[
    `\\d{5,7}[-—]?${NAME}{2,40}?`,
    `[^,。;:、①-⑳]{2,80}?\\((?:[款项]|\\d{5,7})\\)`,
    `${NAME}{2,30}\\(\\d{3}\\)(?:${NAME}{2,40}?\\(\\d{2}\\)){1,2}`,
    `\\(?\\d{3}(?:${NAME}{0,30}\\d{2}){1,2}${NAME}{1,40}?`,
  ].join("|")})${BEHIND}`,
  "g",
);

export function addItem(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, tokens } = reader;
  const match = [...lead.text.matchAll(ITEM)].at(-1);
  const label = match?.[1];
  if (match === null || match === undefined || label === undefined || state.reason || token.found.amount.base !== "元")
    return false;
  const at = lead.start + match.index + match[0].length - label.length;
  if (!isFiller(tokens.text.slice(at + label.length, token.start))) return false;
  const { start, end } = tokens.toOriginal(at, at + label.length);
  const subject = reader.passage.text.slice(start, end);
  const { amount } = token.found;
  addFact(reader, token, {
    concept: "functionItem",
    amount,
    stage: stageOf(reader, "functionItem", lead, token.end),
    year: currentYear(state),
    more: { subject },
  });
  return true;
}
