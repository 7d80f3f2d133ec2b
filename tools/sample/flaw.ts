import { z } from "zod";

/**
 * A flawed twin: a clean sample with one edit of its plain notation, a mistake of a kind met in real filings. `rule` is the one
 * that must notice it.
 */
export const Flaw = z.object({
  name: z.string(),
  of: z.string(),
  what: z.string(),
  find: z.string(),
  /** Where given, all text from `find` up to and including this is replaced. */
  until: z.string().optional(),
  replace: z.string(),
  rule: z.string(),
});
export type Flaw = z.infer<typeof Flaw>;

/**
 * The notation with the flaw in it.
 *
 * @throws Error when the text to be changed does not stand there exactly once.
 */
export function flawed(source: string, flaw: Flaw): string {
  const [before = "", after, ...more] = source.split(flaw.find);
  if (after === undefined || more.length > 0)
    throw new Error(`${flaw.name}: “${flaw.find}” must stand once in ${flaw.of}`);
  const end = flaw.until === undefined ? 0 : after.indexOf(flaw.until) + flaw.until.length;
  return before + flaw.replace + after.slice(end);
}
