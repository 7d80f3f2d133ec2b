import type { Speaker } from "../spoken/script.ts";
import { ACROSS } from "./across.ts";
import { ADJUSTED } from "./adjusted.ts";
import { ASKED_AND_ANSWERED } from "./asked-and-answered.ts";
import { BY_CLASS } from "./by-class.ts";
import { BY_MONEY } from "./by-money.ts";
import { CARDS } from "./cards.ts";
import { EQUATIONS } from "./equations.ts";
import { FULL_WIDTH } from "./full-width.ts";
import { GROUPED_CHANGES } from "./grouped-changes.ts";
import { HUNDRED_MILLIONS } from "./hundred-millions.ts";
import { MAINLY } from "./mainly.ts";
import { NET_CHANGE } from "./net-change.ts";
import { NOUGHTS } from "./noughts.ts";
import { PLUS_MINUS } from "./plus-minus.ts";
import { PRONOUNS } from "./pronouns.ts";
import { REASONS_IN_TABLE } from "./reasons-in-table.ts";
import { SHARES_OF_THREE } from "./shares-of-three.ts";
import { SIGNED_LINES } from "./signed-lines.ts";
import { TABLES_IN_YUAN } from "./tables-in-yuan.ts";
import { THOUSANDS_OF_YUAN } from "./thousands-of-yuan.ts";
import { TWO_SIDED } from "./two-sided.ts";
import { WHOLE_IN_BRACKETS } from "./whole-in-brackets.ts";

/** Departments whose words stay apart: the readers are mended only against the open ones. */
export const HELD: readonly Speaker[] = [
  NET_CHANGE,
  GROUPED_CHANGES,
  SIGNED_LINES,
  HUNDRED_MILLIONS,
  FULL_WIDTH,
  THOUSANDS_OF_YUAN,
  TABLES_IN_YUAN,
  TWO_SIDED,
  ASKED_AND_ANSWERED,
  REASONS_IN_TABLE,
  SHARES_OF_THREE,
  NOUGHTS,
  PLUS_MINUS,
  EQUATIONS,
  PRONOUNS,
  CARDS,
  WHOLE_IN_BRACKETS,
  MAINLY,
  ADJUSTED,
  BY_CLASS,
  ACROSS,
  BY_MONEY,
];
