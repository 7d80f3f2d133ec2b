import { z } from "zod";
import { Severity } from "../report/finding.ts";

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
 * What a notice to a department says of its issuer, printed as it stands: `issuer` the bureau, `number` of the notice (「{序号}」in it becomes 1, 2, …), `contact`,
 * `deadline` by when to put things right, `date` of the notice. The report shows issuer and date on top.
 */
export const NoticeWords = z.strictObject({
  issuer: z.string().optional(),
  number: z.string().optional(),
  contact: z.string().optional(),
  deadline: z.string().optional(),
  date: z.string().optional(),
});
export type NoticeWords = z.infer<typeof NoticeWords>;

/**
 * `caiyan.config.json`. `profile` is the kind of filing to expect; `rules` sets severities by rule id (or `sum/*` for a folder, a
 * rule's own id winning over its folder's); `suppressions` accepts single findings; `maxWarnings` is how many warnings a gate lets pass;
 * `notice` is printed on notices and reports.
 */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  profile: z.string().optional(),
  rules: z.record(z.string().regex(/^[a-z]+\/([a-z0-9-]+|\*)$/), RuleSetting).optional(),
  suppressions: z.array(Suppression).optional(),
  maxWarnings: z.int().nonnegative().optional(),
  notice: NoticeWords.optional(),
});
export type Config = z.infer<typeof Config>;
