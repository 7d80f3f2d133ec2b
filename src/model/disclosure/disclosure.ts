import { z } from "zod";
import { Amount } from "../schemas/amount.ts";
import { BudgetTable } from "../schemas/budget-table.ts";
import { Concept } from "../schemas/concept.ts";
import { Place, PlacedAmount } from "../schemas/place.ts";
import { Fact } from "./fact.ts";
import { Outline } from "./section.ts";
import { Wording } from "./wording.ts";

/** A piece of printed text with its place; `text` equals the text at that place. */
export const Quote = z.object({ text: z.string(), place: Place });
export type Quote = z.infer<typeof Quote>;

/** One row of 部门机构设置情况; `below` in a list of the units under the department alone (所属单位名单). */
export const Institution = z.object({
  name: Quote,
  nature: Quote.optional(),
  rank: Quote.optional(),
  funding: Quote.optional(),
  below: z.literal(true).optional(),
});
export type Institution = z.infer<typeof Institution>;

/** One line of the procurement table; a `group` line stands over items (全额, a unit) without being called their 小计; money in its funding columns is keyed by concept. */
export const ProcurementItem = z.object({
  block: z.int(),
  row: z.int(),
  role: z.enum(["item", "group", "subtotal", "total"]),
  unitName: Quote.optional(),
  project: Quote.optional(),
  projectFunds: PlacedAmount.optional(),
  item: Quote.optional(),
  catalogCode: Quote.optional(),
  /** Whether it is goods, works or services, where the table says so in a column or in a line above. */
  kind: Quote.optional(),
  measureUnit: Quote.optional(),
  quantity: PlacedAmount.optional(),
  unitPrice: PlacedAmount.optional(),
  total: PlacedAmount.optional(),
  funding: z.array(PlacedAmount.extend({ concept: Concept })),
});
export type ProcurementItem = z.infer<typeof ProcurementItem>;

/** One line of the fixed-assets table. `ofWhich` lines are parts of the line above them and never added. */
export const AssetLine = z.object({
  concept: Concept,
  block: z.int(),
  row: z.int(),
  ofWhich: z.boolean(),
  name: Quote,
  quantity: PlacedAmount.optional(),
  value: PlacedAmount.optional(),
});
export type AssetLine = z.infer<typeof AssetLine>;

/**
 * One performance indicator. `levels` are 一级, 二级, 三级; `target` survives as text ("3-5工作日", "95百分比"), with comparator and
 * figure read out of it where there is one. `project` names the project of its table; absent in the whole-department table.
 */
export const Indicator = z.object({
  block: z.int(),
  row: z.int(),
  project: z.string().optional(),
  levels: z.array(Quote),
  description: Quote.optional(),
  criterion: Quote.optional(),
  comparator: z.enum(["≥", "≤", "=", ">", "<"]).optional(),
  target: Quote.optional(),
  measureUnit: Quote.optional(),
  amount: Amount.optional(),
  basis: Quote.optional(),
});
export type Indicator = z.infer<typeof Indicator>;

/** One 绩效目标表: its project, the objective text, and the block it stands in. */
export const ProjectObjective = z.object({
  block: z.int(),
  project: Quote.optional(),
  objective: Quote.optional(),
});
export type ProjectObjective = z.infer<typeof ProjectObjective>;

/**
 * What one form of 绩效目标 tells beside its indicators. `weights`: those below each head of them, `declared` what the head says they add up to (分值权重（90分）).
 * `plan`: 资金支出计划, the share of the money spent up to each date, in order; `isProgress` where it is called that (累计支出进度) and no plan. `funds`: totals of its money
 * with all their parts, by source or by kind of spending. `budget`: the year's money of its project.
 */
export const TargetForm = z.object({
  block: z.int(),
  weights: z.array(
    z.object({ declared: PlacedAmount.optional(), isPercent: z.boolean(), each: z.array(PlacedAmount) }),
  ),
  plan: z.array(PlacedAmount.extend({ label: z.string() })),
  isProgress: z.literal(true).optional(),
  funds: z.array(
    z.object({
      total: PlacedAmount.extend({ label: z.string() }),
      parts: z.array(PlacedAmount.extend({ label: z.string() })),
    }),
  ),
  budget: PlacedAmount.extend({ label: z.string() }).optional(),
});
export type TargetForm = z.infer<typeof TargetForm>;

/** A sentence that says there is none (无, 未安排, 不涉及): what it denies and where. */
export const Nil = z.object({ concept: Concept, quote: Quote });
export type Nil = z.infer<typeof Nil>;

/** Everything read from one nine-heading text (or, for the generic profile, from one whole file). */
export const Disclosure = z.object({
  department: Quote.optional(),
  year: z.int().optional(),
  yearPlace: Place.optional(),
  profile: z.string(),
  /** Whether its profile prescribes the headings, so that a missing one is an omission. */
  expectsHeadings: z.boolean(),
  outline: Outline,
  facts: z.array(Fact),
  tables: z.array(BudgetTable),
  institutions: z.array(Institution),
  procurement: z.array(ProcurementItem),
  assets: z.array(AssetLine),
  indicators: z.array(Indicator),
  objectives: z.array(ProjectObjective),
  forms: z.array(TargetForm),
  nils: z.array(Nil),
  wording: Wording,
  /** Amounts printed in this text that no fact, table cell or record holds. */
  unbound: z.array(PlacedAmount),
});
export type Disclosure = z.infer<typeof Disclosure>;
