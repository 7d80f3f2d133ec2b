import type { Fact } from "../../model/disclosure/fact.ts";
import { ORGANISATION_END } from "../../text/organisations.ts";
import { CLASSIFIED } from "../phrases/verbs.ts";
import { closeList, noteNumbered, openList, ordinalOf, setAside } from "./lists.ts";
import type { Reader } from "./reader.ts";
import { lastWhole, type State } from "./state.ts";
import type { TokenMark } from "./tokens.ts";

/**
 * What a mark does to the state: sentences and brackets end, lists open, explanations begin. `adjoins` is true right behind a figure, or behind the bracket
 * that takes it apart.
 */
export function applyMark(state: State, mark: Exclude<TokenMark, "divide">, adjoins: boolean, follows: string): void {
  switch (mark) {
    case "stop":
      endSentence(state, follows);
      noteNumbered(state, follows);
      return;
    case "made":
      state.subject = state.nodes.find(({ id }) => id === state.subject?.parent) ?? state.subject;
      return;
    case "part":
      if (state.reason && state.reasons !== undefined && ordinalOf(follows) === state.reasons) return;
      state.reason = false;
      state.printedYear = undefined; // 2025年未安排；|乙40万元
      closeList(state);
      noteNumbered(state, follows);
      return;
    case "list":
      if (state.lost) state.list = { opener: undefined, from: state.nodes.length, isForeign: true };
      else if (!adjoins) openList(state);
      noteNumbered(state, follows);
      return;
    case "open":
      state.brackets.push({
        opener: adjoins && state.bound ? (state.closed ?? lastWhole(state)) : undefined,
        from: state.nodes.length,
        reason: state.reason,
        list: state.list,
        isForeign: adjoins && state.lost,
      });
      return;
    case "close":
      closeBracket(state);
      return;
    case "ofWhich": {
      if (state.list?.isNamed && state.list.opener && state.list.from === state.nodes.length) return;
      const opener = state.brackets.at(-1)?.opener ?? lastWhole(state);
      state.owner = ownerIn(follows) ?? ownerOf(opener);
      setAside(state, opener);
      state.list = { opener, from: state.nodes.length, isForeign: state.lost && !state.reason };
      state.reason = false;
      return;
    }
    case "reason":
      state.reason = state.facts.length > 0;
      state.reasons = ordinalOf(follows);
  }
}

/** 基本支出|按用途划分：…: not the total, but what is named right before, be its figure told here or not. */
export function divide({ tokens, state }: Reader, index: number): void {
  const [mark, name] = [tokens.tokens[index]!, tokens.tokens[index - 1]];
  const { nodes, facts } = state;
  const isLevel = ({ stage }: Fact): boolean => stage === "budget" || stage === "final";
  // （二）项目支出40万元。|按资金来源分…: what the paragraph itself tells.
  const isOfAll = CLASSIFIED.test(tokens.text.slice(mark.start, mark.end)) || !facts.some(isLevel);
  const root = rootOf(isOfAll ? nodes : facts, state.brackets.length > 0);
  const concepts = name?.kind === "name" && name.end === mark.start ? name.name.concepts : [];
  const named = nodes.findLast(({ concept, stage }) => stage === "budget" && concepts.includes(concept));
  state.list = { opener: named ?? root, from: nodes.length, divides: true };
  state.head ??= root; // 按功能分类，包括…。|比上年减少: of all of it
  if (state.list.opener === undefined) state.divided = concepts[0];
}

/** The whole that the figures told last are parts of, however deep. */
function rootOf(told: readonly Fact[], isInBracket: boolean): Fact | undefined {
  let root = isInBracket ? undefined : told.findLast(({ stage }) => stage === "budget" || stage === "final");
  while (root?.parent !== undefined) {
    const { parent } = root;
    const above = told.find(({ id }) => id === parent);
    if (above === undefined) break;
    root = above;
  }
  // 90万元（由100万元减少到90万元），按构成分：…: told again, it is the first
  const isSame = ({ concept, year, amount }: Fact) =>
    concept === root?.concept && year === root.year && amount.value === root.amount.value;
  return told.find(isSame);
}

const OWNER = new RegExp(
  `^[,:]?((?:我|本)(?:部门|单位|[局委办院校])?本级|(?!公务|会议|社会保)[\\u4e00-\\u9fff]{2,20}?${ORGANISATION_END}(?:本级)?)(?=\\d{4}年|三公|财政拨款|一般公共|收入|支出|基本|项目|机关运行|公务|政府|预算)`,
);

/** 其中，社会福利院“三公”经费…, 其中：我局本级…: a figure of one unit, not of the department. */
function ownerIn(follows: string): string | undefined {
  return OWNER.exec(follows)?.[1];
}

/** 水利站支出预算80万元，包括基本支出…: the parts are of the unit that the whole is of. */
function ownerOf(opener: Fact | undefined): string | undefined {
  if (opener?.concept === "expenditure.ownLevel") return "部门本级";
  return opener?.concept === "functionItem" ? undefined : opener?.subject;
}

/** Behind a bracket the text is again about the figure that the bracket took apart. */
function closeBracket(state: State): void {
  const closed = state.brackets.pop();
  if (closed === undefined) return;
  state.reason = closed.reason;
  state.list = closed.list;
  state.subject = closed.opener ?? state.subject;
  state.closed = closed.opener;
  state.aside = { opener: closed.opener, from: closed.from, to: state.nodes.length };
}

/** A sentence that begins with 其中 goes on taking apart what the last one told. */
function endSentence(state: State, follows: string): void {
  if (state.reason) state.lost = false;
  state.reason = false;
  state.brackets = [];
  state.sentence++;
  state.against = undefined;
  state.againstStage = undefined;
  state.printedYear = undefined;
  state.year = state.yearBefore ?? state.year;
  state.yearBefore = undefined;
  state.owner = state.host;
  if (state.office?.isHost === false) state.office = undefined;
  state.divided = undefined;
  if (/^(?:本年|今年|当年)/.test(follows)) state.year = state.ownYear;
  if (/^(?:其中|包括|具体[为是])/.test(follows)) return;
  state.bothYears = undefined;
  state.lost = false;
  state.list = undefined;
  state.subject = (aboutAll(state) ?? { subject: state.head ?? state.subject }).subject;
  state.head = undefined;
}

/** 基本支出90万元，项目支出40万元。|较上年减少5万元: behind nothing but parts of one whole told before, of that; behind classes whose whole is not told, of none of them. */
function aboutAll({ head, facts, nodes }: State): { subject: Fact | undefined } | undefined {
  const told = head === undefined ? [] : facts.slice(facts.indexOf(head)).filter(({ stage }) => stage === "budget");
  const ids = new Set(told.map(({ id }) => id));
  const roots = told.filter(({ parent }) => parent === undefined || !ids.has(parent));
  if (roots.length < 2 || roots.some(({ parent }) => parent !== head?.parent)) return undefined;
  if (head?.parent !== undefined) return { subject: nodes.find(({ id }) => id === head.parent) ?? head };
  return told.every(({ concept }) => concept.startsWith("function.")) ? { subject: undefined } : undefined;
}
