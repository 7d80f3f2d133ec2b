import { RESPECTIVELY } from "../../phrases/verbs.ts";
import { isPriorYear, TWO_YEARS } from "../../phrases/years.ts";
import { conceptOf, type Lead, namesBefore } from "../lead.ts";
import { type AmountToken, addFact, noteFact, type Reader, suits } from "../reader.ts";

const BOTH = new RegExp(TWO_YEARS);
const NEXT = /^(?:[、,]|和|及|与)$/;

/** 2023年、2024年部门收支预算分别为80万元、|90万元，其中基本支出分别为60万元、70万元: a figure of each of two years, in their order. */
export function bindBothYears(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, tokens } = reader;
  const second = state.secondYear;
  state.secondYear = undefined;
  if (second !== undefined && state.subject !== undefined && NEXT.test(lead.text))
    return take(reader, token, state.subject.concept, second);
  const said = yearsSaid(lead.text, state.ownYear);
  state.bothYears = said ?? state.bothYears;
  if (state.bothYears === undefined || !RESPECTIVELY.test(lead.text)) return false;
  const [name, ...others] = namesBefore(tokens, lead, token.start, said !== undefined);
  const concept = name && others.length === 0 ? conceptOf(tokens, state, name) : undefined;
  if (concept === undefined || !take(reader, token, concept, state.bothYears[0])) return false;
  state.secondYear = state.bothYears[1];
  return true;
}

function yearsSaid(text: string, own: number | undefined): readonly [number, number] | undefined {
  const both = BOTH.exec(text);
  if (both === null || own === undefined) return undefined;
  const [first, second] = [both[1]!, both[2]!].map((said) => yearSaid(said, own)) as [number, number];
  return first === second ? undefined : [first, second];
}

function yearSaid(said: string, own: number): number {
  const printed = /\d{4}/.exec(said)?.[0];
  if (printed !== undefined) return Number(printed);
  return isPriorYear(said) ? own - 1 : own;
}

function take(
  reader: Reader,
  token: AmountToken,
  concept: ReturnType<typeof conceptOf> & string,
  year: number,
): boolean {
  const { state } = reader;
  const { amount } = token.found;
  if (!suits(concept, amount, "budget")) return false;
  const told = { concept, amount, stage: "budget", year } as const;
  state.year = state.ownYear;
  state.subject = year === state.ownYear ? addFact(reader, token, told) : noteFact(reader, token, told);
  return true;
}
