import { z } from "zod";

/**
 * Every concept of the filings: identifier → Chinese label and the names it is printed under. A new wording is one more entry in
 * `names`. Identifiers are stable: data files and rules refer to them. Names follow the IMF and the Ministry of Finance where they have one.
 */
export const CONCEPTS = {
  "revenue.total": { label: "收入总计", names: ["收入总计"] },
} as const satisfies Record<string, { label: string; names: readonly string[] }>;

export type Concept = keyof typeof CONCEPTS;
export const Concept = z.enum(Object.keys(CONCEPTS) as [Concept, ...Concept[]]);
