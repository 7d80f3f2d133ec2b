import type { Expectation } from "./expected.ts";

/** Blanks tell nothing about a printed page: a wrapped line and two paragraphs of a cell look alike. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** An automatic number is a label of its own in Word and part of the printed title in PDF. */
const NUMERAL = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．])/u;

/** A value without places and blanks, all the way down. */
function stripped(value: unknown): unknown {
  if (typeof value === "string") return squeezed(value);
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "at")
      .map(([key, inner]) => {
        const plain = stripped(inner);
        return [key, key === "caption" && typeof plain === "string" ? plain.replace(NUMERAL, "") : plain];
      }),
  );
}

/**
 * What a filing says whatever printed it: an expectation without places, blanks and the notes of its reader. A filing must give the
 * same from Word and from PDF.
 */
export function portable({ notes: _, ...rest }: Expectation): unknown {
  return stripped(rest);
}
