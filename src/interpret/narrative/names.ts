import { type Concept, conceptEntries } from "../../model/vocabulary.ts";
import { compactText } from "../../text/compact.ts";

/** A concept's name found in compact text. Several concepts may share it. */
export interface Name {
  concepts: readonly Concept[];
  start: number;
  end: number;
}

/** Names shorter than this are believed only at the front of a clause. */
const SELF_STANDING = 4;
const CLAUSE_FRONT = /(?:^|[()和及与]|其中|包括|年度?|安排|本|科目|[共现拥保]有|\))$/;
/** 其他按规定配备的公务用车, 涉及一般公共预算拨款: less than, or other than, what the name says. */
const OTHER_THAN = /其他|其它|涉及$/;
/** 公务用车运行维护费|预算支出: right behind another name these words only round it off. */
const GLUED = /^(?:预算支出|支出预算|预算收入|收入预算)$/;
/** 收入 and 支出 alone are the totals only where a comparison follows. */
const BARE: readonly (readonly [string, Concept])[] = [
  ["收入", "revenue.total"],
  ["支出", "expenditure.total"],
];
const COMPARED = /^(?:总?(?:额|数|计)?)(?:较|比|与|同)/;

const byName = new Map<string, Concept[]>();
for (const [concept, { names }] of conceptEntries()) {
  for (const name of names.map(compactText)) byName.set(name, [...(byName.get(name) ?? []), concept]);
}
/** Function names without 支出 (教育, 金融) are ordinary words; with (类) after them they are not. */
const isOrdinaryWord = (name: string): boolean =>
  byName.get(name)?.every((id) => id.startsWith("function.")) === true && !name.endsWith("支出");

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const ANY_NAME = new RegExp(
  [...byName.keys(), ...BARE.map(([name]) => name)]
    .sort((a, b) => b.length - a.length)
    .map((name) => (isOrdinaryWord(name) ? `${literal(name)}(?=\\(类\\)|支出\\(类\\))` : literal(name)))
    .join("|"),
  "g",
);

/** Every name of the vocabulary in compact text, the longest first wherever several begin. */
export function findNames(text: string): Name[] {
  let floor = 0;
  return [...text.matchAll(ANY_NAME)].flatMap((match): Name[] => {
    const start = match.index;
    const end = start + match[0].length;
    const before = /[^,、;。:]*$/.exec(text.slice(Math.max(floor, start - 24), start))?.[0] ?? "";
    const glued = start > 0 && start === floor && GLUED.test(match[0]);
    floor = end;
    if (glued) return [];
    const concepts = OTHER_THAN.test(before) ? [] : conceptsOf(match[0], before, text.slice(end, end + 8));
    return concepts.length === 0 ? [] : [{ concepts, start, end }];
  });
}

function conceptsOf(name: string, before: string, after: string): readonly Concept[] {
  if (name.length < SELF_STANDING && !CLAUSE_FRONT.test(before)) return [];
  const known = byName.get(name);
  const bare = BARE.find(([word]) => word === name)?.[1];
  const classes = known?.filter((concept) => concept.startsWith("function.")) ?? [];
  if (classes.length > 0 && after.startsWith("(类)")) return classes;
  if (known !== undefined) return known;
  return bare !== undefined && COMPARED.test(after) ? [bare] : [];
}
