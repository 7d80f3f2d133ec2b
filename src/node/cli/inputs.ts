import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { compareNames, isFilingName, isLockFile, toldApart } from "../../model/filing-name.ts";

/** One file to read: `path` on this machine, `name` as reports call it (no machine path in it). */
export interface Input {
  path: string;
  name: string;
}

/** What the arguments stand for: files to check, other files that lie beside them, folders that could not be opened, and arguments that match nothing. */
export interface Inputs {
  files: Input[];
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
    for (const { path, name, named } of found) {
      if (named || isFilingName(name)) inputs.files.push({ path, name });
      else inputs.others.push(name);
    }
  }
  const shown = unique(inputs.files).map(({ path, name }) => ({ path, name: visibleName(name) }));
  return { ...inputs, others: inputs.others.map(visibleName), files: toldApart(shown) };
}

async function expand(arg: string, unreadable: Inputs["unreadable"]): Promise<(Input & { named: boolean })[]> {
  const kind = await stat(arg).then(
    (stats) => (stats.isDirectory() ? "folder" : "file"),
    () => (isDynamicPattern(arg) ? "glob" : "nothing"),
  );
  if (kind === "nothing") return [];
  if (kind === "file") return [{ path: resolve(arg), name: basename(arg), named: true }];
  const { cwd, pattern } = kind === "folder" ? { cwd: arg, pattern: "" } : splitGlob(arg.replaceAll("\\", "/"));
  const names =
    kind === "folder"
      ? await filesBelow(cwd, "", unreadable)
      : await glob([pattern], { cwd, dot: false, expandDirectories: false });
  return names
    .filter((name) => !isLockFile(name))
    .sort(compareNames)
    .map((name) => ({ path: resolve(cwd, name), name, named: false }));
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
function visibleName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** The folder part of a glob that has no wildcard, and the rest: names in reports are relative to that folder. */
function splitGlob(arg: string): { cwd: string; pattern: string } {
  const parts = arg.split("/");
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return {
    cwd: parts.slice(0, first).join("/") || (arg.startsWith("/") ? "/" : "."),
    pattern: parts.slice(first).join("/"),
  };
}

function unique(files: Input[]): Input[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
