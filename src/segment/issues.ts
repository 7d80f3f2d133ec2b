import type { HeadingIssue, Section } from "../model/disclosure/section.ts";
import type { Heading } from "./headings.ts";
import type { HeadingSpec, Profile } from "./profile.ts";
import type { Unheaded } from "./unheaded.ts";

/** How the profile's headings differ from what it expects: missing, doubled, out of order, empty, wrongly numbered. */
export function headingIssues(
  sections: readonly Section[],
  profile: Profile,
  isEmpty: (section: Section) => boolean,
  unheaded: readonly Unheaded[],
): HeadingIssue[] {
  const specs = new Map<string, HeadingSpec>(profile.headings.map((spec) => [spec.kind, spec]));
  const found = sections.flatMap((section, index) => {
    const spec = section.level === 1 && section.place !== undefined ? specs.get(section.kind) : undefined;
    return spec === undefined ? [] : [{ section, index, spec }];
  });
  const inOrder = new Set(longestRising(found.map(({ spec }) => spec.rank)));
  const issues = found.flatMap(({ section, index, spec }, order): HeadingIssue[] => {
    const issue = (name: HeadingIssue["issue"]): HeadingIssue => ({
      issue: name,
      kind: spec.kind,
      section: index,
      expected: spec.title,
    });
    const doubled = found.findIndex((other) => other.spec === spec) < order;
    return [
      ...(doubled ? [issue("doubled")] : []),
      ...(!doubled && !inOrder.has(order) ? [issue("outOfOrder")] : []),
      ...(isEmpty(section) ? [issue("empty")] : []),
      ...(isMisnumbered(section, spec, order) ? [issue("misnumbered")] : []),
    ];
  });
  const missing = profile.headings
    .filter((spec) => !found.some((heading) => heading.spec === spec))
    .map((spec) => absence(spec, sections, unheaded, isSkipped(spec, found, profile)));
  return [...missing, ...issues];
}

/** Missing altogether, or only its heading: then `section` is where its content stands. */
function absence(
  spec: HeadingSpec,
  sections: readonly Section[],
  unheaded: readonly Unheaded[],
  skipped: boolean,
): HeadingIssue {
  const content = unheaded.find((found) => found.spec.kind === spec.kind);
  if (content === undefined) return { issue: "missing", kind: spec.kind, expected: spec.title };
  const section = sections.findLastIndex(({ level, start }) => level === 1 && start <= content.block);
  const issue = skipped ? "skipped" : "unheaded";
  return { issue, kind: spec.kind, expected: spec.title, ...(section < 0 ? {} : { section }) };
}

/** Whether the headings before and behind the place of a missing one have their own numerals (三, 五): then a heading stood there, or should. */
function isSkipped(
  spec: HeadingSpec,
  found: readonly { section: Section; spec: HeadingSpec }[],
  profile: Profile,
): boolean {
  const place = (other: HeadingSpec): number => profile.headings.indexOf(other);
  const before = found.findLast((heading) => place(heading.spec) < place(spec));
  const behind = found.find((heading) => place(heading.spec) > place(spec));
  const isOwn = (heading: (typeof found)[number]): boolean => heading.section.number === heading.spec.number;
  return behind !== undefined && isOwn(behind) && (before === undefined || isOwn(before));
}

/** Words that agree less than this with their slot would not be known without their place and content. */
const KNOWN_BY_WORDS = 0.6;

/** The headings that are known by their place and content rather than by their words. */
export function rewordedHeadings(sections: readonly Section[], headings: readonly Heading[]): HeadingIssue[] {
  return headings.flatMap(({ spec, block, agreement }) => {
    if (agreement >= KNOWN_BY_WORDS) return [];
    const section = sections.findIndex(
      ({ start, level, kind }) => start === block && level === 1 && kind === spec.kind,
    );
    return [{ issue: "reworded" as const, kind: spec.kind, section, expected: spec.title }];
  });
}

/** A numeral is wrong when it is neither the heading's own nor the count of headings so far (one may be missing, two may swap). */
function isMisnumbered(section: Section, spec: HeadingSpec, order: number): boolean {
  return section.number !== undefined && section.number !== spec.number && section.number !== order + 1;
}

/** Indices of a longest run (gaps allowed) in which the ranks never fall; everything else stands out of order. */
function longestRising(ranks: readonly number[]): number[] {
  const best: number[][] = [];
  for (const [index, rank] of ranks.entries()) {
    const before = best.filter((_, earlier) => (ranks[earlier] ?? 0) <= rank);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, index]);
  }
  return best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
}
