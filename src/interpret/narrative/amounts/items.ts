import { isFiller } from "../../phrases/fillers.ts";
import type { Lead } from "../lead.ts";
import { type AmountToken, addFact, currentYear, type Reader } from "../reader.ts";
import { stageOf } from "./stages.ts";

/** 信访事务（款）行政运行（项）支出1,084.14万元, 2040201-行政运行6556.70万元, ①殡葬（2081004）4495.36万元: a subject of classification under its printed name. */
const ITEM =
  /(?:^|[,。;、:①-⑳])(?:其中|包括)?((?:\d{5,7}[-—]?[^,。;:、\d]{2,40}?|[^,。;:、①-⑳]{2,60}?\((?:[款项]|\d{5,7})\))(?=支出|\d{4}年|预算|:|$))/g;

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
