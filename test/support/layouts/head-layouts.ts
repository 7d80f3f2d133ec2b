import type { Pick } from "../seeded.ts";
import { columnsOf, DEPARTMENT, isNumbers, reheaded } from "./edit.ts";
import { merged, type Sheet, type Spot, spot } from "./sheet.ts";

/** What heads of the same meaning are called in filings of other places. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  合计: ["总计", "合 计", "合计数", "预算合计", "金额合计"],
  总计: ["合计", "总 计", "总计数"],
  小计: ["合计", "小 计", "金额"],
  科目编码: ["功能科目编码", "科目代码", "编码", "支出功能分类科目编码"],
  科目名称: ["科目", "功能科目名称", "支出功能分类科目名称", "科目（项目）名称"],
  项目: ["项 目", "项目名称", "预算科目", "科目"],
  预算数: ["2026年预算数", "本年预算数", "金额", "年初预算数", "预算金额", "2026年预算"],
  预算: ["预算数", "金额"],
  基本支出: ["基本支出预算", "基本支出预算数", "基本支出数"],
  项目支出: ["项目支出预算", "项目支出数", "项目经费支出"],
  人员经费: ["人员支出", "人员类支出", "人员经费支出"],
  公用经费: ["日常公用经费", "公用支出", "公用经费支出", "运转类公用经费"],
  一般公共预算: ["一般公共预算拨款", "一般公共预算财政拨款", "一般公共预算资金"],
  政府性基金预算: ["政府性基金", "政府性基金预算拨款", "政府性基金预算财政拨款"],
  国有资本经营预算: ["国有资本经营", "国有资本经营预算拨款", "国有资本经营预算财政拨款"],
  财政专户管理资金: ["财政专户资金", "财政专户管理资金收入", "纳入专户管理的非税收入"],
  上年结转结余: ["上年结转", "上年结转和结余", "结转资金"],
  "因公出国（境）费": ["因公出国（境）费用", "因公出国（境）经费", "出国（境）费"],
  公务接待费: ["公务接待费用", "公务接待经费", "公务接待"],
  公务用车购置费: ["公务用车购置", "购置费", "车辆购置费"],
  公务用车运行维护费: ["公务用车运行费", "公务用车运维费", "运行维护费", "车辆运行维护费"],
};

/** Heads in other words of the same meaning. */
export function inSynonyms(sheet: Sheet, pick: Pick): Sheet | undefined {
  const chosen = new Map<string, string>();
  const known = (bare: string) => {
    if (!chosen.has(bare)) chosen.set(bare, pick(SYNONYMS[bare] ?? []) ?? bare);
    return chosen.get(bare)!;
  };
  const isKnown = sheet.heads.some((row) => row.some(({ text }) => text.replace(/\s/g, "") in SYNONYMS));
  if (!isKnown) return undefined;
  return reheaded(sheet, (text) => (text.replace(/\s/g, "") in SYNONYMS ? known(text.replace(/\s/g, "")) : text));
}

/** A row of column numbers below the heads, with the totals written as formulas where `formulas`. */
export function numbered(sheet: Sheet, style: "plain" | "stars" | "letters"): Sheet | undefined {
  const own = columnsOf(sheet, "money");
  if (sheet.heads.some((row) => row.some(({ text }) => /^(?:栏次|\*+)$/.test(text.trim())))) return undefined;
  const name = columnsOf(sheet, "name")[0] ?? 0;
  const row = sheet.kinds.map((kind, column): Spot => {
    if (kind === "money") return spot(String(own.indexOf(column) + 1));
    if (style === "stars") return spot("**");
    if (style === "letters") return spot("甲乙丙丁戊己"[column % 6]!);
    return spot(column === name ? "栏次" : "");
  });
  return own.length < 2 ? undefined : { ...sheet, heads: [...sheet.heads, row] };
}

/** Merged heads cut up: the text stays in the first place (`repeated`: in all places). */
export function unmerged(sheet: Sheet, repeated: boolean): Sheet | undefined {
  const spots = sheet.heads.flat();
  if (new Set(spots.map(({ id }) => id)).size === spots.length) return undefined;
  const seen = new Set<number>();
  const heads = sheet.heads.map((row) =>
    row.map((one) => {
      const isFirst = !seen.has(one.id);
      seen.add(one.id);
      return spot(isFirst || repeated ? one.text : "");
    }),
  );
  return { ...sheet, heads };
}

/** The title and the unit as rows of the table, nothing above it. */
export function titleInside(sheet: Sheet): Sheet | undefined {
  const { caption, unit, kinds } = sheet;
  if (caption === undefined || unit === undefined || sheet.table.lead.length === 0 || kinds.length < 3)
    return undefined;
  const { caption: _, ...rest } = sheet;
  const heads = [merged(caption, kinds.length), merged(`单位：${unit}`, kinds.length), ...sheet.heads];
  return { ...rest, caption: undefined, unit: undefined, heads, above: [] };
}

/** Whose table it is and its unit in one row of the table, the title above it. */
export function unitInside(sheet: Sheet): Sheet | undefined {
  const { caption, unit, kinds } = sheet;
  if (caption === undefined || unit === undefined || sheet.table.lead.length === 0 || kinds.length < 3)
    return undefined;
  const row = [...merged(`单位名称：${DEPARTMENT}`, kinds.length - 1), spot(`单位：${unit}`)];
  return { ...sheet, unit: undefined, heads: [row, ...sheet.heads], above: [caption] };
}

/** The unit in the heads over the money: 合计（万元）. */
export function unitInHeads(sheet: Sheet): Sheet | undefined {
  const { caption, unit } = sheet;
  if (caption === undefined || unit === undefined || sheet.table.lead.length === 0) return undefined;
  const own = columnsOf(sheet, "money");
  const leaves = new Set(
    own.map(
      (column) =>
        sheet.heads
          .filter((row) => !isNumbers(row))
          .map((row) => row[column]!)
          .findLast(({ text }) => text.trim() !== "")?.id,
    ),
  );
  const heads = sheet.heads.map((row) =>
    row.map((one) => (leaves.has(one.id) ? { ...one, text: `${one.text}（${unit}）` } : one)),
  );
  return { ...sheet, unit: undefined, heads, above: [caption] };
}

/** The title in another of its usual forms, with the number of the table before it. */
export function retitled(sheet: Sheet, pick: Pick): Sheet | undefined {
  const { caption, unit } = sheet;
  if (caption === undefined || unit === undefined || sheet.table.lead.length === 0) return undefined;
  const bare = caption.replace(/\s/g, "").replace(/^(?:附?表\d+[:：.、]?|20\d\d年度?)/, "");
  const plain = bare.replace(/预算总表|总体情况表/, "总表").replace(/预算表$|情况表$/, "表");
  const stem = plain.replace(/^部门(?=收|支)/, "").replace(/表$/, "");
  if (!/[收支费]/.test(stem) || /[（(]/.test(stem)) return undefined;
  const kind = stem.endsWith("总") ? ["总表", "总体情况表", "预算总表"] : ["表", "情况表", "预算表"];
  const title = `${/20\d\d年/.exec(caption)?.[0] ?? ""}${stem.startsWith("收") || stem.startsWith("支") ? "部门" : ""}${stem.replace(/总$/, "")}${pick(kind)!}`;
  const number = pick(["部门公开表3", "附表2-4", "表五", "预算03表"])!;
  return { ...sheet, caption: title, above: [number, title, `单位：${unit}`] };
}
