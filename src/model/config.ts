import { z } from "zod";
import { Severity } from "./finding.ts";

/** A day as YYYY-MM-DD; such texts compare like the days they name. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type Day = z.infer<typeof Day>;

/**
 * One finding accepted as it is: `fingerprint` as the report prints it, `reason` and `signer` for whoever reads the report later. From the day
 * after `expires` on it counts again.
 */
export const Suppression = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}(-\d+)?$/),
  reason: z.string().trim().min(1),
  signer: z.string().trim().min(1),
  expires: Day.optional(),
});
export type Suppression = z.infer<typeof Suppression>;

/** What becomes of a rule: its findings with another severity, or the rule not looked at. */
export const RuleSetting = z.enum([...Severity.options, "off"]);
export type RuleSetting = z.infer<typeof RuleSetting>;

/**
 * `caiyan.config.json`. `profile` is the kind of filing to expect; `rules` sets severities by rule id (or `sum/*` for a folder, a
 * rule's own id winning over its folder's); `suppressions` accepts single findings; `maxWarnings` is how many warnings a gate lets pass.
 */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  profile: z.string().optional(),
  rules: z.record(z.string().regex(/^[a-z]+\/([a-z0-9-]+|\*)$/), RuleSetting).optional(),
  suppressions: z.array(Suppression).optional(),
  maxWarnings: z.int().nonnegative().optional(),
});
export type Config = z.infer<typeof Config>;
