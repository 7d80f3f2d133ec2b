const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** A short stable name for texts, 16 hexadecimal digits: the FNV-1a hash (64 bit, of UTF-8). */
export function shortHash(texts: readonly string[]): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(texts.join("\u0000"))) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  return hash.toString(16).padStart(16, "0");
}
