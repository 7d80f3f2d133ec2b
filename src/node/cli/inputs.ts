import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

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

const FILINGS = /\.(docx|docm|doc|wps|rtf|pdf|txt)$/i;
const LOCK_FILE = /(^|\/)(~\$|\.)/;

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
      if (named || FILINGS.test(name)) inputs.files.push({ path, name });
      else inputs.others.push(name);
    }
  }
  return { ...inputs, files: renamed(unique(inputs.files)) };
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
    .filter((name) => !LOCK_FILE.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
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

/** Two files called the same (from different folders) are told apart by a counter, in argument order. */
function renamed(files: Input[]): Input[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, count);
    return count === 1 ? file : { ...file, name: `${file.name} (${count})` };
  });
}
