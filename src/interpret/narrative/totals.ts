import type { Fact } from "../../model/disclosure/fact.ts";
import { COMPOSITION, type Concept } from "../../model/disclosure/vocabulary.ts";
import { conceptOf, type Lead } from "./lead.ts";
import type { AmountToken, Reader } from "./reader.ts";

const TOTAL =
  /^(?:以上|上述|前述)?(?:[两三四五各几]项|各单位|部门|全部门)?(?:费用|支出|经费|资金|金额|预算)*(?:合计|共计|总计|相加|之和|总额)(?:为|是|达)?:?$/;
const lastClause = (text: string): string => /[^,;。()]*$/.exec(text)![0];

/** 以上三项|合计25.60万元, 部门|合计35.60万元: what the parts told right before make up, or what several units have together. */
export function totalOf({ state, passage }: Reader, lead: Lead): Concept | undefined {
  if (state.reason || !TOTAL.test(lastClause(lead.text))) return undefined;
  const told = [...(passage.before ?? []), ...state.facts].filter(
    ({ stage, year }) => stage === "budget" && year === state.year,
  );
  const last = told.at(-1);
  if (last === undefined) return undefined;
  if (isSharedByUnits(told, last)) return last.concept;
  const known = new Set(told.map(({ concept }) => concept));
  const wholes = Object.entries(COMPOSITION) as [Concept, readonly Concept[]][];
  return wholes.find(([whole, parts]) => !known.has(whole) && parts.every((part) => isKnown(part, known)))?.[0];
}

function isSharedByUnits(told: readonly Fact[], { concept, subject }: Fact): boolean {
  const others = told.filter((fact) => fact.concept === concept && fact.subject !== undefined);
  return subject !== undefined && others.length > 1;
}

/** Whether a part is told, be it by all parts of its own. */
function isKnown(part: Concept, known: ReadonlySet<Concept>): boolean {
  const parts = (COMPOSITION as Partial<Record<Concept, readonly Concept[]>>)[part];
  return known.has(part) || parts?.every((each) => known.has(each)) === true;
}

const COSTS = /^[,，、]?(?:所需|预算|安排)*(?:费用|经费|支出|金额)(?:预算|预计|安排|共计?|约|为)*:?$/;

/** Of these filings tell numbers and cost together. */
const COUNTED = /^(?:threePublic|conferences|training)/;

/** 国内公务接待30批次、300人，|费用3.60万元: the cost of the thing whose numbers the clauses before tell. */
export function thingCounted({ state, tokens }: Reader, token: AmountToken, lead: Lead): Concept | undefined {
  if (!COSTS.test(lead.text) || lead.start === 0) return undefined;
  const thing = tokens.tokens.findLast((one) => one.kind === "name" && one.end <= lead.start);
  if (thing?.kind !== "name" || /^(?:拟|计划)/.test(tokens.text.slice(thing.start))) return undefined;
  if (/[;。]/.test(tokens.text.slice(thing.end, token.start))) return undefined;
  const between = tokens.tokens.filter(
    (one) => one.kind === "amount" && one.start >= thing.end && one.end <= lead.start,
  );
  const isCounted =
    between.length > 0 && between.every((one) => one.kind === "amount" && one.found.amount.base !== "元");
  const concept = isCounted ? conceptOf(tokens, state, thing.name) : undefined;
  return concept !== undefined && COUNTED.test(concept) ? concept : undefined;
}
