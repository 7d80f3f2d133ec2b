/** Chooses one of several; nothing of nothing. */
export type Pick = <T>(items: readonly T[]) => T | undefined;

/** A chooser that makes the same choices for the same seed (mulberry32). */
export function seeded(seed: string | number): Pick {
  let state = [...String(seed)].reduce((hash, char) => Math.imul(hash ^ char.codePointAt(0)!, 16777619), 2166136261);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return (items) => items[Math.floor(next() * items.length)];
}

/** The items in an order of chance. */
export function shuffled<T>(items: readonly T[], pick: Pick): T[] {
  const left = [...items];
  return items.map(() => {
    const one = pick(left.map((_, index) => index))!;
    return left.splice(one, 1)[0]!;
  });
}
