import type { Profile } from "../profile.ts";
import { hebeiDepartmentBudget } from "./hebei-department-budget.ts";

/** What other places call the same things; seen in filings of 上海, 重庆, 江苏, 福建 and 湖南. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  institution: [
    "部门基本概况",
    "部门概况",
    "单位概况",
    "主要职能",
    "主要职责",
    "部门主要职责",
    "部门职责",
    "单位主要职能",
    "单位职能",
    "基本概况",
  ],
  overview: [
    "收支预算总体情况",
    "收支预算总体情况说明",
    "部门收支总体情况",
    "预算收支总体情况",
    "部门预算编制说明",
    "收支总体情况",
    "部门收支总表的说明",
  ],
  threePublic: ["“三公”经费支出情况", "“三公”经费财政拨款预算情况", "一般公共预算“三公”经费支出情况", "“三公”经费预算"],
  performance: ["绩效目标设置情况", "预算绩效目标设置情况", "项目绩效目标公开情况", "项目支出预算绩效目标情况"],
  procurement: ["政府采购支出情况", "政府采购预算支出情况"],
};

/** Filings of any other place: no nine headings expected, the whole file is one text. */
export const generic: Profile = {
  name: "generic",
  title: "通用（不要求九项标题）",
  expected: false,
  headings: hebeiDepartmentBudget.headings.map((heading) => ({
    ...heading,
    names: [...heading.names, ...(ELSEWHERE[heading.kind] ?? [])],
    contains: [],
  })),
};
