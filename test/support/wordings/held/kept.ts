import type { Voice } from "../voice.ts";
import { KEPT_NAMES } from "./kept-names.ts";
import { KEPT_LAYOUTS, KEPT_PHRASES } from "./kept-phrases.ts";
import { KEPT_STATEMENTS } from "./kept-statements.ts";

/** The ways that stay apart: the readers are mended only against the open ones. */
export const KEPT: Voice["kept"] = { ...KEPT_NAMES, ...KEPT_PHRASES, ...KEPT_LAYOUTS, ...KEPT_STATEMENTS };
