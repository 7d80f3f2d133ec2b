import type { Label } from "../../text/labels.ts";
import type { Candidate, Heading } from "../headings.ts";
import type { Profile } from "../profile.ts";
import { sharesBelow, type Tellings } from "./tellings.ts";

/**
 * What speaks for a line being a heading, in units of its words: full agreement with a slot is 1. Weighed by hand so that neither words, nor numerals
 * and place together with content, need the other.
 */
const WEIGHTS = {
  /** The prescribed words themselves. */
  prescribed: 0.6,
  /** The printed ordinal is the slot's. */
  ordinal: 0.4,
  /** … of an inner kind, with which the parts of a slot are counted as well. */
  innerOrdinal: 0.2,
  otherOrdinal: -0.1,
  /** A numeral of the outermost kind; none at all, or an inner one. */
  outer: 0.2,
  inner: -0.2,
  unnumbered: -0.1,
  /** No numeral, and a table right below: its caption, unless nothing else has the words. */
  caption: -0.6,
  /** Text follows in the same paragraph. */
  glued: -0.1,
  /** What stands below is this slot's alone. */
  content: 0.5,
  /** Beside the heading before: the same kind of numeral, the next number. */
  sameForm: 0.3,
  bothUnnumbered: 0.1,
  /** … and of the slots that follow each other, which numerals would say. */
  nextSlot: 0.1,
  otherForm: -0.5,
  /** … of another kind that counts on, both in the prescribed words: 四、 and 5、. */
  otherFormNext: -0.05,
  next: 0.2,
  /** What every heading must outweigh. */
  entry: -0.9,
  /** A new text begins in the middle; cheaper behind an opening sentence. */
  restart: -5,
  opened: -1.5,
} as const;

interface Step {
  candidate: number;
  slot: number;
  own: number;
  score: number;
  before: Step | undefined;
  restart: boolean;
}

/**
 * The lines that are the headings of the profile, assigned all at once: of all ways to take lines for slots in their order, the one for which the most speaks
 * (words, ordinal, kind of numeral, what stands below). Each list is one text; a new one begins where the slots start over.
 * `openings` are the blocks of opening sentences.
 */
export function alignHeadings(
  candidates: readonly Candidate[],
  tellings: Tellings,
  openings: readonly number[],
  profile: Profile,
): Heading[][] {
  const steps: Step[] = [];
  const texts = candidates.map(({ block }) => openings.filter((opening) => opening <= block).length);
  for (const [index, candidate] of candidates.entries()) {
    const shares = sharesBelow(tellings, candidate.block + (candidate.alone ? 1 : 0), endBelow(candidates, index));
    const fresh = profile.headings.flatMap((_, slot): Step[] => {
      const own = ownScore(candidate, slot, shares[slot] ?? 0, profile);
      return own <= -0.6 ? [] : [bestStep(steps, { candidate: index, slot, own }, candidates, texts, profile)];
    });
    steps.push(...fresh);
  }
  const best = steps.reduce<Step | undefined>((a, b) => (a === undefined || b.score > a.score ? b : a), undefined);
  return chainsOf(best, candidates, profile);
}

/**
 * Content is looked for up to the next line with a numeral that does not count within what stands below; below a line without one, up to the next without one
 * whose words are those of another slot.
 */
function endBelow(candidates: readonly Candidate[], index: number): number {
  const depth = candidates[index]?.place?.depth;
  const own = slotSaid(candidates[index]!);
  const isNext = (line: Candidate): boolean => {
    if (depth !== undefined) return line.alone && line.place !== undefined && line.place.depth <= depth;
    const other = slotSaid(line);
    return line.alone && line.place === undefined && other !== undefined && other !== own;
  };
  return candidates.slice(index + 1).find(isNext)?.block ?? Number.POSITIVE_INFINITY;
}

/** Agreement of words from which a line is said to speak of a slot. */
const SAID_AGREEMENT = 0.6;

function slotSaid({ agreements }: Candidate): number | undefined {
  const best = Math.max(...agreements);
  return best < SAID_AGREEMENT ? undefined : agreements.indexOf(best);
}

function ownScore(candidate: Candidate, slot: number, share: number, profile: Profile): number {
  const { line, agreements, prescribed, alone, isOverTable } = candidate;
  const words = (agreements[slot] ?? -1) + (prescribed[slot] ? WEIGHTS.prescribed : 0);
  const content = WEIGHTS.content * share;
  const form = (alone ? 0 : WEIGHTS.glued) + (isOverTable && line.label === undefined ? WEIGHTS.caption : 0);
  return WEIGHTS.entry + words + content + numeral(line.label, profile.headings[slot]?.number) + form;
}

function numeral(label: Label | undefined, number: number | undefined): number {
  if (label === undefined) return WEIGHTS.unnumbered;
  const isOuter = label.form === "chinese" || label.form === "part";
  const ordinal = isOuter ? WEIGHTS.ordinal : WEIGHTS.innerOrdinal;
  return (isOuter ? WEIGHTS.outer : WEIGHTS.inner) + (label.number === number ? ordinal : WEIGHTS.otherOrdinal);
}

function bestStep(
  steps: readonly Step[],
  { candidate, slot, own }: Pick<Step, "candidate" | "slot" | "own">,
  candidates: readonly Candidate[],
  texts: readonly number[],
  profile: Profile,
): Step {
  let best: Step = { candidate, slot, own, score: own, before: undefined, restart: true };
  const here = candidates[candidate]!;
  const rank = profile.headings[slot]!.rank;
  for (const before of steps) {
    const there = candidates[before.candidate]!;
    const follows = before.slot !== slot && profile.headings[before.slot]!.rank <= rank;
    const opened = texts[before.candidate] !== texts[candidate];
    const restart = opened || !follows;
    const isNextSlot = profile.headings[before.slot]!.number + 1 === profile.headings[slot]!.number;
    const arePrescribed = there.prescribed[before.slot] === true && here.prescribed[slot] === true;
    const passage = restart
      ? opened
        ? WEIGHTS.opened
        : WEIGHTS.restart
      : besides(there, here, isNextSlot, arePrescribed);
    const score = before.score + own + passage;
    if (score > best.score) best = { candidate, slot, own, score, before, restart };
  }
  return best;
}

/** How well two numerals go together as headings of one level that follow each other. */
function besides(there: Candidate, here: Candidate, isNextSlot: boolean, arePrescribed: boolean): number {
  const [before, after] = [there.line.label, here.line.label];
  if (before === undefined && after === undefined) return WEIGHTS.bothUnnumbered + (isNextSlot ? WEIGHTS.nextSlot : 0);
  if (before === undefined || after === undefined) return WEIGHTS.otherForm;
  const countsOn = after.number === before.number + 1;
  if (before.form !== after.form) return countsOn && arePrescribed ? WEIGHTS.otherFormNext : WEIGHTS.otherForm;
  const isNext = countsOn && here.place?.list === there.place?.list;
  return WEIGHTS.sameForm + (isNext ? WEIGHTS.next : 0);
}

function chainsOf(last: Step | undefined, candidates: readonly Candidate[], profile: Profile): Heading[][] {
  const chains: Heading[][] = [[]];
  for (let step = last; step !== undefined; step = step.before) {
    const candidate = candidates[step.candidate]!;
    const heading = { ...candidate, spec: profile.headings[step.slot]!, agreement: candidate.agreements[step.slot]! };
    chains[0]!.unshift(heading);
    if (step.restart && step.before !== undefined) chains.unshift([]);
  }
  return chains.filter((chain) => chain.length > 0);
}
