/** Whether two printed names mean one body: equal, or one shortens the other (市政府办公室 for 市人民政府办公室). 本级 and 机关 say nothing. */
export function isSameBody(a: string, b: string): boolean {
  const [x, y] = [bareName(a), bareName(b)].sort((one, other) => one.length - other.length) as [string, string];
  return x.length >= 3 && isSubsequence(x, y);
}

function bareName(name: string): string {
  return name.replace(/[\s（）()]/g, "").replace(/(?:本级|机关)$/, "");
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How many pairs of neighbouring Chinese characters two texts share: a rough measure of whether they speak of one thing. */
export function sharedPairs(a: string, b: string): number {
  const pairs = pairsOf(b);
  return [...pairsOf(a)].filter((pair) => pairs.has(pair)).length;
}

function pairsOf(text: string): Set<string> {
  const characters = [...text];
  return new Set(
    characters.slice(1).flatMap((character, index) => {
      const pair = `${characters[index]}${character}`;
      return /^[\u4e00-\u9fff]{2}$/.test(pair) ? [pair] : [];
    }),
  );
}
