/**
 * The ways to say one thing, as templates with `{slots}`. The `held` ones stay apart: the readers are mended only against the open ones, and the held
 * are looked at when that is done.
 */
export interface Ways {
  open: readonly string[];
  held: readonly string[];
}

export function ways(open: readonly string[], held: readonly string[] = []): Ways {
  return { open, held };
}

/** The ways to call one thing, parted by blanks. */
export function words(open: string, held: string): Ways {
  return ways(open.split(" "), held.split(" "));
}
