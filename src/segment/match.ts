import { compact, compactText } from "../text/compact.ts";
import { blankFieldCodes } from "../text/fields.ts";
import { type Label, leadingLabel } from "../text/labels.ts";
import type { HeadingSpec, Profile } from "./profile.ts";

/** A paragraph taken apart for comparison: its numeral, typed or automatic, and where the words begin. */
export interface HeadingLine {
  text: string;
  label: Label | undefined;
  automatic: boolean;
  from: number;
}

/** A heading found: which one, and which characters of the paragraph it takes. `alone` is false when text follows it in the same paragraph. */
export interface Match {
  spec: HeadingSpec;
  start: number;
  end: number;
  alone: boolean;
}

const LONGEST_HEADING = 60;
/** Enough of a paragraph to hold any heading with blanks in it and what follows. */
const LONGEST_LINE = 160;
const PAGE_NUMBER = /^[\s.…·]*\d{1,3}\s*$/;
const SUFFIX = /^(?:的?(?:有关|相关|具体)?(?:情况)?(?:的?说明)?)$/;
const PREFIX =
  /^(?:关于)?(?:.{0,24}(?:局|委|办|室|厅|部|院|会|心|处|站|所|校|府|队|馆|门|团|县|市|区|镇|乡|社))?(?:\d{4}年度?)?(?:本|我)?(?:部门)?的?$/;
/** 完成市委交办的…, 负责全市…: what is done, not what is told. */
const DUTY = /完成|[交承督]办|负责|承担|组织|指导|管理|做好/;
const FOLLOWED = /^\s*[。:：;\n\t]|^\s+\S|^\s*(?:20\d\d年|\d{4}年)/;

/** Takes a paragraph apart; a label given by the file (automatic numbering) goes before one that is typed. */
export function lineOf(text: string, automaticLabel: string | undefined): HeadingLine {
  const plain = blankFieldCodes(text);
  const given = automaticLabel === undefined ? undefined : leadingLabel(`${automaticLabel} `);
  const typed = leadingLabel(plain);
  const typedFrom = typed?.length ?? 0;
  return {
    text: plain,
    label: given ?? typed,
    automatic: given !== undefined,
    from: given === undefined ? typedFrom : 0,
  };
}

/** Which of the profile's headings a paragraph is, or begins with; undefined for running text. */
export function matchHeading(line: HeadingLine, profile: Profile): Match | undefined {
  const words = compact(line.text.slice(line.from, line.from + LONGEST_LINE));
  const text = sameUnit(words.text);
  if (text === "") return undefined;
  for (const spec of profile.headings) {
    const found = isWhole(text, line, spec) ? text.length : frontLength(text, words.at, line, spec);
    if (found === undefined) continue;
    const start = line.from + line.text.slice(line.from).search(/\S/);
    const end = line.from + (words.at[found - 1] ?? 0) + 1;
    return { spec, start, end, alone: found === text.length };
  }
  return undefined;
}

function isWhole(text: string, line: HeadingLine, spec: HeadingSpec): boolean {
  const words = text.replace(/[。:;,.、]+$/, "");
  if (words.length > LONGEST_HEADING) return false;
  if (namesOf(spec).some((name) => isNamed(words, name))) return true;
  if (line.label === undefined) return false;
  if (line.label.form === "chinese" && (spec.short ?? []).some((name) => words === wordsOf(name))) return true;
  return namesOf(spec).some((name) => name.length >= 6 && differByOne(words, name));
}

function isNamed(words: string, name: string): boolean {
  const at = words.indexOf(name);
  const before = words.slice(0, Math.max(0, at));
  return at !== -1 && PREFIX.test(before) && !DUTY.test(before) && SUFFIX.test(words.slice(at + name.length));
}

/** The length of a heading that other text follows in the same paragraph. */
function frontLength(text: string, at: readonly number[], line: HeadingLine, spec: HeadingSpec): number | undefined {
  const numbered = line.label !== undefined && line.label.form !== "arabic";
  const name = namesOf(spec).find((candidate) => text.startsWith(candidate) && (candidate.length >= 6 || numbered));
  if (name === undefined) return undefined;
  const rest = line.text.slice(line.from + (at[name.length - 1] ?? 0) + 1);
  if (/^\s*[:：]\s*(?:是指|指|反映)/.test(rest) || PAGE_NUMBER.test(rest)) return undefined;
  const follows = numbered ? FOLLOWED.test(rest) : /^\s*[。:：\n]/.test(rest);
  return follows ? name.length : undefined;
}

/** 单位职责… of a unit's own budget and 部门职责… of a department's are one heading. */
function sameUnit(text: string): string {
  return text.replaceAll("单位", "部门");
}

function wordsOf(name: string): string {
  return sameUnit(compactText(name));
}

const knownNames = new WeakMap<HeadingSpec, readonly string[]>();

/** The full names of a heading, longest first. */
function namesOf(spec: HeadingSpec): readonly string[] {
  const known = knownNames.get(spec) ?? [spec.title, ...spec.names].map(wordsOf).sort((a, b) => b.length - a.length);
  knownNames.set(spec, known);
  return known;
}

/** Whether one character put in, left out or changed makes the two texts equal. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let front = 0;
  while (front < Math.min(a.length, b.length) && a[front] === b[front]) front++;
  const tail = a.length >= b.length ? a.slice(front + 1) : a.slice(front);
  const other = b.length >= a.length ? b.slice(front + 1) : b.slice(front);
  return tail === other;
}
