/** So many texts are remembered before all are forgotten: more than the labels and sentences of most filings. */
const MOST_TEXTS = 4000;

/**
 * What a function makes of a text, worked out once for each text: the same labels stand in table after table, and the same sentences are asked for several
 * things. What it gives must not be changed by those who get it.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const made = work(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, made);
    return made;
  };
}
