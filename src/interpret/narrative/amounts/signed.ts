import { fold } from "../../../text/fold.ts";
import { conceptOf, type Lead, namesBefore } from "../lead.ts";
import { type AmountToken, addFact, currentYear, type Reader, suits } from "../reader.ts";
import { comparison } from "./changes.ts";

const SIGNED = /^[-−+]/;

/** 23.91万元（|+0.30万元，|+1.27%）: the sign printed in a bracket right behind a level says that it is what has changed. */
export function bindSignedBehind(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state } = reader;
  const { amount } = token.found;
  const told = state.facts.at(-1);
  if (told === undefined || !state.bound || state.brackets.length === 0 || !SIGNED.test(fold(amount.text)))
    return false;
  const stage = amount.base === "%" ? "changeRate" : "change";
  const isFirst = lead.text === "(" && told.stage === "budget";
  const isRate = lead.text === "," && told.stage === "change" && stage === "changeRate";
  if (!(isFirst || isRate) || !suits(told.concept, amount, stage)) return false;
  const year = currentYear(state);
  const { concept, subject, tentative } = told;
  const kept = { ...(subject === undefined ? {} : { subject }), ...(tentative ? { tentative } : {}) };
  addFact(reader, token, { concept, amount, stage, year, more: { ...kept, ...comparison(reader, "", year) } });
  return true;
}

/** 较上年增加28.64万元（|出国费-1.28万元，|购置费+32.04万元）: what a change is made of, with printed signs. */
export function bindSigned(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, tokens } = reader;
  const whole = state.brackets.at(-1)?.opener;
  const { amount } = token.found;
  const [name, ...others] = namesBefore(tokens, lead, token.start, false);
  const concept = name && others.length === 0 ? conceptOf(tokens, state, name) : undefined;
  if (whole?.stage !== "change" || concept === undefined || !SIGNED.test(fold(amount.text))) return false;
  const { year, against, againstStage } = whole;
  const more = Object.fromEntries(Object.entries({ against, againstStage }).filter(([, value]) => value !== undefined));
  addFact(reader, token, { concept, amount, stage: "change", year, more });
  return true;
}
