/** What a function makes of an object, worked out once for each object. What it gives must not be changed by those who get it. */
export function once<K extends object, T>(work: (one: K) => T): (one: K) => T {
  const known = new WeakMap<K, T>();
  return (one) => {
    const found = known.get(one);
    if (found !== undefined || known.has(one)) return found as T;
    const made = work(one);
    known.set(one, made);
    return made;
  };
}
