import type { Speaker } from "../script.ts";
import { ABOUT } from "./about.ts";
import { ANALYSED } from "./analysed.ts";
import { BOTH_YEARS } from "./both-years.ts";
import { BRACKETS } from "./brackets.ts";
import { IN_TURN } from "./drawn/in-turn.ts";
import { SHARE_FIRST } from "./drawn/share-first.ts";
import { TWO_LEVELS } from "./drawn/two-levels.ts";
import { YEAR_BY_YEAR } from "./drawn/year-by-year.ts";
import { HAN_YEARS } from "./han-years.ts";
import { INCREASE_FIRST } from "./increase-first.ts";
import { ITEMISED } from "./itemised.ts";
import { ONCE_HELD } from "./once-held/index.ts";
import { ONE_BREATH } from "./one-breath.ts";
import { PLAIN_WEST } from "./plain-west.ts";
import { TABLE_LOVER } from "./table-lover.ts";
import { TERSE } from "./terse.ts";
import { TWICE_TOLD } from "./twice-told.ts";

/** Departments that each word the whole filing in a way of their own. */
export const SPEAKERS: readonly Speaker[] = [
  ABOUT,
  ANALYSED,
  BOTH_YEARS,
  BRACKETS,
  HAN_YEARS,
  INCREASE_FIRST,
  ITEMISED,
  ONE_BREATH,
  PLAIN_WEST,
  TABLE_LOVER,
  TERSE,
  TWICE_TOLD,
  IN_TURN,
  TWO_LEVELS,
  YEAR_BY_YEAR,
  SHARE_FIRST,
  ...ONCE_HELD,
];
