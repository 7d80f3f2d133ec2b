import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { ZodType } from "zod";
import type { Config, Day, NoticeWords } from "../../model/rule/config.ts";
import type { Profile } from "../../segment/profile.ts";
import { profiles } from "../../segment/profiles/index.ts";
import type { Settings } from "../../validate/index.ts";
import { causeWords } from "../cause-words.ts";
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
  const config = (await readConfig(path, options.config !== undefined)) ?? {};
  const today = dayOf(now);
  const { rules, suppressions = [] } = config;
  const unknown = rules ? await unknownRules(Object.keys(rules)) : [];
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
  const config = await readConfig(path, options.config !== undefined);
  return { ...config?.notice, ...(deadline ? { deadline } : {}) };
}

/** Those that are neither a rule's id nor a folder of rules as `sum/*`. */
async function unknownRules(ids: readonly string[]): Promise<string[]> {
  const { rules } = await import("../../rules/index.ts");
  const known = new Set(rules.flatMap(({ id }) => [id, `${id.split("/")[0]}/*`]));
  return ids.filter((id) => !known.has(id));
}

/** The day here and now, as configurations write it. */
function dayOf(now: Date): Day {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function profileOf(name: string, base: string): Promise<Profile> {
  if (name in profiles) return profiles[name as keyof typeof profiles];
  if (name.endsWith(".json")) return (await readProfile(resolve(base, name)))!;
  throw new CommandError(`没有体例 ${name}。可用：${Object.keys(profiles).join("、")}，或体例文件（.json）的路径。`);
}

/** A configuration; undefined when it is not there and need not be. Schemas are loaded only for a file that is there: they take longer to load than a filing to judge. */
async function readConfig(path: string, needed: boolean): Promise<Config | undefined> {
  const text = await readText(path, needed);
  return text === undefined ? undefined : fitting(path, text, (await import("../../model/rule/config.ts")).Config);
}

async function readProfile(path: string): Promise<Profile | undefined> {
  const text = await readText(path, true);
  return text === undefined ? undefined : fitting(path, text, (await import("../../segment/profile.ts")).ProfileFile);
}

/** The text of a file; undefined when it is not there and need not be. @throws CommandError */
async function readText(path: string, needed: boolean): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: unknown) => {
    if (!needed && (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new CommandError(`无法打开 ${path}（${causeWords(error)}）。请检查路径。`);
  });
}

/** What a JSON text says when it fits the schema. @throws CommandError when it does not */
async function fitting<T>(path: string, text: string, schema: ZodType<T>): Promise<T> {
  const { locales } = await import("zod");
  const read = schema.safeParse(parsed(text.replace(/^\ufeff/, ""), path), { error: locales.zhCN().localeError });
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
