import { z } from "zod";
import { Amount } from "../schemas/amount.ts";
import { Place, PlacedAmount } from "../schemas/place.ts";
import { SectionKind } from "./section.ts";

/**
 * What can be odd about wording, whatever it says: `doubledPunctuation` 。。 · `placeholder` XX, ××, 待填 · `fieldCode` Word left-overs (TC, PAGEREF,
 * 错误!未找到) · `formulaError` #REF! in a cell · `emptyReason` 主要原因是。 · `malformedNumber` 4107,573.11 · `doubledUnit` 万万元 · `missingUnit` 收入900.00， · `undecidedChoice` 增加（减少） · `reversedPeriod` 2022年1月至2021年12月 · `numberingGap` （二）|（四） · `emptyNote`
 * 注：本表无数据 (no oddity) · `selfReference`
 * 我局, 我办 (no oddity by itself).
 */
export const MarkKind = z.enum([
  "doubledPunctuation",
  "placeholder",
  "blankAmount",
  "fieldCode",
  "formulaError",
  "emptyReason",
  "malformedNumber",
  "doubledUnit",
  "missingUnit",
  "undecidedChoice",
  "selfReference",
  "emptyNote",
  "reversedPeriod",
  "numberingGap",
]);
export type MarkKind = z.infer<typeof MarkKind>;

/** A piece of wording worth judging; `text` equals the text at `place`. */
export const Mark = z.object({ kind: MarkKind, text: z.string(), place: Place, section: SectionKind });
export type Mark = z.infer<typeof Mark>;

/**
 * A year and what it is the year of: `budget` (2021年部门预算, 2021年收入总计), `comparison` (较2020年) or `cutoff` (截止时间：2020年12月31日, with `day` "12-31"); `title` where the title of a table tells it.
 * Years of laws, documents and events are not recorded. `text` equals the text at `place`.
 */
export const YearMention = z.object({
  year: z.int(),
  day: z.string().optional(),
  role: z.enum(["budget", "comparison", "cutoff"]),
  text: z.string(),
  place: Place,
  section: SectionKind,
  title: z.literal(true).optional(),
});
export type YearMention = z.infer<typeof YearMention>;

/** The filing's own name where one has to stand: 编制部门：, 反映…年度部门预算, …上年末固定资产; `mayBeUnit` where it is a unit's as well: at the front of a table's
 * title, or of a sentence that tells the money of a body. `text` equals the text at `place`. */
export const NameMention = z.object({
  text: z.string(),
  place: Place,
  section: SectionKind,
  mayBeUnit: z.literal(true).optional(),
});
export type NameMention = z.infer<typeof NameMention>;

/** A stated reason (主要原因是…): `text` is the reason itself and equals the text at `place`. */
export const Reason = z.object({ text: z.string(), place: Place });
export type Reason = z.infer<typeof Reason>;

/**
 * A target or measure told in running text of 绩效 (不少于30万个, 3.48万平方米) or in the objective cell of a project: `clause` is the clause around
 * it, `project` the project whose table it stands in.
 */
export const ToldQuantity = z.object({
  amount: Amount,
  place: Place,
  clause: z.string(),
  project: z.string().optional(),
});
export type ToldQuantity = z.infer<typeof ToldQuantity>;

/** A term that 名词解释 explains; `text` equals the text at `place`. */
export const GlossaryTerm = z.object({ text: z.string(), place: Place });
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** A law or regulation that the opening sentence names, 《》 included; `text` equals the text at `place`. */
export const LawMention = z.object({ text: z.string(), place: Place });
export type LawMention = z.infer<typeof LawMention>;

/**
 * A count told in prose: of `units` in the budget, of `projects` with targets (`projectFunds` is their money; `all` where the text says that they are all) or of `vehicles` kept, which the filing lists elsewhere; of vehicles `toBuy`; a
 * `list` with the kinds it is made of in `parts`, of projects `counted` with what may be their money in `parts`, or of `items` that follow (共5项，逐项列示如下), `listed` in each way that they can be counted. Of money the text says
 * whether its parts are `all` that the whole is made of (包括, 合计), `perhaps` all (a bracket) `some` (主要包括), or `loose`, of another whole perhaps; of things, `kinds` where each part is named as a kind of the whole (行政编制 of 编制); a part with `sign` -1 is taken off, and where the whole
 * `isChange`, what adds to it and what takes from it need not all be told.
 */
export const ToldCount = z.object({
  what: z.enum(["units", "projects", "projectFunds", "vehicles", "toBuy", "list", "items", "counted"]),
  amount: Amount,
  place: Place,
  extent: z.enum(["all", "perhaps", "some", "loose", "kinds"]).optional(),
  isChange: z.literal(true).optional(),
  parts: z.array(PlacedAmount.extend({ label: z.string(), sign: z.literal(-1).optional() })),
  listed: z.array(z.int()).optional(),
});
export type ToldCount = z.infer<typeof ToldCount>;

/** So many pieces at so much each, in either order, told to explain an amount: 6辆、每辆2.35万元; 每人每年0.36万元、136人; `total` what they come to, told right behind. */
export const ToldPrice = z.object({
  count: PlacedAmount,
  price: PlacedAmount,
  total: PlacedAmount.optional(),
});
export type ToldPrice = z.infer<typeof ToldPrice>;

/**
 * A percentage that a part is of a whole. `name` is what the part is called and `part` its figure, where the paragraph prints it; `whole` what the whole is called, by this
 * share or by the one before it in its sentence ("" where the text does not say), and `wholes` the figures of the paragraph that can be it: `isSure` where the share itself
 * prints or names it. `called` is what the text calls the percentage where it is no 占比 (预算执行率).
 */
export const ToldShare = PlacedAmount.extend({
  called: z.string().optional(),
  name: z.string(),
  part: PlacedAmount.optional(),
  whole: z.string(),
  wholes: z.array(PlacedAmount),
  isSure: z.boolean(),
});
export type ToldShare = z.infer<typeof ToldShare>;

/**
 * How something has changed, whatever it is called (`label`): this year's level, last year's, the signed difference, the signed rate and what percentage this year's is of last
 * year's (`index`); at least three of them, or both levels and the way from one to the other that its word says (`toward`). `others` are levels told before that the change may be of as well.
 */
export const ToldChange = z.object({
  label: z.string(),
  toward: z.union([z.literal(1), z.literal(-1)]).optional(),
  now: PlacedAmount.optional(),
  before: PlacedAmount.optional(),
  difference: PlacedAmount.optional(),
  rate: PlacedAmount.optional(),
  index: PlacedAmount.optional(),
  others: z.array(PlacedAmount),
});
export type ToldChange = z.infer<typeof ToldChange>;

/** Money that prose tells of a project, by the names that may be the project's; `label` is what the money is called (2021年预算安排), with its year where it says one. */
export const ToldMoney = PlacedAmount.extend({
  label: z.string(),
  names: z.array(z.string()),
  year: z.int().optional(),
});
export type ToldMoney = z.infer<typeof ToldMoney>;

/**
 * What a note right below a table tells of one of its rows: the block of the table and the index of the row. With `column`, a count that the text above tells and refers to the
 * table for (在职89人，详见下表), which is that of a column.
 */
export const ToldInNote = PlacedAmount.extend({ block: z.int(), row: z.int(), column: z.int().optional() });
export type ToldInNote = z.infer<typeof ToldInNote>;

/** A line that prints the money unit of the table below it (单位：万元), or such a row on top of a table; `text` equals the text at `place`. */
export const UnitLine = z.object({ unit: z.string(), text: z.string(), place: Place });
export type UnitLine = z.infer<typeof UnitLine>;

/** The number of a table and its title, without the year before it: in a title itself, or where the text refers to the table (详见表3《部门支出总表》). `text` is the number as printed. */
export const TableNumber = z.object({
  number: z.int(),
  title: z.string(),
  isReference: z.boolean(),
  text: z.string(),
  place: Place,
});
export type TableNumber = z.infer<typeof TableNumber>;

/** A figure (of what is called `label`) told again right behind, in digits or in capitals. */
export const Restated = z.object({ label: z.string(), figure: PlacedAmount, again: PlacedAmount });
export type Restated = z.infer<typeof Restated>;

/** How things are said, beside what is said. `divisions`: the blocks of paragraphs that say by what those below divide a total, and nothing else (按支出功能分类：). */
export const Wording = z.object({
  marks: z.array(Mark),
  years: z.array(YearMention),
  names: z.array(NameMention),
  laws: z.array(LawMention),
  reasons: z.array(Reason),
  quantities: z.array(ToldQuantity),
  projectMoney: z.array(ToldMoney),
  glossary: z.array(GlossaryTerm),
  counts: z.array(ToldCount),
  divisions: z.array(z.int()),
  prices: z.array(ToldPrice),
  changes: z.array(ToldChange),
  shares: z.array(ToldShare),
  restated: z.array(Restated),
  unitLines: z.array(UnitLine),
  tableNumbers: z.array(TableNumber),
  tableNotes: z.array(ToldInNote),
});
export type Wording = z.infer<typeof Wording>;
