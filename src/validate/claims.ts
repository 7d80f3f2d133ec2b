import { type Place, placeKey } from "../model/place.ts";
import type { AlternativesClaim, Claim, Relation, StateClaim } from "../model/rule/claim.ts";
import type { Rule, View } from "../model/rule/rule.ts";
import { judge, type Verdict } from "./judge.ts";
import { lackingIn } from "./needs.ts";
import { tentativePlaces, unaccusing } from "./tentative.ts";

/** A relation of a rule with its verdict. */
export interface JudgedRelation {
  rule: Rule;
  relation: Relation;
  verdict: Verdict;
  key: string;
}

export interface JudgedState {
  rule: Rule;
  claim: StateClaim;
  key: string;
}

/** A relation that is only suggested, in its possible readings (one or more), none of which holds. */
export interface DoubtedRelation {
  claim: Pick<AlternativesClaim, "message" | "data" | "within" | "why">;
  readings: { relation: Relation; verdict: Verdict }[];
  /** What the reader should know besides: why one doubt stands for many relations. */
  note?: string;
}

/** All that one rule said about one disclosure. `relations` are those proven, and those suggested that hold. */
export interface CollectedClaims {
  rule: Rule;
  missing: string[];
  relations: JudgedRelation[];
  states: JudgedState[];
  doubts: DoubtedRelation[];
}

/** Lets rules state their claims and judges each once, however often it is stated. @throws naming the rule when a rule crashes. */
export function claimCollector(view: View): (rule: Rule) => CollectedClaims {
  const lacking = lackingIn(view);
  const tentative = tentativePlaces(view);
  return (rule) => collectClaims(rule, view, lacking(rule.needs), tentative);
}

function collectClaims(rule: Rule, view: View, missing: string[], tentative: ReadonlySet<string>): CollectedClaims {
  if (missing.length > 0) return { rule, missing, relations: [], states: [], doubts: [] };
  const relations = new Map<string, JudgedRelation>();
  const states = new Map<string, JudgedState>();
  const doubts = new Map<string, DoubtedRelation>();
  const unknown = new Set<string>();
  for (const claim of stated(rule, view).map((one) => unaccusing(one, tentative))) {
    const key = claimKey(claim);
    if (claim.kind === "unknown") unknown.add(claim.missing);
    else if (claim.kind === "state") states.set(key, states.get(key) ?? { rule, claim, key });
    else {
      const readings = judgedReadings(claim);
      const isProven = claim.kind !== "alternatives" && claim.doubt !== true;
      const settled = readings.find(({ verdict }) => isProven || verdict.status !== "real");
      if (settled) addOnce(relations, { rule, ...settled, key: claimKey(settled.relation) });
      else if (readings.length > 0) doubts.set(key, { claim, readings });
    }
  }
  const all = { relations: [...relations.values()], states: [...states.values()], doubts: [...doubts.values()] };
  return { rule, missing: [...unknown], ...all };
}

function addOnce(relations: Map<string, JudgedRelation>, one: JudgedRelation): void {
  if (!relations.has(one.key)) relations.set(one.key, one);
}

function judgedReadings(claim: Relation | AlternativesClaim): DoubtedRelation["readings"] {
  const relations = claim.kind === "alternatives" ? claim.readings : [claim];
  return relations.flatMap((relation) => {
    const verdict = judge(relation);
    return verdict === undefined ? [] : [{ relation, verdict }];
  });
}

function stated(rule: Rule, view: View): Claim[] {
  try {
    return [...rule.check(view)];
  } catch (cause) {
    throw new Error(`rule ${rule.id} crashed`, { cause });
  }
}

/** Equal for claims that say the same of the same places: a sum is the same whichever side it is told from. */
function claimKey(claim: Claim): string {
  switch (claim.kind) {
    case "unknown":
      return claim.missing;
    case "alternatives":
      return `alternatives ${claim.readings.map(claimKey).join(" | ")}`;
    case "state":
      return keyed(`state ${claim.message} ${Object.values(claim.data ?? {}).join(" ")}`, claim.evidence);
    case "product":
      return keyed("product", [claim.result, ...claim.factors]);
    case "rate":
      return keyed("rate", [claim.rate, claim.change, claim.now]);
    case "growth":
      return keyed("growth", [claim.rate, claim.now, claim.before]);
    case "share":
      return keyed("share", [claim.share, claim.part, claim.whole]);
    case "sum": {
      const signed = [
        { key: placeKey(claim.total.place), sign: 1 },
        ...claim.parts.map(({ place }, index) => ({ key: placeKey(place), sign: -(claim.signs?.[index] ?? 1) })),
      ].sort((a, b) => (a.key < b.key ? -1 : 1));
      const flip = (claim.compare ?? "=") === "=" ? signed[0]!.sign : 1;
      return `sum ${claim.compare ?? "="} ${signed.map(({ key, sign }) => `${sign * flip}@${key}`).join(" ")}`;
    }
  }
}

function keyed(kind: string, terms: { place: Place }[]): string {
  return `${kind} ${terms.map(({ place }) => placeKey(place)).join(" ")}`;
}
