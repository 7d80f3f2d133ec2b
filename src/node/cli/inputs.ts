import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { compareNames, isFilingName, isLockFile } from "../../model/filing-name.ts";
import { groupBy } from "../../model/group-by.ts";

/** One file to read: `path` on this machine, `name` as reports call it (no machine path in it). */
export interface Input {
  path: string;
  name: string;
}

/** `root` is the folder that the file was looked for in: the folder given, that of a glob, or that of a file given by name. */
export interface FoundInput extends Input {
  root: string;
}

/** What the arguments stand for: files to check, other files that lie beside them, folders that could not be opened, and arguments that match nothing. */
export interface Inputs {
  files: FoundInput[];
  others: string[];
  unreadable: { folder: string; cause: unknown }[];
  unmatched: string[];
}

/**
 * Files, folders (searched through) and globs → the files to read, in argument order and by code unit within a folder, each
 * once. In folders and globs only what can be a filing is taken; the rest is listed in `others` so that nothing is passed over in silence.
 */
export async function expandInputs(args: readonly string[]): Promise<Inputs> {
  const inputs: Inputs = { files: [], others: [], unreadable: [], unmatched: [] };
  for (const arg of args) {
    const known = inputs.unreadable.length;
    const found = await expand(arg, inputs.unreadable);
    if (found.length === 0 && inputs.unreadable.length === known) inputs.unmatched.push(arg);
    for (const { path, name, root, named } of found) {
      if (named || isFilingName(name)) inputs.files.push({ path, name, root });
      else inputs.others.push(name);
    }
  }
  const shown = unique(inputs.files).map((file) => ({ ...file, name: visibleName(file.name) }));
  return { ...inputs, others: inputs.others.map(visibleName), files: toldApart(shown) };
}

async function expand(arg: string, unreadable: Inputs["unreadable"]): Promise<(FoundInput & { named: boolean })[]> {
  const stats = await stat(arg).catch(() => undefined);
  if (stats && !stats.isDirectory())
    return [{ path: resolve(arg), name: basename(arg), root: dirname(resolve(arg)), named: true }];
  const { cwd, names } = stats ? { cwd: arg, names: await filesBelow(arg, "", unreadable) } : await matching(arg);
  return names
    .filter((name) => !isLockFile(name))
    .sort(compareNames)
    .map((name) => ({ path: resolve(cwd, name), name, root: resolve(cwd), named: false }));
}

/** Names of all files below a folder, relative to it, with forward slashes. A folder that cannot be opened is told, and the others go on. */
async function filesBelow(root: string, below: string, unreadable: Inputs["unreadable"]): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((cause: unknown) => {
    unreadable.push({ folder: visibleName(below || root), cause });
    return [];
  });
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) return isLockFile(name) ? [] : filesBelow(root, name, unreadable);
      if (entry.isSymbolicLink()) return (await isFile(join(root, name))) ? [name] : [];
      return [name];
    }),
  );
  return names.flat();
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** A name with its invisible characters written out: control characters and those that turn the direction of text could hide what it is. */
export function visibleName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** What a glob matches: names in reports are relative to the folder part of it that has no wildcard. Nothing for what is no glob. */
async function matching(arg: string): Promise<{ cwd: string; names: string[] }> {
  const { glob, isDynamicPattern } = await import("tinyglobby");
  const parts = arg.replaceAll("\\", "/").split("/");
  const first = parts.findIndex((part) => isDynamicPattern(part));
  if (first === -1) return { cwd: ".", names: [] };
  const cwd = parts.slice(0, first).join("/") || (arg.startsWith("/") ? "/" : ".");
  const pattern = parts.slice(first).join("/");
  return { cwd, names: await glob([pattern], { cwd, dot: false, expandDirectories: false }) };
}

function unique(files: FoundInput[]): FoundInput[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Files called the same get as many of their folders into their names as tell them apart, whatever their order. */
function toldApart(files: FoundInput[]): FoundInput[] {
  const alike = groupBy(files, ({ name }) => name)
    .filter((group) => group.length > 1)
    .flat();
  if (alike.length === 0) return files;
  const longer = new Map(alike.map((file) => [file.path, withOneFolder(file)]));
  return toldApart(files.map((file) => longer.get(file.path) ?? file));
}

function withOneFolder(file: FoundInput): FoundInput {
  const folders = file.path.split(/[\\/]/);
  return { ...file, name: visibleName(folders.slice(-file.name.split("/").length - 1).join("/")) };
}
