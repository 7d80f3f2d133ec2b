import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { compareNames, isFilingName, isLockFile, toldApart } from "../../model/filing-name.ts";

/** One file to read: `path` on this machine, `name` as reports call it (no machine path in it). */
export interface Input {
  path: string;
  name: string;
}

/** What the arguments stand for: files to check, other files that lie beside them, and arguments that match nothing. */
export interface Inputs {
  files: Input[];
  others: string[];
  unmatched: string[];
}

/**
 * Files, folders (searched through) and globs → the files to read, in argument order and by code unit within a folder, each
 * once. In folders and globs only what can be a filing is taken; the rest is listed in `others` so that nothing is passed over in silence.
 */
export async function expandInputs(args: readonly string[]): Promise<Inputs> {
  const inputs: Inputs = { files: [], others: [], unmatched: [] };
  for (const arg of args) {
    const found = await expand(arg);
    if (found.length === 0) inputs.unmatched.push(arg);
    for (const { path, name, named } of found) {
      if (named || isFilingName(name)) inputs.files.push({ path, name });
      else inputs.others.push(name);
    }
  }
  return { ...inputs, files: toldApart(unique(inputs.files)) };
}

async function expand(arg: string): Promise<(Input & { named: boolean })[]> {
  const kind = await stat(arg).then(
    (stats) => (stats.isDirectory() ? "folder" : "file"),
    () => (isDynamicPattern(arg) ? "glob" : "nothing"),
  );
  if (kind === "nothing") return [];
  if (kind === "file") return [{ path: resolve(arg), name: basename(arg), named: true }];
  const { cwd, pattern } = kind === "folder" ? { cwd: arg, pattern: "**/*" } : splitGlob(arg.replaceAll("\\", "/"));
  const names = await glob([pattern], { cwd, dot: false, expandDirectories: false });
  return names
    .filter((name) => !isLockFile(name))
    .sort(compareNames)
    .map((name) => ({ path: resolve(cwd, name), name, named: false }));
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
