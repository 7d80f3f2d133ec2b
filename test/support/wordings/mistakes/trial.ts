import { textsOf, type Worded } from "../filing.ts";
import { aligned, overlap } from "../reading/aligned.ts";
import { type Reading, readingOf, type Told } from "../reading/read.ts";
import { dice } from "../truth/dice.ts";
import { KINDS } from "./kinds.ts";
import type { Mistake } from "./targets.ts";

/** What became of one mistake. `elsewhere` are findings that are new but do not touch it. */
export interface Trial {
  mistake: Mistake;
  found: boolean;
  elsewhere: Told[];
}

/** A mistake of the kind that its number asks for, or of the next kind for which the filing has room. */
export function mistakeIn(filing: Worded, number: number): Mistake {
  const kinds = Object.values(KINDS);
  const chance = dice(number * 104_729 + filing.seed);
  for (let turn = 0; turn < kinds.length; turn++) {
    const made = kinds[(number + turn) % kinds.length]!(filing, chance);
    if (made) return made;
  }
  throw new Error(`no mistake can be made in filing ${filing.seed}`);
}

/** Reads the filing with the mistake and looks what is told that is not told of its clean twin, and whether it points to the mistake. */
export async function tried(mistake: Mistake, clean: Reading, pdf: boolean): Promise<Trial> {
  const reading = await readingOf(mistake.filing, pdf);
  const known = new Set(clean.told.map(key));
  const fresh = reading.told.filter((one) => !known.has(key(one)));
  const placing = aligned(textsOf(mistake.filing), reading.document);
  const places = mistake.touched
    .map(({ holder, start, end }) => placing(holder, start, end))
    .filter((place) => place !== undefined);
  const touches = (one: Told) =>
    one.places.some((place) => places.some((wanted) => overlap(place, wanted))) ||
    mistake.terms.some((term) => one.message.includes(term));
  const found = fresh.some(touches);
  return { mistake, found, elsewhere: fresh.filter((one) => !touches(one)) };
}

function key({ rule, message }: Told): string {
  return `${rule} ${message}`;
}
