import { isChangedTo } from "../../phrases/change-words.ts";
import { ALLOTTING } from "../../phrases/verbs.ts";
import { THIS_YEAR, YEAR } from "../../phrases/years.ts";
import { conceptOf, type Lead } from "../lead.ts";
import { type AmountToken, addFact, noteFact, type Reader, suits } from "../reader.ts";
import { addLevel } from "./add-level.ts";

/** What may lead from a change or a share to the amount itself: ，仍为, ，2021年安排, ，预算总额. */
const COMES_TO = new RegExp(
  `^[,(]?(?:${YEAR}|${THIS_YEAR})?(?:(?:调整|增减|变[动化])后|年初|[总金数]额|规模|预算|总?数|即|计|达到?|[仍均都]?[为是]|${ALLOTTING})+$`,
);
/** 减少5万元，安排5万元|用于…: what some of it is for. */
const FOR_SOMETHING = /^(?:用于|作为|给|购)/;
const SHARE_BEHIND = /^(?:预算|支出|类|经费)*占[^,。;:()\d]{0,12}$/;

/** 基本支出减少38.33万元，|为614.03万元; 与上年相同，为614.03万元; 人员经费占95.32%，|为1932.27万元: what has just been told otherwise, as an amount. */
export function bindBeside(reader: Reader, token: AmountToken, lead: Lead): boolean {
  if (reader.state.reason || (!COMES_TO.test(lead.text) && !isChangedTo(lead.text))) return false;
  if (FOR_SOMETHING.test(reader.tokens.text.slice(token.end))) return false;
  return bindResult(reader, token) || bindShare(reader, token, lead);
}

function bindResult(reader: Reader, token: AmountToken): boolean {
  const { state } = reader;
  const told = state.facts.at(-1);
  const { amount } = token.found;
  const isChange = told?.stage === "change" || told?.stage === "changeRate";
  if (state.printedYear !== undefined && state.printedYear !== state.ownYear) return false;
  if (!isChange || !(state.bound || told.nil) || !suits(told.concept, amount, "budget")) return false;
  const { concept, year, subject, tentative } = told;
  const more = { ...(subject === undefined ? {} : { subject }), ...(tentative ? { tentative } : {}) };
  const isKnown = state.facts.some((one) => one.concept === concept && one.year === year && one.stage === "budget");
  const add = isKnown ? noteFact : addFact;
  add(reader, token, { concept, amount, stage: "budget", year, more });
  return true;
}

function bindShare(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { tokens, state } = reader;
  const before = tokens.tokens.slice(0, tokens.tokens.indexOf(token));
  const share = before.findLast((one) => one.kind === "amount");
  if (share?.kind !== "amount" || share.found.amount.base !== "%") return false;
  const name = before.findLast(
    (one) => one.kind === "name" && SHARE_BEHIND.test(tokens.text.slice(one.end, share.start)),
  );
  if (name?.kind !== "name") return false;
  return addLevel(reader, token, lead, conceptOf(tokens, state, name.name), name.name.tentative === true);
}
