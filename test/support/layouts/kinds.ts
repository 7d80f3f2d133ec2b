import { type Pick, seeded, shuffled } from "../seeded.ts";
import * as codes from "./code-layouts.ts";
import * as columns from "./column-layouts.ts";
import * as heads from "./head-layouts.ts";
import * as more from "./more-layouts.ts";
import * as rows from "./row-layouts.ts";
import type { Sheet } from "./sheet.ts";
import { cutInTwo, pushedTogether } from "./whole-layouts.ts";

/** Lays a table out anew; several sheets where it is cut; undefined where it cannot be laid out so. `next` is the table that follows at once. */
export type Maker = (sheet: Sheet, pick: Pick, next?: Sheet) => Sheet | Sheet[] | undefined;

/** The layouts made first, of which half are held back. */
const FIRST = {
  栏目换说法: heads.inSynonyms,
  栏次行: (sheet, pick) => heads.numbered(sheet, pick(["plain", "stars", "letters"] as const)!),
  表头拆开留空: (sheet) => heads.unmerged(sheet, false),
  表头拆开重复: (sheet) => heads.unmerged(sheet, true),
  标题单位入表: heads.titleInside,
  单位名称入表: heads.unitInside,
  单位入栏目: heads.unitInHeads,
  换标题: heads.retitled,
  编码分三栏: codes.codesSplit,
  编码逐级一栏: codes.codesStepped,
  编码合一栏: codes.codesJoined,
  编码在名称前: (sheet, pick) => codes.codeBeforeName(sheet, pick(["", " ", "-"])!),
  名称缩进: (sheet) => codes.namesIndented(sheet, true),
  无编码缩进: (sheet) => codes.namesIndented(sheet, false),
  只列类: (sheet) => codes.oneLevel(sheet, "first"),
  只列项: (sheet) => codes.oneLevel(sheet, "last"),
  两套经济分类: codes.twoSystems,
  单位行: codes.unitRows,
  单位栏: codes.unitColumns,
  资金来源栏: columns.fundsAdded,
  一栏拆资金: columns.fundsOpened,
  加上年结转栏: columns.carriedAdded,
  上年与增减: columns.lastYear,
  三年并列: columns.threeYears,
  两年分组: columns.yearsGrouped,
  各栏倒排: columns.turned,
  去小计栏: columns.subtotalLeftOut,
  分组摊平: columns.groupFlattened,
  其中栏: (sheet, pick) => columns.ofWhichAdded(sheet, pick(["其中：财政拨款", "其中：政府采购", "其中：专项资金"])!),
  项目支出拆开: columns.natureOpened,
  序号与备注: columns.framed,
  计量单位栏: rows.unitColumn,
  合计移位: rows.totalMoved,
  空行: rows.emptyRows,
  表内注: rows.noteBelow,
  空作零: (sheet) => rows.nothingAs(sheet, "0.00"),
  零作空或杠: (sheet, pick) => rows.nothingAs(sheet, pick(["", "-", "—", "0"] as const)!),
  换序号: (sheet, pick) => rows.renumbered(sheet, pick(["bracketed", "arabic", "circled"] as const)!),
  去序号: (sheet) => rows.renumbered(sheet, "none"),
  收支单列: rows.oneSided,
  行列对换: rows.transposed,
  元换万元: rows.inTenThousands,
  拆成两表: cutInTwo,
  两表并一: (sheet, _, next) => next && pushedTogether(sheet, next),
} satisfies Record<string, Maker>;

const LATER = {
  结转各行: more.carriedRows,
  总计居首: more.totalsFirst,
  基本支出按经济: more.basicByEconomic,
  单位代码行: more.unitCodes,
  其中之下: more.partsUnderOfWhich,
  合计在编码栏: more.totalInCodes,
  表头重印: more.headsAgain,
  续表: more.goesOn,
  无编码平列: more.namesOnly,
  资金行: more.fundRow,
  整表粘贴: more.pasted,
  混合两种: (sheet, pick, next) => mixed(sheet, pick, 2, next),
  混合三种: (sheet, pick, next) => mixed(sheet, pick, 3, next),
} satisfies Record<string, Maker>;

/** Every layout by its name; makers that swallow the next table are in `SWALLOWING`. */
export const layouts = { ...FIRST, ...LATER };

export type Layout = keyof typeof layouts;

/** Errors that a layout makes true: what is left out is missing. */
export const TRUE_OF: Partial<Record<Layout, RegExp>> = { 只列类: /^present\/(?:functional|economic)-detail/ };

export const SWALLOWING: ReadonlySet<Layout> = new Set(["两表并一"]);

const names = Object.keys(FIRST) as Layout[];
const held: ReadonlySet<Layout> = new Set(shuffled(names, seeded("held")).slice(0, names.length / 2));

/** Half of the first layouts, chosen by coin, are looked at only once what the others showed is mended. */
export function isHeld(layout: Layout): boolean {
  return held.has(layout);
}

/** Several layouts that are not held, one upon the other. */
function mixed(sheet: Sheet, pick: Pick, count: number, next?: Sheet): Sheet | undefined {
  const open = [...names.filter((name) => !isHeld(name)), ...(Object.keys(LATER) as Layout[])].filter(
    (name) => !/混合|单列|对换|平列|只列/.test(name),
  );
  let made = 0;
  const isWhole = (name: Layout) => /标题|粘贴|单位名称|重印|空行/.test(name);
  const order = shuffled(open, pick);
  return [...order.filter((name) => !isWhole(name)), ...order.filter(isWhole)].reduce((laid, name) => {
    const into: Sheet | Sheet[] | undefined = made < count ? layouts[name](laid, pick, next) : undefined;
    if (into === undefined || Array.isArray(into)) return laid;
    made++;
    return into;
  }, sheet);
}
