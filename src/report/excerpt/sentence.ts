import type { MarkedText, SentenceExcerpt } from "../../model/excerpt.ts";
import type { Evidence } from "../../model/report/finding.ts";

/** Evidence with its index in the finding. */
export interface MarkedSentence {
  evidence: Evidence;
  mark: number;
}

const STOPS = /[。；！？\n]/;
/** Longer sentences are cut around what is marked. */
const REACH_CHARACTERS = 90;

/** The part of a paragraph from the start of the first marked sentence to the end of the last, with the quotes marked. */
export function sentenceExcerpt(text: string, marked: readonly MarkedSentence[]): SentenceExcerpt {
  const places = marked
    .map(({ evidence, mark }) => ({ ...evidence.place, mark }))
    .toSorted((a, b) => a.start - b.start);
  const first = places[0]?.start ?? 0;
  const last = Math.max(first, ...places.map((place) => place.end));
  const start = Math.max(sentenceStart(text, first), first - REACH_CHARACTERS);
  const end = Math.min(sentenceEnd(text, last), last + REACH_CHARACTERS);
  const runs: MarkedText[] = [];
  let at = start;
  for (const place of places) {
    if (place.start < at) continue; // told already by an overlapping quote
    if (place.start > at) runs.push({ text: text.slice(at, place.start) });
    runs.push({ text: text.slice(place.start, place.end), mark: place.mark });
    at = place.end;
  }
  if (at < end) runs.push({ text: text.slice(at, end) });
  return { kind: "sentence", runs, before: start > 0, after: end < text.length };
}

function sentenceStart(text: string, at: number): number {
  for (let i = at; i > 0; i--) if (STOPS.test(text[i - 1]!)) return i;
  return 0;
}

function sentenceEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) if (STOPS.test(text[i]!)) return i + 1;
  return text.length;
}
