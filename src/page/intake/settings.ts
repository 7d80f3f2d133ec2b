import type { z } from "zod";
import { Config } from "../../model/rule/config.ts";
import { type Profile, ProfileFile } from "../../segment/profile.ts";

/** A settings file read, or in words what is wrong with it. */
export type ReadSettings = { config: Config } | { profile: Profile } | { wrong: string };

/** Reads a JSON file as a configuration or, when it has headings, as a profile. */
export function readSettings(name: string, text: string): ReadSettings {
  const value = parsed(text.replace(/^\ufeff/, ""));
  if (value === undefined) return { wrong: `${name} 不是正确的 JSON` };
  const isProfile = typeof value === "object" && value !== null && "headings" in value;
  if (isProfile) {
    const read = ProfileFile.safeParse(value);
    return read.success ? { profile: read.data as Profile } : { wrong: issueWords(name, read.error) };
  }
  const read = Config.safeParse(value);
  return read.success ? { config: read.data } : { wrong: issueWords(name, read.error) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function issueWords(name: string, { issues: [issue] }: z.ZodError): string {
  return `${name} 写得不对：${issue?.path.join(".") || "（最外层）"}`;
}
