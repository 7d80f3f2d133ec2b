import type { HeadingIssue, Section } from "../model/section.ts";
import type { HeadingSpec, Profile } from "./profile.ts";

/** How the profile's headings differ from what it expects: missing, doubled, out of order, empty, wrongly numbered. */
export function headingIssues(
  sections: readonly Section[],
  profile: Profile,
  isEmpty: (section: Section) => boolean,
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
    .map((spec): HeadingIssue => ({ issue: "missing", kind: spec.kind, expected: spec.title }));
  return [...missing, ...issues];
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
