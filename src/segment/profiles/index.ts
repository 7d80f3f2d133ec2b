import type { Profile } from "../profile.ts";
import { generic } from "./generic.ts";
import { hebeiDepartmentBudget } from "./hebei-department-budget.ts";

/** The kinds of filings known, by name. */
export const profiles = {
  "hebei-department-budget": hebeiDepartmentBudget,
  generic,
} as const satisfies Record<string, Profile>;
export type ProfileName = keyof typeof profiles;
