import type { Profile } from "../profile.ts";
import { hebeiDepartmentBudget } from "./hebei-department-budget.ts";

/** Filings of any other place: no nine headings expected, the whole file is one text. */
export const generic: Profile = {
  name: "generic",
  title: "通用（不要求九项标题）",
  expected: false,
  leastChecked: 0.5,
  headings: hebeiDepartmentBudget.headings.map((heading) => ({ ...heading, contains: [] })),
};
