import type { Document } from "../model/document.ts";
import { placeKey } from "../model/place.ts";
import type { Finding, Proof } from "../model/report/finding.ts";
import type { Relation } from "../model/rule/claim.ts";
import type { CollectedClaims, DoubtedRelation, JudgedRelation } from "./claims.ts";
import { relationFinding } from "./finding.ts";
import { termsOf } from "./judge.ts";
import { asProof, type Folded } from "./root-cause.ts";

/** A broken relation between tables: proven, with the key of its finding, or only suggested. */
interface Broken {
  blocks: readonly number[];
  figures: readonly string[];
  relation?: JudgedRelation;
  doubt?: DoubtedRelation;
  proof: () => Proof;
}

/**
 * A table that disagrees with its neighbours does so on many lines and in many tables at once. All of it is told with what is found wrong in one of its
 * figures, else as one finding, else as one doubt; the rest are proofs. The table that takes part in most of it is taken for the one at fault.
 */
export function foldBetweenTables(
  document: Document,
  collected: readonly CollectedClaims[],
  folded: Folded,
): { collected: CollectedClaims[]; folded: Folded } {
  const state: State = { kept: new Map(folded.kept), into: new Map(folded.into), told: new Map() };
  for (const group of byTable(brokenBetween(document, collected, folded))) foldGroup(group, state);
  const { kept, into, told } = state;
  for (const [key, target] of into) into.set(key, into.get(target) ?? target);
  const left = collected.map((one) => ({
    ...one,
    doubts: one.doubts.flatMap((doubt) => (told.has(doubt) ? (told.get(doubt) ?? []) : [doubt])),
  }));
  return { collected: left, folded: { kept, into } };
}

/** What is left to be told; `told` has the doubts that go on in another form, or nowhere. */
interface State extends Folded {
  told: Map<DoubtedRelation, DoubtedRelation | undefined>;
}

function foldGroup(group: readonly Broken[], { kept, into, told }: State): void {
  const own = group.flatMap(({ relation }) => relation?.key ?? []);
  const host = hostOf(kept, new Set(own), group) ?? own[0];
  const doubts = group.flatMap(({ doubt }) => doubt ?? []);
  if (host === undefined) {
    mergeDoubts(doubts, told);
    return;
  }
  const others = group.filter(({ relation }) => relation === undefined || relation.key !== host);
  const finding = kept.get(host)!;
  const proofs = [...(finding.proofs ?? []), ...others.map(({ proof }) => proof())];
  if (proofs.length > 0) kept.set(host, { ...finding, proofs });
  for (const doubt of doubts) told.set(doubt, undefined);
  for (const key of own.filter((one) => one !== host)) {
    kept.delete(key);
    into.set(key, host);
  }
}

function mergeDoubts([first, ...rest]: readonly DoubtedRelation[], told: State["told"]): void {
  if (first === undefined || rest.length === 0) return;
  const note = `两表之间另有${rest.length}处不符，可能有一张表取数口径不同或沿用了旧稿，请人工核对。`;
  told.set(first, { ...first, note });
  for (const one of rest) told.set(one, undefined);
}

function brokenBetween(document: Document, collected: readonly CollectedClaims[], { kept }: Folded): Broken[] {
  const seen = new Set<string>();
  return collected.flatMap(({ rule, relations, doubts }) => [
    ...relations.flatMap((one): Broken[] => {
      const finding = kept.get(one.key);
      const blocks = finding && tablesOf(document, one.relation);
      if (!finding || !blocks || finding.diagnosis || seen.has(one.key)) return [];
      seen.add(one.key);
      return [
        { blocks, figures: figuresOf(one.relation), relation: one, proof: () => asProof(kept.get(one.key) ?? finding) },
      ];
    }),
    ...doubts.flatMap((doubt): Broken[] => {
      const relation = doubt.readings[0]!;
      const blocks = tablesOf(document, relation);
      const proof = () => asProof(relationFinding(document, rule, relation));
      return blocks === undefined ? [] : [{ blocks, figures: figuresOf(relation), doubt, proof }];
    }),
  ]);
}

/** The tables that the figures of a relation stand in, where they are several and nothing but tables. */
function tablesOf({ blocks }: Document, relation: Relation): number[] | undefined {
  const found = [...new Set(termsOf(relation).map(({ place }) => place.block))];
  return found.length > 1 && found.every((block) => blocks[block]?.kind === "table") ? found : undefined;
}

function figuresOf(relation: Relation): string[] {
  return termsOf(relation).map(({ place }) => placeKey(place));
}

/** Again and again the table that most of what is left is about, the first of several, with all that is about it. */
function byTable(broken: readonly Broken[]): Broken[][] {
  const groups: Broken[][] = [];
  let left = broken;
  while (left.length > 0) {
    const counts = new Map<number, number>();
    for (const block of left.flatMap(({ blocks }) => blocks)) counts.set(block, (counts.get(block) ?? 0) + 1);
    const [[most]] = [...counts].sort(([a, n], [b, m]) => m - n || a - b) as [[number, number]];
    groups.push(left.filter(({ blocks }) => blocks.includes(most)));
    left = left.filter(({ blocks }) => !blocks.includes(most));
  }
  return groups;
}

/** A finding of another relation that is about one of the figures already. */
function hostOf(
  kept: ReadonlyMap<string, Finding>,
  own: ReadonlySet<string>,
  group: readonly Broken[],
): string | undefined {
  const figures = new Set(group.flatMap((one) => one.figures));
  const isAbout = ({ evidence, proofs = [] }: Finding) =>
    [...evidence, ...proofs.flatMap((proof) => proof.evidence)].some(({ place }) => figures.has(placeKey(place)));
  return [...kept].find(([key, finding]) => !own.has(key) && finding.severity === "error" && isAbout(finding))?.[0];
}
