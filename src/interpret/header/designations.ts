import { matchesOf } from "../../text/matches.ts";
import { ORGANISATION_END, OURSELVES } from "../../text/organisations.ts";
import { COMPARED_TO } from "../phrases/years.ts";

/** A piece of a compact text. */
export interface Piece {
  text: string;
  start: number;
}

/** Whose budget of which year, as pieces of a compact text. */
export interface Designation {
  name?: Piece;
  year?: Piece;
}

/** A budget is called by whose it is and its year, in either order, up to the word 预算: 某局2026年部门预算, 2026年度某局预算. */
const BUDGET = /^(?<before>.*?)(?:(?<year>(?:19|20)\d\d)年度?(?<after>.*?))?(?:部门|单位)?(?:预算|决算)/d;
/** 我县某局 is called so by its county; 我 is no part of its name. */
const OUR = /^我(?=[省市县区镇乡]..)/;

/** What a title says of the budget behind its name. */
const TITLE_END = /^的?(?:信息|公开|编制|情况|说明|文本|材料|报告|表|[及和与、]|三公|经费|[预决]算)*$/;
const LONGEST_TITLE = 60;

/** The marks, verbs and prepositions that begin another clause of an opening sentence. */
const CLAUSE_START = /(?:[,。;:、《》]|现?将|现就|公开|公布|关于|根据|[按依遵]照|依据|[依据按](?=《))+/g;
const PUBLISHING = /将|现就|公开|公布/;
const OPENS = /现[将就]|将[^,。;]{3,40}预算[^,。;]{0,8}公[开布]|予以?公[开布]|公[开布][^,。;]{3,40}预算|如下[:。]?$/;
const LONGEST_OPENING = 400;

/** The budgets that an opening sentence tells of, those that it publishes (现将…公开如下) before those that it mentions. */
export function designationsInOpening(text: string): Designation[] {
  if (text.length > LONGEST_OPENING || !OPENS.test(text)) return [];
  const clauses = clausesOf(text);
  const published = clauses.filter(({ mark }) => PUBLISHING.test(mark));
  const mentioned = clauses.filter(({ mark }) => !PUBLISHING.test(mark) && !mark.endsWith("《"));
  const named = published.flatMap((one) =>
    designationIn(one.clause, one.start).map((found) => ({
      ...publisherIn(publishing(clauses, clauses.indexOf(one))),
      ...found,
    })),
  );
  return [...named, ...mentioned.flatMap(({ clause, start }) => designationIn(clause, start))].filter(
    ({ year }) => year !== undefined,
  );
}

const GROUNDS = /^(?:[依据按]|[按依遵]照|[依根]据)《/;

/** The clause before a verb of publishing, or, where the grounds stand between, the one before these: 某某县水务局|依《预算法》|将…. */
function publishing(clauses: readonly OpeningClause[], verb: number): OpeningClause | undefined {
  const grounds = clauses.slice(0, verb).findLastIndex(({ mark }) => GROUNDS.test(mark));
  const isBetween = grounds > 0 && clauses.slice(grounds + 1, verb).every(({ mark }) => !/[,。;:]/.test(mark));
  return clauses[(isBetween ? grounds : verb) - 1];
}

/** …有关规定，某某县水务局|现将2021年部门预算公开如下: who publishes stands before the verb. */
function publisherIn(before: OpeningClause | undefined): Designation {
  const name = before && withoutOur({ text: before.clause, start: before.start });
  return name && /^[\u4e00-\u9fff()]{3,30}$/.test(name.text) && isName(name.text) ? { name } : {};
}

interface OpeningClause {
  mark: string;
  clause: string;
  start: number;
}

function clausesOf(text: string): OpeningClause[] {
  const marks = [
    { mark: "", from: 0 },
    ...matchesOf(CLAUSE_START, text).map(({ 0: mark, index: from }) => ({ mark, from })),
  ];
  return marks.map(({ mark, from }, at) => {
    const start = from + mark.length;
    return { mark, clause: text.slice(start, marks[at + 1]?.from), start };
  });
}

/** The budget that a line on its own names as its title. */
export function designationInTitle(text: string): Designation[] {
  const start = text.startsWith("关于") ? 2 : 0;
  const clause = text.slice(start);
  const end = BUDGET.exec(clause)?.[0].length;
  const isTitle = end !== undefined && text.length <= LONGEST_TITLE && TITLE_END.test(clause.slice(end));
  return isTitle ? designationIn(clause, start) : [];
}

function designationIn(clause: string, start: number): Designation[] {
  const match = BUDGET.exec(clause);
  if (match === null) return [];
  const [before, year, after] = ["before", "year", "after"].map((group) => pieceOf(match, group, start));
  const name = [before, after].map((piece) => piece && withoutOur(piece)).find((piece) => piece && isName(piece.text));
  return [{ ...(name ? { name } : {}), ...(year ? { year } : {}) }];
}

function withoutOur({ text, start }: Piece): Piece {
  const name = text.replace(OUR, "");
  return { text: name, start: start + text.length - name.length };
}

const ORGANISATION = new RegExp(`(?:${ORGANISATION_END}|部|机关|组)(?:本级|机关)?(?:\\([^()]*\\))?$`);
const NO_NAME = /^(?:我|本|该|各)|预算|决算|公开|经费|支出|收入|基金|资本|拨款|目录|情况|说明|第.部分|附件/;

/** What the lines above tables say of the budget, best source first. A `slot` holds a name whatever it looks like. */
const LINES: readonly { pattern: RegExp; longest: number }[] = [
  {
    pattern: /(?:部门|单位)(?:名称)?:(?:\d{3,9})?(?<name>[^:\d]{4,40}?)(?=$|单位:|金额单位|预算年度|截止)/d,
    longest: 80,
  },
  { pattern: /(?:预算|编制|填报|公开)(?:部门|单位)(?:名称)?:(?<slot>[\u4e00-\u9fff()]{4,40})$/d, longest: 80 },
  { pattern: /^\((?<name>[^()]{4,30})\)$/d, longest: 40 },
  {
    pattern: new RegExp(
      `(?<!${COMPARED_TO}|[和从由在])(?<year>20\\d\\d)年度?(?:部门|单位)?预算(?![^,。;]{0,8}\\d)`,
      "d",
    ),
    longest: 120,
  },
  { pattern: /预算年度:(?<year>20\d\d)/d, longest: 80 },
  { pattern: /^(?<year>20\d\d)年度?$/d, longest: 12 },
];

/** Readers of the lines above tables, in the order of their worth. */
export const LINE_READERS = LINES.map(({ pattern, longest }) => (text: string): Designation[] => {
  const match = text.length <= longest ? pattern.exec(text) : null;
  if (match === null) return [];
  const [slot, name, year] = ["slot", "name", "year"].map((group) => pieceOf(match, group, 0));
  const whose = slot && !NO_NAME.test(slot.text) ? slot : name && isName(name.text) ? name : undefined;
  return [{ ...(whose ? { name: whose } : {}), ...(year ? { year } : {}) }];
});

/** The first year that a text tells money of, where nothing says more. */
export function yearOfMoney(text: string): Designation[] {
  const match = /(?<year>20\d\d)年度?.{0,30}(?:预算|支出|收入)/d.exec(text);
  const year = match === null ? undefined : pieceOf(match, "year", 0);
  return year ? [{ year }] : [];
}

function pieceOf({ groups, indices }: RegExpExecArray, group: string, from: number): Piece | undefined {
  const [text, span] = [groups?.[group], indices?.groups?.[group]];
  return text === undefined || span === undefined ? undefined : { text, start: from + span[0] };
}

/** A name ends like an organisation's. 我局, 本部门 and the like say whose it is only to those who know. */
export function isName(name: string): boolean {
  return name.length >= 3 && ORGANISATION.test(name) && !NO_NAME.test(name) && !OURSELVES.test(name);
}
