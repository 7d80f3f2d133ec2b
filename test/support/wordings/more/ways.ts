import type { Ways } from "../voice/ways.ts";
import { MORE_NAMES } from "./names.ts";
import { MORE_LAYOUTS, MORE_PHRASES } from "./phrases.ts";
import { MORE_STATEMENTS } from "./statements.ts";

/** Further ways for the rules of the grammar, by `statement/rule`, or by `rule` in any statement. */
export const MORE: Readonly<Record<string, Ways>> = {
  ...MORE_NAMES,
  ...MORE_PHRASES,
  ...MORE_LAYOUTS,
  ...MORE_STATEMENTS,
};
