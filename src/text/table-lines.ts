import { compactText } from "./compact.ts";
import { UNIT_LINE } from "./figures/units.ts";
import { fold } from "./fold.ts";

/** Longer lines than this many characters are prose. */
const LONGEST_LINE_CHARACTERS = 60;
const TITLE = /表(?:[(][^)]*[)])*$/;
/** A sentence that points to a table is no title of one: 收支情况见下表. */
const POINTS_TO_TABLE = /[见如](?:[上下附]|以下)?表$/;
/** What its maker does with a table: 编制, 填报, 编报, 填制, 制表, 报送, 公开. */
const FILLED_IN = "(?:[编填制][制报表写]|报[送表]|公开)";
const UNIT = "[(]?(?:金额|数量|计量|货币)?单位:";
const NUMBER = "(?:[附预]|公开|预算|预公开)?(?:表|附件)[一二三四五六七八九十\\d-]+|(?:部门)?公开\\d*表";
/** Who made a table, or whose it is, up to the colon, on folded text: 编制部门：, 单位名称：, 填报单位（盖章）：. */
export const WHOSE = `(?:${FILLED_IN}|预算|主管)?(?:部门|单位|机关)(?:名称)?\\s*(?:[(][^()]{1,6}[)]\\s*)?:`;

const BEGINS_UNIT = new RegExp(`^${UNIT}`);
const ONLY_UNIT = new RegExp(`^[(]?(?:金额|货币)?${UNIT_LINE}[)]?$`);
/** A title, or a line that goes with one, says that the table goes on: 收支总表（续）, 续表一, 接上页. */
const CONTINUED =
  /^[(]?(?:续表|接上[表页])[一二三四五六七八九\d]*[)]?|[(]?(?:续表?|接上[表页])[一二三四五六七八九\d]*[)]?$/;

/** Unit, number, year, or whose it is: what no cell of the table itself says. */
const FIELDS = [
  new RegExp(UNIT_LINE),
  BEGINS_UNIT,
  new RegExp(`^[(]?${WHOSE}`),
  /^(?:部门|单位)(?:编码|代码):/,
  new RegExp(`^[(]?(?:${NUMBER})[)]?:?$`),
  /^预算年度/,
];
/** What stands there besides, though heads and labels may begin alike: 日期, 年度, a code with the name of its office (101001某某市民政局). */
const ASIDES = [
  /^(?:截止|截至)(?:时间|日期|20\d\d)/,
  /^(?:日期|年度|金额单位|单位)/,
  /^20\d\d年度?$/,
  /^\d{3,9}[^\d。,]{4,}$/,
];

/** Whether a line can be a title at all: short, no sentence, and no words that point to a table. */
export function canBeTitle(line: string): boolean {
  const bare = compactText(line);
  return bare.length <= LONGEST_LINE_CHARACTERS && !/[。；;，]/.test(line) && !POINTS_TO_TABLE.test(bare);
}

/** Whether a line is the title of a table and says so: …表, …表（功能科目）. */
export function isTableTitle(line: string): boolean {
  return canBeTitle(line) && TITLE.test(compactText(line).replace(/TC.*$/, ""));
}

/** Whether a text begins a line that names a unit, or is all of it. */
export function beginsUnitLine(text: string): boolean {
  return BEGINS_UNIT.test(compactText(text));
}

/** Whether a line says nothing but the money unit. */
export function isUnitLine(line: string): boolean {
  return ONLY_UNIT.test(compactText(line));
}

/** Whether a text can only stand between the title of a table and its head: its unit, its number, its year, whose it is. */
export function isTableField(text: string): boolean {
  const bare = compactText(text);
  return FIELDS.some((pattern) => pattern.test(bare));
}

/** Whether a line above a table belongs to it and is no title. */
export function isTableContext(line: string): boolean {
  const bare = compactText(line);
  return bare.length <= LONGEST_LINE_CHARACTERS && [...FIELDS, ...ASIDES].some((pattern) => pattern.test(bare));
}

/** Whether a title says that it goes on with a table begun before. */
export function isContinuation(title: string): boolean {
  return CONTINUED.test(fold(title));
}

/** A folded title without that. */
export function withoutContinuation(title: string): string {
  return fold(title).replace(CONTINUED, "");
}
