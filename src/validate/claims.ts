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

export function isBroken({ verdict }: JudgedRelation): boolean {
  return verdict === "broken";
}

export interface JudgedState {
  rule: Rule;
  claim: StateClaim;
  key: string;
}

/** A relation that is only suggested, in its possible readings (one or more), none of which holds. */
export interface DoubtedRelation {
  claim: Pick<AlternativesClaim, "message" | "data" | "within" | "why">;
  readings: Relation[];
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

/** Lets rules state their claims and judges each once, however often it is stated. */
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
  for (const told of stated(rule, view)) {
    const held = holding(told);
    if (held)
      addOnce(relations, { rule, relation: held.relation, verdict: held.verdict, key: claimKey(held.relation) });
    if (held) continue;
    const claim = unaccusing(told, tentative);
    if (claim.kind === "unknown") unknown.add(claim.missing);
    else if (claim.kind === "state") addOnce(states, { rule, claim, key: claimKey(claim) });
    else {
      const readings = readingsOf(claim).filter((one) => judge(one) === "broken");
      const [relation] = readings;
      if (relation === undefined) continue;
      if (claim.kind === "alternatives" || claim.doubt) doubts.set(claimKey(claim), { claim, readings });
      else addOnce(relations, { rule, relation, verdict: "broken", key: claimKey(relation) });
    }
  }
  const all = { relations: [...relations.values()], states: [...states.values()], doubts: [...doubts.values()] };
  return { rule, missing: [...unknown], ...all };
}

function addOnce<T extends { key: string }>(known: Map<string, T>, one: T): void {
  if (!known.has(one.key)) known.set(one.key, one);
}

function readingsOf(claim: Relation | AlternativesClaim): readonly Relation[] {
  return claim.kind === "alternatives" ? claim.readings : [claim];
}

/** The first reading of a claim that holds; undefined for what is no relation. */
function holding(claim: Claim): Pick<JudgedRelation, "relation" | "verdict"> | undefined {
  if (claim.kind === "unknown" || claim.kind === "state") return undefined;
  for (const relation of readingsOf(claim)) {
    const verdict = judge(relation);
    if (verdict !== undefined && verdict !== "broken") return { relation, verdict };
  }
  return undefined;
}

/** What a rule could not say because it is at fault itself. */
const CRASHED = "这条规则运行出错，没有判断完";

/** The claims of a rule; one that crashes has told those before, and that it was cut short: its fault is no reason to say nothing of a filing. */
function stated(rule: Rule, view: View): Claim[] {
  const claims: Claim[] = [];
  try {
    for (const claim of rule.check(view)) claims.push(claim);
  } catch (cause) {
    claims.push({ kind: "unknown", missing: `${CRASHED}（${cause instanceof Error ? cause.message : cause}）` });
  }
  return claims;
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
      const total = placeKey(claim.total.place);
      const parts = claim.parts.map(({ place }) => placeKey(place));
      const signOf = (at: number) => -(claim.signs?.[at] ?? 1);
      const first = parts.reduce((least, key, at) => (key < (parts[least] ?? total) ? at : least), -1);
      const flip = (claim.compare ?? "=") === "=" && first !== -1 ? signOf(first) : 1;
      const signed = parts.map((key, at) => `${key}@${signOf(at) * flip}`);
      signed.push(`${total}@${flip}`);
      return `sum ${claim.compare ?? "="} ${signed.sort().join(" ")}`;
    }
  }
}

function keyed(kind: string, terms: { place: Place }[]): string {
  return `${kind} ${terms.map(({ place }) => placeKey(place)).join(" ")}`;
}
