import { FISCAL, FUND_WORDS } from "../../../concepts/funds.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import type { Concept } from "../../../model/disclosure/vocabulary.ts";
import type { Lead } from "../lead.ts";
import type { Reader } from "../reader.ts";
import type { State, YearDivision } from "../state.ts";

const FUNDS: ReadonlySet<string> = new Set([FISCAL, ...FUND_WORDS.map(([fund]) => fund)]);
const CARRIED = "revenue.carriedForward" satisfies Concept;

/** Words that open the name of what is new this year: 当年|拨款, 本年度|财政拨款. */
const THIS_YEAR = /(?:本|当)年度?(?:预算)?(?:安排的?)?$/;

/**
 * 一般公共预算1000万元，其中：当年拨款|900万元、上年结转100万元: what is new this year in money whose sources are told is no source beside them. It divides the source that it follows;
 * where several stand before it without a mark that parts them from each other only, all of them once more (基金200万元；本年财政拨款1100万元，上年结转100万元).
 */
export function dividedByYear(reader: Reader, lead: Lead, concept: Concept): YearDivision | undefined {
  const { tokens, state } = reader;
  const name = lead.names.at(-1);
  // 本年政府性基金预算拨款收入25万元: a name that tells its fund is a source of its own.
  if (name === undefined || (concept !== FISCAL && concept !== "revenue.current") || state.reason) return undefined;
  const words = tokens.text.slice(name.from, name.end);
  if (!/^(?:本|当)年/.test(words) && !THIS_YEAR.test(tokens.text.slice(lead.start, name.start))) return undefined;
  const { brackets, list, nodes, sentence, years } = state;
  const scope = brackets.findLast(({ opener }) => opener !== undefined) ?? list;
  const opener = scope?.opener;
  const since = scope === undefined ? [] : nodes.slice(scope.from);
  const isOpen = opener !== undefined && since.every((one) => one.concept === CARRIED && one.parent === opener.id);
  if (isOpen && isFund(opener) && opener.concept !== FISCAL) return { whole: opener, isAll: false, sentence };
  // 一般公共预算1000万元、基金200万元；其中|当年拨款1100万元
  if (isOpen && nodes.some((one) => isFund(one) && one.parent === opener.id))
    return { whole: opener, isAll: true, sentence };
  const last = nodes.at(-1);
  if (years !== undefined && last?.parent === years.whole.id && last.concept === CARRIED) return years;
  if (isOpen || last === undefined || !isFund(last)) return undefined;
  const row = rowBefore(reader, lead.start, last);
  const whole = nodes.find(({ id }) => id === last.parent);
  if (row === 1) return { whole: last, isAll: false, sentence };
  return whole && { whole, isAll: true, sentence };
}

/** Whether what is carried over is told beside what is new this year, so that it is a part of the same. */
export function carriedOf({ years, sentence, reason }: State, concept: Concept): YearDivision | undefined {
  return concept === CARRIED && years?.sentence === sentence && !reason ? years : undefined;
}

function isFund({ concept, stage }: Fact): boolean {
  return stage === "budget" && FUNDS.has(concept);
}

/** How many sources the text tells right before a place without a stronger mark between them, none of them divided yet. */
function rowBefore({ state: { nodes, years }, tokens, passage }: Reader, end: number, last: Fact): number {
  if (/^[;。]/.test(tokens.text.slice(end))) return 0;
  const from = nodes.findLastIndex((one) => one.concept === CARRIED || one.id === years?.whole.id);
  const row = nodes.slice(from + 1).filter((one) => isFund(one) && one.parent === last.parent);
  const isParted = ({ place }: Fact): boolean =>
    place.block !== passage.block || /[;；。]/.test(passage.text.slice(place.end, last.place.start));
  return row.filter((one) => one === last || !isParted(one)).length;
}
