import { contains, SPENT } from "../../concepts/containment.ts";
import type { Amount } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Place } from "../../model/place.ts";
import { LEFT_OUT } from "../phrases/fillers.ts";
import { parentOf } from "./amounts/parents.ts";
import type { Passage } from "./passage.ts";
import { type State, takeIn } from "./state.ts";
import type { Token, Tokens } from "./tokens.ts";

export interface Reader {
  passage: Passage;
  tokens: Tokens;
  state: State;
}

export type AmountToken = Extract<Token, { kind: "amount" }>;

/** What a figure is said to be. */
export interface ToldFigure {
  concept: Concept;
  amount: Amount;
  stage: Fact["stage"];
  year: number | undefined;
  more?: Partial<Fact>;
}

/** 另有|上年结转, 此外，|…: perhaps on top of what was told, perhaps a part of it. */
const BESIDES = /(?:另|此外|除此之外)[^。;]*$/;

/** Takes a figure in as what the text now is about; its parent is the figure that it is a part of. What is left out of a figure (不含上年结转6万元) is noted only. */
export function addFact(reader: Reader, token: Token, told: ToldFigure): Fact {
  if (LEFT_OUT.test(reader.tokens.text.slice(0, token.start))) return noteFact(reader, token, told);
  settleSide(reader, told.concept);
  const parent = parentOf(reader.state, told.concept, told.stage, told.year);
  const beside = BESIDES.test(reader.tokens.text.slice(reader.state.end, token.start)) ? { beside: true } : {};
  // 收入合计90万元。另有上年结转5万元: nothing says whether it is 收入总计.
  if (parent?.concept === "revenue.total" && beside.beside) parent.tentative = true;
  const more =
    parent === undefined ? told.more : { parent: parent.id, statement: parent.statement, ...beside, ...told.more };
  const fact = factOf(reader, token, told, more);
  takeIn(reader.state, fact);
  return fact;
}

/** 一般公共预算拨款90万元，其中：基本支出60万元…: money named without its side, whose first part says that it is what is spent. */
function settleSide({ state, tokens }: Reader, part: Concept): void {
  const { opener, from } = state.list ?? {};
  const spent = opener && SPENT[opener.concept];
  if (opener === undefined || spent === undefined || from !== state.nodes.length || !contains(spent, part)) return;
  const isOf = (one: Token): boolean => one.kind === "name" && tokens.toOriginal(0, one.end).end <= opener.place.start;
  const name = tokens.tokens.findLast(isOf);
  const isIncome = name === undefined || tokens.text.slice(name.start, name.end).endsWith("收入");
  if (!isIncome && state.facts.includes(opener)) opener.concept = spent;
}

/** Takes a figure in beside what the text is about: an earlier year's, or the same figure under a second name. */
export function noteFact(reader: Reader, token: Token, told: ToldFigure): Fact {
  const fact = factOf(reader, token, told, told.more);
  reader.state.facts.push(fact);
  return fact;
}

/** Where a token stands in the filing. */
export function placeOf({ passage, tokens }: Reader, token: Token): Place {
  return { block: passage.block, ...spanOf(token, tokens) };
}

/** Made with every field, so that all figures of the running text are alike to the engine: every rule reads them. */
function factOf(
  reader: Reader,
  token: Token,
  { concept, amount, stage, year }: ToldFigure,
  more: Partial<Fact> | undefined,
): Fact {
  const { passage, state } = reader;
  const place = placeOf(reader, token);
  const fact: Fact = {
    id: `n${passage.block}.${state.facts.length}`,
    concept,
    amount,
    stage,
    told: "narrative",
    statement: `s${passage.block}.${state.sentence}`,
    year,
    subject: state.owner,
    parent: undefined,
    beside: undefined,
    tentative: undefined,
    direction: undefined,
    nil: undefined,
    against: undefined,
    againstStage: undefined,
    ...more,
    place,
    fund: undefined,
    unnamedParts: undefined,
  };
  if (state.office !== undefined && fact.subject === undefined) state.offices.set(fact, state.office.name);
  return fact;
}

function spanOf(token: Token, tokens: Tokens): { start: number; end: number } {
  if (token.kind !== "amount") return tokens.toOriginal(token.start, token.end);
  return { start: token.found.start, end: token.found.end };
}

/** The characters of the paragraph that a token stands for. */
export function printed({ passage, tokens }: Reader, token: Token): string {
  const { start, end } = spanOf(token, tokens);
  return passage.text.slice(start, end);
}

/** Budget figures are money; assets may be counted or measured as well; rates are percentages. */
export function suits(concept: Concept, amount: Amount, stage: Fact["stage"]): boolean {
  if (stage === "changeRate") return amount.base === "%";
  if (concept === "performance.projects") return amount.base === "个";
  return amount.base === "元" || (concept.startsWith("assets.") && amount.base !== "%" && amount.base !== "");
}

/** A year printed before a named figure is from here on the year told about. */
export function currentYear(state: State): number | undefined {
  state.year = state.printedYear ?? state.year;
  return state.year;
}
