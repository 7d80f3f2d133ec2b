import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { Config, type Day, type NoticeWords } from "../../model/config.ts";
import { rules as allRules } from "../../rules/index.ts";
import { type Profile, ProfileFile, profiles } from "../../segment/index.ts";
import type { Settings } from "../../validate/index.ts";
import { causeWords } from "../batch/judge-file.ts";
import { CommandError } from "./io.ts";

/** The file looked for in the current folder when none is named. */
const DEFAULT_FILE = "caiyan.config.json";

/** A configuration as the command uses it: names resolved, what has expired set apart. */
export interface Configuration {
  profile: Profile;
  settings: Settings;
  suppressions: NonNullable<Config["suppressions"]>;
  maxWarnings: number | undefined;
  today: Day;
}

export interface SettingOptions {
  config?: string;
  /** Name of a profile, or path of a profile file. */
  profile?: string;
  maxWarnings?: number;
}

/** Reads the configuration that applies; options of the command line go before it. @throws CommandError naming what is wrong and where */
export async function configurationOf(options: SettingOptions, now: Date): Promise<Configuration> {
  const path = options.config ?? DEFAULT_FILE;
  const config = (await readJson(path, Config, options.config !== undefined)) ?? {};
  const today = dayOf(now);
  const { rules, suppressions = [] } = config;
  const unknown = Object.keys(rules ?? {}).filter((id) => !isKnownRule(id));
  if (unknown.length > 0) {
    const todo = "用 caiyan rules 列出全部规则。";
    throw new CommandError(`${path} 写得不对：没有规则 ${unknown.join("、")}。${todo}`);
  }
  const active = suppressions.filter(({ expires }) => expires === undefined || expires >= today);
  const name = options.profile ?? config.profile ?? "hebei-department-budget";
  const base = options.profile === undefined ? dirname(resolve(path)) : ".";
  return {
    profile: await profileOf(name, base),
    settings: { ...(rules ? { rules } : {}), ...(active.length > 0 ? { suppressions: active } : {}) },
    suppressions,
    maxWarnings: options.maxWarnings ?? config.maxWarnings,
    today,
  };
}

/** What notices and reports print of their issuer; a deadline of the command line goes before that of the configuration. @throws CommandError */
export async function noticeWordsOf(options: { config?: string; deadline?: string }): Promise<NoticeWords> {
  const { config: path = DEFAULT_FILE, deadline } = options;
  const config = await readJson(path, Config, options.config !== undefined);
  return { ...config?.notice, ...(deadline ? { deadline } : {}) };
}

/** A rule's id, or a folder of rules as `sum/*`. */
function isKnownRule(id: string): boolean {
  return allRules.some((rule) => rule.id === id || `${rule.id.split("/")[0]}/*` === id);
}

/** The day here and now, as configurations write it. */
function dayOf(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function profileOf(name: string, base: string): Promise<Profile> {
  if (name in profiles) return profiles[name as keyof typeof profiles];
  if (name.endsWith(".json")) return (await readJson(resolve(base, name), ProfileFile, true)) as Profile;
  throw new CommandError(`没有体例 ${name}。可用：${Object.keys(profiles).join("、")}，或体例文件（.json）的路径。`);
}

/** A JSON file that fits a schema; undefined when it is not there and need not be. @throws CommandError */
async function readJson<T>(path: string, schema: z.ZodType<T>, needed: boolean): Promise<T | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (!needed && (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new CommandError(`打不开 ${path}（${causeWords(error)}）。请检查路径。`);
  });
  if (text === undefined) return undefined;
  const read = schema.safeParse(parsed(text.replace(/^\ufeff/, ""), path), { error: z.locales.zhCN().localeError });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new CommandError(`${path} 写得不对：${issue?.path.join(".") || "（最外层）"}：${issue?.message}。`);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path} 不是正确的 JSON：${(error as Error).message}。`);
  }
}
