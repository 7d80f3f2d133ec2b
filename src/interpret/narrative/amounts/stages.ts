import type { Fact } from "../../../model/disclosure/fact.ts";
import type { Concept } from "../../../model/disclosure/vocabulary.ts";
import { isFiller } from "../../phrases/fillers.ts";
import type { Lead } from "../lead.ts";
import { type AmountToken, noteFact, type Reader, suits } from "../reader.ts";

type Stage = "budget" | "final";

/** What was spent in the end, and what was planned, by the words that say so. */
const FINAL = /决算|执行数|(?:实际|累计)(?:支出|收入|发生|列支|使用)/g;
const PLANNED = /年初预算|预算(?:数|金?额|为|安排|计划)|(?:支出|收入|[经会训待]费)预算/g;
/** 3.00万元，|完成年初预算的75%: what part of a plan was spent, only spending says. */
const FULFILS = /^(?:\([^()]*\))?[,(]?(?:占|为|是|完成了?|达到?)(?:年初|全年|当年|本年|调整后?|的)*预算(?:数|安排)?的/;

/** The stage that a text names last; undefined where it names none. */
export function stageSaid(text: string): Stage | undefined {
  const last = (words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1;
  const [spent, planned] = [last(FINAL), last(PLANNED)];
  if (spent === planned) return undefined;
  return spent > planned ? "final" : "budget";
}

/** The stage of a level: its own words, those behind it, the figure that it is a part of or told beside, or what title and headings are about. */
export function stageOf({ state, passage, tokens }: Reader, concept: Concept, lead: Lead, end: number): Fact["stage"] {
  if (concept.startsWith("assets.")) return "actual";
  const said = stageSaid(lead.text.slice(lead.text.lastIndexOf("。") + 1));
  if (said === undefined && FULFILS.test(tokens.text.slice(end, end + 24))) return "final";
  const opener = (state.brackets.at(-1) ?? state.list)?.opener;
  const whole = opener && state.nodes.find((one) => one.concept === opener.concept && one.year === opener.year);
  const beside = state.facts.findLast(
    ({ stage, year }) => stage === "final" && year === (state.printedYear ?? state.year),
  );
  return said ?? (whole?.stage === "final" || beside !== undefined || passage.isFinal ? "final" : "budget");
}

/** “三公”经费支出2.05万元，年初预算为2.95万元: the figure told before as it was planned or as it ended, by a word of stage and nothing else. */
export function bindOtherStage(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state } = reader;
  const told = state.subject;
  const stage = stageSaid(lead.text);
  const isOfSide = lead.names.every(({ isSide }) => isSide) && !/^(?:revenue|expenditure)/.test(told?.concept ?? "");
  const isNamed = lead.names.length > 0 && !(isOfSide && stage !== told?.stage);
  const isBeside =
    told === state.facts.at(-1) && !isNamed && /^[,(]/.test(lead.text) && isFiller(lead.text.replace("(", ""));
  if (told === undefined || !isBeside || stage === undefined || state.reason) return false;
  if (state.printedYear !== undefined && state.printedYear !== told.year) return false;
  const isLevel = told.stage === "budget" || told.stage === "final";
  if (!isLevel || !suits(told.concept, token.found.amount, "budget")) return false;
  const { concept, year, subject } = told;
  // 支出2.05万元 of which the plan is told beside it was spent; 2023年预算2.05万元，2023年预算2.95万元 is a slip of one year.
  if (stage === "budget" && told.stage === "budget" && state.printedYear === undefined) told.stage = "final";
  noteFact(reader, token, {
    concept,
    amount: token.found.amount,
    stage,
    year,
    more: subject === undefined ? {} : { subject },
  });
  return true;
}
