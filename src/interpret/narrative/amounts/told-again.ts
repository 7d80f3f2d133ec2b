import type { Concept } from "../../../model/disclosure/vocabulary.ts";
import { tellsAgain } from "../../phrases/again.ts";
import { isChangedTo } from "../../phrases/change-words.ts";
import { comparedStage, isComparisonFiller } from "../../phrases/fillers.ts";
import { comparedYear, isPriorYear, PRIOR_YEAR } from "../../phrases/years.ts";
import { conceptOf, isAboutSubject, type Lead } from "../lead.ts";
import { isUnclear } from "../lists.ts";
import { type AmountToken, addFact, noteFact, type Reader, suits, type ToldFigure } from "../reader.ts";

/** 204.40万元（人民币贰佰零肆万肆仟元整）, 4862.35万元（48,623,500.00元）: the same figure in another unit or in words. */
export function bindAgain(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, tokens } = reader;
  const told = state.facts.at(-1);
  const { amount } = token.found;
  const isAlone = tellsAgain(lead.text, tokens.text.slice(token.end));
  const isOther = told?.amount.unit !== amount.unit || /^\d/.test(told.amount.text) !== /^\d/.test(amount.text);
  if (told?.stage !== "budget" || !state.bound || !isAlone || !isOther || amount.base !== told.amount.base)
    return false;
  const { concept, stage, year, subject } = told;
  noteFact(reader, token, { concept, amount, stage, year, more: subject === undefined ? {} : { subject } });
  return true;
}

/** Last year's figure is of its budget unless its outturn is named. */
function toldStage(text: string): "budget" | "final" {
  return comparedStage(text) === "final" ? "final" : "budget";
}

const FROM_YEAR = new RegExp(`^[^,。;由从]{0,6}[由从](?=${PRIOR_YEAR}|(\\d{4})年)`);

/** “三公”经费由上年的22.30万元|增加到38.60万元: last year's figure, then this year's. */
export function bindMove(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, tokens } = reader;
  const { amount } = token.found;
  const told = state.facts.at(-1);
  if (isChangedTo(lead.text) && told?.stage === "budget" && state.bound) {
    // 基本支出955万元变为1000万元: what it was before the change was last year's.
    if (told.year !== undefined && told.year === state.ownYear) {
      told.year--;
      delete told.parent;
    }
    const known = state.facts.some(({ concept, year }) => concept === told.concept && year === state.year);
    const more = told.tentative ? { tentative: true } : {};
    const end: ToldFigure = { concept: told.concept, amount, stage: "budget", year: state.year, more };
    if (known) noteFact(reader, token, end);
    else addFact(reader, token, end);
    return true;
  }
  const name = lead.names.at(-1);
  const from = FROM_YEAR.exec(tokens.text.slice(name?.end ?? token.start, token.start));
  const concept = name && from && conceptOf(tokens, state, name);
  if (concept === undefined || concept === null || state.reason || !suits(concept, amount, "budget")) return false;
  const rest = tokens.text.slice(name!.end + from![0].length, token.start);
  const own = state.year === undefined ? undefined : state.year - 1;
  const earlier = from![1] === undefined ? own : Number(from![1]);
  if (!isComparisonFiller(rest)) return false;
  state.subject = noteFact(reader, token, { concept, amount, stage: toldStage(rest), year: earlier });
  return true;
}

/** 2024年安排17.50万元, 较2024年的17.50万元, 上年预算数17.50万元: the subject, or what the clause names, as it was in the year named. */
export function addEarlier(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, passage } = reader;
  const { printedYear, year } = state;
  const named = namedWithComparison(reader, token, lead);
  const ahead = named === undefined && state.subject === undefined ? namedAhead(reader, token, lead) : undefined;
  const concept = named ?? state.subject?.concept ?? ahead;
  const lastYear = isPriorYear(lead.text) && year !== undefined ? year - 1 : undefined;
  const earlier =
    (named === undefined ? printedYear : undefined) ?? comparedYear(lead.text, year) ?? lastYear ?? printedYear;
  if (concept === undefined || named === null || earlier === undefined) return false;
  if (earlier === (named === undefined ? state.subject?.year : passage.year)) return false;
  if (comparedYear(lead.text, year) !== undefined) {
    state.against = earlier;
    state.againstStage = comparedStage(lead.text);
  }
  const { amount } = token.found;
  const isSaid = named !== undefined || isAboutSubject(state, lead.text);
  if (!isSaid || !suits(concept, amount, "budget")) return false;
  const owner = named === undefined ? state.subject?.subject : state.owner;
  const isUnsure = named === undefined && (state.subject?.tentative === true || isUnclear(state, concept));
  const more = { ...(owner === undefined ? {} : { subject: owner }), ...(isUnsure ? { tentative: true } : {}) };
  const fact = noteFact(reader, token, {
    concept,
    amount,
    stage: toldStage(lead.text),
    year: earlier,
    more,
  });
  if ((named ?? ahead) !== undefined && !state.reason) state.subject = fact;
  return true;
}

/** 与2024年|163.85万元相比增加18.20万元，2025年机关运行经费安排182.05万元: a sentence that opens with the comparison is about what it names next. */
function namedAhead({ tokens, state }: Reader, token: AmountToken, lead: Lead): Concept | undefined {
  const opens = /^$|。$/.test(tokens.text.slice(0, lead.start)) && comparedYear(lead.text, state.year) !== undefined;
  const next = tokens.tokens.find((one) => one.kind === "name" && one.start > token.end);
  if (!opens || state.reason || next?.kind !== "name") return undefined;
  if (tokens.text.slice(token.end, next.start).includes("。")) return undefined;
  return conceptOf(tokens, state, next.name);
}

/** 项目经费|与2025年预算1721.95万元: what the clause names before it compares; null where it names what has no name here. */
function namedWithComparison({ tokens, state }: Reader, token: AmountToken, lead: Lead): Concept | null | undefined {
  const name = lead.names.at(-1);
  if (name === undefined) return undefined;
  const between = tokens.text.slice(name.end, token.start).replace(/^\(|\($/g, "");
  if (!isComparisonFiller(between) || /[,;。]/.test(between)) return undefined;
  return conceptOf(tokens, state, name) ?? null;
}
