import type { Support } from "./sum-figures.ts";

/** A sum that heads and labels offer is kept unless most of the figures speak against it: then the layout was misread, not the filing wrong. */
export function isCredible({ held, weak, failed }: Support): boolean {
  return failed <= held + weak || held + weak + failed <= 2;
}

/** A sum that is only guessed at must be borne out by the figures: several times, and by far more often than not. */
export function isBorneOut({ held, weak, failed }: Support): boolean {
  if (failed === 0) return held >= 2 || (held >= 1 && weak >= 2);
  return held >= 3 * failed || (held >= 2 && held + weak >= 6 * failed);
}

/** The best borne out of several readings; the first when none is told apart by the figures. */
export function best<T extends { support: Support }>(readings: readonly T[]): T | undefined {
  const score = ({ support: { held, weak, failed } }: T) => held + weak / 2 - 2 * failed;
  return readings.reduce<T | undefined>(
    (top, each) => (top === undefined || score(each) > score(top) ? each : top),
    undefined,
  );
}
