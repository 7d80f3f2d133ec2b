import { z } from "zod";
import { Amount } from "./amount.ts";
import { Concept } from "./concept.ts";
import { Place } from "./place.ts";

/** The open budget tables (财预〔2016〕143号 and the ninth added since) and the tables of the nine-heading text. */
export const TableKind = z.enum([
  "revenueExpenditureSummary",
  "revenueSummary",
  "expenditureSummary",
  "fiscalAppropriationSummary",
  "fiscalAppropriationExpenditure",
  "fiscalBasicExpenditure",
  "generalPublicBudgetExpenditure",
  "generalPublicBudgetByEconomic",
  "basicExpenditure",
  "threePublic",
  "governmentManagedFunds",
  "stateCapitalOperations",
  "projectExpenditure",
  "procurement",
  "agencyRunningCosts",
  "assets",
  "institutions",
  "departmentIndicators",
  "projectObjectives",
  "unknown",
]);
export type TableKind = z.infer<typeof TableKind>;

/** Money carried from one year to another: forward from earlier years (上年结转), over into the next (年终结余). */
export const Carried = z.enum(["forward", "over"]);

/**
 * A column of a table as its heads say. `path` are the head texts from the top down; `side` tells the halves of a two-sided table apart (0 left,
 * 1 right). `concept` is set where the vocabulary knows the head; `concepts` lists all that it may name, where they are several. `ofWhich` columns
 * are parts of another and never added. `year` says of which other year than the filing's own a column is (2025年执行数, 2027年 beside 2026年预算数), `carried` money carried to another year which way.
 */
export const TableColumn = z.object({
  column: z.int().nonnegative(),
  path: z.array(z.string()),
  role: z.enum(["label", "code", "ordinal", "amount", "quantity", "percent", "text"]),
  side: z.int().nonnegative(),
  concept: Concept.optional(),
  concepts: z.array(Concept).optional(),
  unit: z.string().optional(),
  ofWhich: z.boolean().optional(),
  year: z.enum(["past", "later"]).optional(),
  carried: Carried.optional(),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** The list a code comes from: 功能分类科目, 部门预算 or 政府预算支出经济分类科目, the codes of units, or those of projects and things bought. */
export const CodeSystem = z.enum(["function", "departmentEconomic", "governmentEconomic", "unit", "item"]);
export type CodeSystem = z.infer<typeof CodeSystem>;

/**
 * A row (or one side of a row). `level` is its depth by code, numeral or indentation, 0 the top; `parent` the index in `rows` of the row it
 * is a part of. `system` says which list its `code` comes from. `label` is the printed label folded, without blanks. `role` `ofWhich` rows are parts of the row above and are never added to its siblings, `note` and `rate` rows (注：, 增减率) to none.
 * `carried` says of money carried to another year which way; `year` says of which year a row is that a label names by nothing else (2025年, 上年预算数): this year's, an earlier one's or the change between them.
 */
export const TableRow = z.object({
  row: z.int().nonnegative(),
  side: z.int().nonnegative(),
  role: z.enum(["item", "ofWhich", "subtotal", "total", "note", "rate", "ordinals"]),
  label: z.string(),
  code: z.string().optional(),
  system: CodeSystem.optional(),
  level: z.int().nonnegative(),
  parent: z.int().nonnegative().optional(),
  concept: Concept.optional(),
  concepts: z.array(Concept).optional(),
  carried: Carried.optional(),
  year: z.enum(["own", "past", "change"]).optional(),
  place: Place.optional(),
});
export type TableRow = z.infer<typeof TableRow>;

/** One figure of a table: indices into `rows` and `columns` of the table. Blank and dash cells are in `blanks` instead. */
export const TableFigure = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  amount: Amount,
  place: Place,
});
export type TableFigure = z.infer<typeof TableFigure>;

/** Why one row or column of a table is the sum of others, as its heads, labels and codes say; `found` means arithmetic and position said it. */
export const SumBasis = z.enum([
  "nature",
  "basicParts",
  "funding",
  "threePublic",
  "procurement",
  "group",
  "codes",
  "codeTotal",
  "items",
  "yearTotal",
  "grandTotal",
  "subtotal",
  "listTotal",
  "change",
  "found",
]);
export type SumBasis = z.infer<typeof SumBasis>;

/**
 * How sure the structure of a table is about a sum: `proven` by its heads, codes, labels and numerals, so that the filing is wrong where it does not
 * hold; only `suggested` where more than one reading fits them, or where arithmetic and position alone say it.
 */
export const Certainty = z.enum(["proven", "suggested"]);
export type Certainty = z.infer<typeof Certainty>;

/**
 * total = Σ parts inside one table. `along` "row": total and parts are indices into `columns`, and it holds on every row of that side; "column":
 * they are indices into `rows`, and it holds down every amount column of that side. `others` are further ways to read the parts of a suggested sum.
 */
export const Sum = z.object({
  along: z.enum(["row", "column"]),
  basis: SumBasis,
  total: z.int().nonnegative(),
  parts: z.array(z.int().nonnegative()),
  others: z.array(z.array(z.int().nonnegative())).optional(),
  proof: Certainty,
});
export type Sum = z.infer<typeof Sum>;

/** Three columns of which `rate` is `change` as a percentage of `now` − `change`, or, without a change, how much more `now` is than `before`: indices into `columns`. */
export const RateColumns = z.object({
  rate: z.int().nonnegative(),
  change: z.int().nonnegative().optional(),
  before: z.int().nonnegative().optional(),
  now: z.int().nonnegative(),
});
export type RateColumns = z.infer<typeof RateColumns>;

/** Rows under one name, each with money in column `part`, and the total of them that column `total` prints beside the name: indices into `rows` and `columns`. */
export const NamedGroup = z.object({
  name: z.string(),
  total: z.int().nonnegative(),
  part: z.int().nonnegative(),
  rows: z.array(z.int().nonnegative()),
});

/** A table read into columns, rows and figures. `kind` is `unknown` when no reader recognises it: it is kept all the same. */
export const BudgetTable = z.object({
  kind: TableKind,
  block: z.int().nonnegative(),
  title: z.string().optional(),
  year: z.int().optional(),
  unit: z.string().optional(),
  subject: z.string().optional(),
  columns: z.array(TableColumn),
  rows: z.array(TableRow),
  entries: z.array(TableFigure),
  blanks: z.array(z.object({ row: z.int(), column: z.int(), text: z.string(), place: Place.optional() })),
  sums: z.array(Sum),
  rates: z.array(RateColumns),
  groups: z.array(NamedGroup),
  doubtful: z.boolean(),
});
export type BudgetTable = z.infer<typeof BudgetTable>;
