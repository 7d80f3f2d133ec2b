import { z } from "zod";
import { Amount } from "../schemas/amount.ts";
import { Concept } from "../schemas/concept.ts";
import { Place, PlacedAmount } from "../schemas/place.ts";

/**
 * One figure and what it says. `stage`: `budget` (planned), `final` (final accounts), `actual` (a stock at a date, assets), `change`
 * (signed: negative is a decrease, against year `against`), `changeRate` (signed percent). `statement` groups the figures told together: one sentence
 * tree ("s12.0") or one table ("t45"). `parent` is the id of the figure that this one is a part of ("其中", brackets). `subject` is the unit or project it is about when
 * that is not the department itself. `direction` is the printed word of a change (增加, 持平, …).
 */
export const Fact = z.object({
  id: z.string(),
  concept: Concept,
  amount: Amount,
  year: z.int().optional(),
  against: z.int().optional(),
  stage: z.enum(["budget", "final", "actual", "change", "changeRate"]),
  subject: z.string().optional(),
  /** The money it is of, as its clause, the figure it is a part of or its heading says, where that is one fund or 财政拨款 and not all money. */
  fund: Concept.optional(),
  told: z.enum(["narrative", "table"]),
  statement: z.string(),
  parent: z.string().optional(),
  /** For a part told with 另有 or 此外: it may as well stand beside its whole. */
  beside: z.boolean().optional(),
  direction: z.string().optional(),
  /** True when no digits are printed and the figure is told in words (无, 未安排, 持平): its value is an exact zero. */
  nil: z.boolean().optional(),
  /**
   * For a change: whether it is told against last year's budget, its outturn (执行数, 决算数) or what last year would be on this year's basis (同口径), which
   * is printed nowhere; absent when the text does not say.
   */
  againstStage: z.enum(["budget", "final", "comparable"]).optional(),
  /** Figures told as parts of this one that could not be named: those that could need not add up to it without them. */
  unnamedParts: z.array(PlacedAmount).optional(),
  /**
   * True when words that the reader does not know stand before the name or between it and the figure, though none that name other money: it counts where a
   * relation confirms it, and no finding rests on it alone.
   */
  tentative: z.boolean().optional(),
  place: Place,
});
export type Fact = z.infer<typeof Fact>;
