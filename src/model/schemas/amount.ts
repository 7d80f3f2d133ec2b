import { z } from "zod";

/** Exact decimal numbers travel as strings, in JSON and in memory alike; arithmetic goes through `exact`. */
export const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/);

/**
 * A printed figure. `value` and `step` are exact decimals in `base`: 元 for money (so 493.10万元 has value "4931000" and step
 * "100"), else "%" or the counted thing without its multiplier (3.48万平方米 → "34800", base "平方米"). `step` is the value of one
 * unit in the last printed digit; the figure stands for `value ± step/2`. A bare "0" is an exact
 * zero (step "0"): nobody rounds 0.4 to it beside figures with decimals. `text` is the figure as printed, without its unit.
 * `unit` is the unit as read ("万元"), `unitFrom` says where it was read. `irregular` says what is odd about the printing of a figure that could be
 * read all the same: `thousands` (4107,573.11), `doubledUnit` (12万万元, read as 万元), `broken` (blanks or a line break inside the digits).
 */
export const Amount = z.object({
  value: DecimalText,
  step: DecimalText,
  text: z.string(),
  unit: z.string(),
  unitFrom: z.enum(["printed", "sentence", "cell", "column", "table", "document", "assumed"]),
  base: z.string(),
  irregular: z.enum(["thousands", "doubledUnit", "broken"]).optional(),
});
export type Amount = z.infer<typeof Amount>;
