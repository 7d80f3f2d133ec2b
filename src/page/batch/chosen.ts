import type { Config } from "../../model/rule/config.ts";
import { type Profile, profiles } from "../../segment/index.ts";
import type { NamedBlob } from "../worker/protocol.ts";
import type { Judging } from "./batch.ts";

/** What the reader of the page has chosen. A profile chosen by hand goes before that of the configuration. */
export interface Chosen {
  config: Config;
  profile?: Profile;
  previous: readonly NamedBlob[];
  /** The folders that the filings came in, by name. */
  folders: readonly string[];
}

/** How filings are judged by it, today. */
export function judgingBy({ config, profile, previous }: Chosen, now = new Date()): Judging {
  const today = dayOf(now);
  const { rules, suppressions = [] } = config;
  const active = suppressions.filter(({ expires }) => expires === undefined || expires >= today);
  const named = profiles[(config.profile ?? "") as keyof typeof profiles];
  return {
    profile: profile ?? named ?? profiles["hebei-department-budget"],
    settings: { ...(rules ? { rules } : {}), ...(active.length > 0 ? { suppressions: active } : {}) },
    previous,
  };
}

function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
