import type { Speaker } from "../../script.ts";
import { BALANCED_SUMS } from "./balanced-sums.ts";
import { BY_NATURE } from "./by-nature.ts";
import { CHANGE_FIRST } from "./change-first.ts";
import { COMPARED_FIRST } from "./compared-first.ts";
import { EVERYDAY } from "./everyday.ts";
import { EXPECTED } from "./expected.ts";
import { FROM_ITS_BASE } from "./from-its-base.ts";
import { FROM_TO } from "./from-to.ts";
import { GRAND_SUMS } from "./grand-sums.ts";
import { LAST_IN_BRACKETS } from "./last-in-brackets.ts";
import { NO_BASE } from "./no-base.ts";
import { OF_THE_TABLES } from "./of-the-tables.ts";
import { RATE_ONLY } from "./rate-only.ts";
import { REASON_FIRST } from "./reason-first.ts";
import { SEE_TABLE } from "./see-table.ts";
import { SHARES } from "./shares.ts";
import { SMALL_TABLES } from "./small-tables.ts";
import { TOTAL_LAST } from "./total-last.ts";
import { TOTALS_OF_BOTH } from "./totals-of-both.ts";
import { WHOLE_WAN } from "./whole-wan.ts";
import { WITH_MEETINGS } from "./with-meetings.ts";
import { YEAR_OPENING } from "./year-opening.ts";

/** Departments whose words were kept apart until the readers had been mended against them. Of each five, and of the two at the end, nothing was told when those before them were. */
export const ONCE_HELD: readonly Speaker[] = [
  SHARES,
  BALANCED_SUMS,
  NO_BASE,
  LAST_IN_BRACKETS,
  CHANGE_FIRST,
  BY_NATURE,
  GRAND_SUMS,
  WITH_MEETINGS,
  EVERYDAY,
  WHOLE_WAN,
  TOTALS_OF_BOTH,
  OF_THE_TABLES,
  EXPECTED,
  SEE_TABLE,
  COMPARED_FIRST,
  YEAR_OPENING,
  FROM_ITS_BASE,
  TOTAL_LAST,
  RATE_ONLY,
  FROM_TO,
  SMALL_TABLES,
  REASON_FIRST,
];
