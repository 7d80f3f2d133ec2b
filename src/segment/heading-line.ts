import { compact } from "../text/compact.ts";
import { blankFieldCodes } from "../text/fields.ts";
import { type Label, leadingLabel } from "../text/labels.ts";

/** A paragraph taken apart for comparison: its numeral, typed or automatic, and where the words begin. */
export interface HeadingLine {
  text: string;
  label: Label | undefined;
  automatic: boolean;
  from: number;
}

/** The part of a paragraph that could be a heading: `words` compact, without numeral and end mark; `alone` when nothing follows it in the paragraph. */
export interface HeadingText {
  words: string;
  start: number;
  end: number;
  alone: boolean;
}

const LONGEST_HEADING = 45;
const END_MARKS = /[。:;,.、]+$/;
/** A sentence, a figure with its unit or a list of clauses is no heading. */
const SENTENCE = /[。;]|,.*,|\d(?:万|亿)?元|:./;
/** 无其他需要说明的事项, 我局没有…, 政府采购预算为零: what tells that there is nothing is no heading. */
const NIL =
  /^(?:[我本].{1,3})?(?:暂?无|没有|未|不存在|不涉及)|[^0-9](?:[为是均]零|(?:未|没有|不)(?:安排|编列|涉及|发生))$/;
/** 本年审计局无政府采购项目。: a whole sentence that denies. */
const DENYING_SENTENCE = /(?:没有|无(?!线|障碍)|未|不(?:涉及|存在|安排)|[^0-9.,][零0])[^。]*。\s*$/;
/** What parts a heading from the text that follows it in the same paragraph: an end mark, a line break, a gap, the year that opens the text. */
const GLUED = /[。:\n\t]|(?<=\S)[ \u3000]{2,}(?=\S)|(?<=\S)[ \u3000](?=\S{12})|(?<=\S)(?=20\d\d年)/;
/** 三公经费：是指…: the explanation of a term. */
const EXPLANATION = /^\s*[:：]?\s*(?:是指|指|反映|即)/;

/** Takes a paragraph apart; a label given by the file (automatic numbering) goes before one that is typed. */
export function lineOf(text: string, automaticLabel: string | undefined): HeadingLine {
  const plain = blankFieldCodes(text);
  const given = automaticLabel === undefined ? undefined : leadingLabel(`${automaticLabel} `);
  const typed = leadingLabel(plain);
  return {
    text: plain,
    label: given ?? typed,
    automatic: given !== undefined,
    from: given === undefined ? (typed?.length ?? 0) : 0,
  };
}

/** The heading that a paragraph could be, or begin with; undefined for running text. */
export function headingText(line: HeadingLine): HeadingText | undefined {
  const whole = partOf(line, line.text.length, true);
  if (whole !== undefined) return whole;
  const words = line.text.slice(line.from);
  const lead = words.length - words.trimStart().length;
  const cut = GLUED.exec(words.slice(lead, lead + 2 * LONGEST_HEADING));
  if (cut === null || cut.index === 0 || EXPLANATION.test(words.slice(lead + cut.index))) return undefined;
  return partOf(line, line.from + lead + cut.index, false);
}

function partOf(line: HeadingLine, to: number, alone: boolean): HeadingText | undefined {
  if (to - line.from > 3 * LONGEST_HEADING) return undefined;
  const { text, at } = compact(line.text.slice(line.from, to));
  const words = text.replace(END_MARKS, "");
  if (words === "" || words.length > LONGEST_HEADING || SENTENCE.test(words) || NIL.test(words)) return undefined;
  if (alone && DENYING_SENTENCE.test(text)) return undefined;
  const last = alone ? text.length : words.length;
  const start = line.from + line.text.slice(line.from).search(/\S/);
  return { words, start, end: line.from + (at[last - 1] ?? 0) + 1, alone };
}
