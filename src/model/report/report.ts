import { z } from "zod";
import { Disclosure } from "../disclosure/disclosure.ts";
import { Note, Page } from "../document.ts";
import { REFUSAL_CODES } from "../refusal.ts";
import { Place } from "../schemas/place.ts";
import { RuleResult } from "./finding.ts";

/** The share of printed amounts that at least one relation ties down, and the places of those that none does. */
export const Coverage = z.object({
  amounts: z.int().nonnegative(),
  tied: z.int().nonnegative(),
  untied: z.array(Place),
  /** The same in words: the printed figure and where it stands; filled by the report step. */
  untiedWords: z.array(z.string()).optional(),
});
export type Coverage = z.infer<typeof Coverage>;

/** One disclosure judged. */
export const Judged = z.object({ disclosure: Disclosure, results: z.array(RuleResult), coverage: Coverage });
export type Judged = z.infer<typeof Judged>;

/** Why a file could not be read at all. */
export const RefusalCode = z.enum(REFUSAL_CODES);

/**
 * The verdict on one file. `verdict` is `clean` only when it was read whole, recognised, and no rule failed with severity error; `flawed` when
 * at least one error was found; `littleChecked` marks a clean one of whose amounts fewer are tied than its profile asks for; `unjudged` when it could not be read (`refusal`), is no such filing, or the relations that matter could not be looked at (`reason`).
 */
export const Report = z.object({
  schemaVersion: z.literal("2.0"),
  name: z.string(),
  format: z.enum(["docx", "pdf", "text"]).optional(),
  sha256: z.string().optional(),
  producer: z.string().optional(),
  pages: z.array(Page).optional(),
  verdict: z.enum(["clean", "flawed", "unjudged"]),
  refusal: z.object({ code: RefusalCode, data: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
  littleChecked: z.literal(true).optional(),
  reason: z.enum(["noFiling", "unreadablePages", "nothingToCompare"]).optional(),
  disclosures: z.array(Judged),
  notes: z.array(Note),
});
export type Report = z.infer<typeof Report>;
