import type { Rule } from "./rule.ts";
import revenueSources from "./sum/revenue-sources.ts";

/** Every rule, in the order in which results are reported. A new rule is one more line here. */
export const rules: readonly Rule[] = [revenueSources];
