import { exact } from "../../../../src/model/amount.ts";
import type { Disclosure } from "../../../../src/model/disclosure/disclosure.ts";
import type { Place } from "../../../../src/model/place.ts";
import type { Holder } from "../blocks.ts";
import type { StatedFigure } from "../marks.ts";
import { aligned, overlap, sameHolder } from "./aligned.ts";
import type { Reading } from "./read.ts";

/** What became of one stated figure: undefined `fault` when it was read as stated. */
export interface Recalled {
  stated: StatedFigure;
  sentence: string;
  fault: string | undefined;
}

interface Read {
  concept: string;
  value: string;
  stage: string;
  year: number | undefined;
  place: Place;
}

/** Every figure that the filing states held against what was read at its place. */
export function recalled(holders: readonly Holder[], { document, report }: Reading): Recalled[] {
  const placing = aligned(holders, document);
  const disclosures = report.disclosures.map(({ disclosure }) => disclosure);
  const facts = disclosures.flatMap(factsOf);
  const cells = disclosures.flatMap(cellsOf);
  const nils = disclosures.flatMap(({ nils: all }) =>
    all.map(({ concept, quote }) => ({ concept, place: quote.place })),
  );
  return holders.flatMap(({ text, spans }, at) =>
    spans.flatMap(({ mark, start, end }): Recalled[] => {
      if (mark.kind !== "figure" || mark.concepts.length === 0) return [];
      const place = placing(at, start, end);
      const fault = place === undefined ? "not in the document" : faultOf(mark, place);
      return [
        { stated: mark, sentence: `${text.slice(0, start)}【${text.slice(start, end)}】${text.slice(end)}`, fault },
      ];
    }),
  );

  function faultOf(mark: StatedFigure, place: Place): string | undefined {
    if (mark.table)
      return cells.some((cell) => overlap(cell.place, place) && exact(cell.value).eq(mark.value))
        ? undefined
        : "cell unread";
    if (mark.nil) return isDenied(mark, place) ? undefined : "nothing unread";
    const here = facts.filter((fact) => overlap(fact.place, place));
    return here.length === 0 ? "unread" : misread(mark, here);
  }

  function isDenied({ concepts }: StatedFigure, place: Place): boolean {
    const zero = facts.some(
      (one) => concepts.includes(one.concept) && sameHolder(one.place, place) && exact(one.value).isZero(),
    );
    return zero || nils.some((one) => concepts.includes(one.concept) && sameHolder(one.place, place));
  }
}

function misread(mark: StatedFigure, here: Read[]): string | undefined {
  const named = here.filter(({ concept }) => mark.concepts.includes(concept));
  if (named.length === 0) return `read as ${here[0]!.concept}`;
  const staged = named.filter(({ stage }) => stage === mark.stage);
  if (staged.length === 0) return `stage ${named[0]!.stage}`;
  const valued = staged.filter(({ value }) => exact(value).eq(mark.value));
  if (valued.length === 0) return `value ${staged[0]!.value}`;
  return valued.some(({ year }) => year === mark.year) ? undefined : `year ${valued[0]!.year}`;
}

function factsOf({ facts }: Disclosure): Read[] {
  return facts.map(({ concept, amount, stage, year, place }) => ({ concept, value: amount.value, stage, year, place }));
}

function cellsOf({ facts, tables, procurement, assets }: Disclosure): { value: string; place: Place }[] {
  return [
    ...facts,
    ...tables.flatMap(({ entries }) => entries),
    ...procurement.flatMap((line) => [line.projectFunds, line.unitPrice, line.total, ...line.funding]),
    ...assets.map(({ value }) => value),
  ]
    .filter((one) => one !== undefined)
    .map(({ amount, place }) => ({ value: amount.value, place }));
}
