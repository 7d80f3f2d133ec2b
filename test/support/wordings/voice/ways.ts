/** The ways to say one thing, as templates with `{slots}`. */
export type Ways = readonly string[];

/** The ways to call one thing, parted by blanks. */
export function words(list: string): Ways {
  return list.split(" ");
}
