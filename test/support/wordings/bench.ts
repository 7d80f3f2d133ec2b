import { textsOf, worded } from "./filing.ts";
import { mistakeIn, type Trial, tried } from "./mistakes/trial.ts";
import { type Reading, readingOf, type Told } from "./reading/read.ts";
import { type Recalled, recalled } from "./reading/recall.ts";

export interface Plan {
  /** Filings `seed * 100000 + 1` and up are tried. */
  seed: number;
  clean: number;
  mistakes: number;
  /** Every so manieth filing is read as PDF, the others as Word. */
  pdf: number;
  held: boolean;
}

export interface Outcome {
  clean: { seed: number; pdf: boolean; told: Told[]; facts: Recalled[] }[];
  trials: (Trial & { seed: number; pdf: boolean })[];
}

/** Words, prints and reads the filings of a plan, then makes mistakes in them by turns. */
export async function runBench({ seed, clean, mistakes, pdf, held }: Plan): Promise<Outcome> {
  const outcome: Outcome = { clean: [], trials: [] };
  const each = Math.ceil(mistakes / Math.max(1, clean));
  for (let at = 0; at < clean; at++) {
    const number = seed * 100_000 + at + 1;
    const filing = worded(number, held);
    const asPdf = pdf > 0 && at % pdf === pdf - 1;
    const reading = await readingOf(filing, asPdf);
    outcome.clean.push({ seed: number, pdf: asPdf, ...judged(filing, reading) });
    for (let turn = 0; turn < each && outcome.trials.length < mistakes; turn++) {
      const trial = await tried(mistakeIn(filing, at * each + turn), reading, asPdf);
      outcome.trials.push({ ...trial, seed: number, pdf: asPdf });
    }
  }
  return outcome;
}

function judged(filing: ReturnType<typeof worded>, reading: Reading): { told: Told[]; facts: Recalled[] } {
  return { told: reading.told, facts: recalled(textsOf(filing), reading) };
}
