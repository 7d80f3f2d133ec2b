import type { YearMention } from "../../../model/disclosure/wording.ts";
import { matchesOf } from "../../../text/matches.ts";
import { COMPARED_TO, PRIOR_YEAR } from "../../phrases/years.ts";

export type Role = YearMention["role"];

/** A year and the sentence it stands in: what comes before and after it there. */
export interface Year {
  year: number;
  start: number;
  end: number;
  before: string;
  after: string;
}

/** A preposition that takes what is compared with: 较2020年, 与上年（2020年）. 和 between two years (2020年和2021年对比图) tells both. */
export const COMPARED = new RegExp(String.raw`(?:${COMPARED_TO}|(?<!\d{4}年度?)和)(?:${PRIOR_YEAR})?\(?\s*$`);
/** What happened is no plan. */
export const PAST = /决算|实际|完成|执行数|已经?|结余|实现了/;
/** Quoted and bracketed text names laws, documents and projects: their years are theirs. */
const QUOTED = /《[^》]*》|〔[^〕]*〕|【[^】]*】|\[[^\]]*\]|[“"][^”"]{5,80}[”"]/g;
const YEAR = /((?:19|20)\d\d)\s*(?:预算|财政|会计)?年/g;

/** Each year of a text with its sentence. */
export function yearsOf(folded: string): Year[] {
  const text = folded.replace(QUOTED, (quoted) => "\u3000".repeat(quoted.length));
  return matchesOf(YEAR, text).map((match) => {
    const until = match.index + match[0].length;
    const from = Math.max(...["。", "\n"].map((mark) => text.lastIndexOf(mark, match.index))) + 1;
    // 2023年安排情况。|“三公”经费…: a heading in the paragraph itself is of what follows.
    const heading = from === 0 ? (/^[^,;:()。\n]{0,12}。/.exec(text.slice(until))?.[0].length ?? 0) : 0;
    const stop = text.slice(until + heading).search(/[。\n]/);
    const to = stop === -1 ? -1 : heading + stop;
    return {
      year: Number(match[1]),
      start: match.index,
      end: match.index + 4,
      before: text.slice(from, match.index),
      after: text.slice(until, to === -1 ? undefined : until + to),
    };
  });
}
