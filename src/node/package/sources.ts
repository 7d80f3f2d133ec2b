import { stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { type FoundInput, type Input, visibleName } from "../cli/inputs.ts";
import { CommandError } from "../cli/io.ts";

/** The folders of this machine that each named source was read from in this run. */
export type Roots = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Files as documents of an archive: each is called by its source and its path below it, whichever folder of it was given. The source is the one named, or
 * called as its folder. @throws CommandError where two files would be one document
 */
export function sourced(files: readonly FoundInput[], source?: string): { inputs: Input[]; roots: Roots } {
  const roots = new Map<string, Set<string>>();
  const paths = new Map<string, string>();
  const inputs = files.map(({ path, root }) => {
    const of = source ?? (basename(root) || "根目录");
    const name = visibleName([of, ...relative(root, path).split(/[\\/]/)].join("/"));
    const other = paths.get(name);
    if (other !== undefined) {
      throw new CommandError(`${other} 和 ${path} 在数据里同名（${name}）。请分两次转换，用 --source 各取一个来源名。`);
    }
    paths.set(name, path);
    const same = source === undefined ? [...(roots.get(of) ?? [])].find((one) => one !== root) : undefined;
    if (same !== undefined)
      throw new CommandError(
        `${same} 和 ${root} 都名为 ${of}，会被当作同一来源。请分两次转换，用 --source 各取一个来源名。`,
      );
    roots.set(of, (roots.get(of) ?? new Set()).add(root));
    return { path, name };
  });
  return { inputs, roots };
}

/** A name of a source: one folder name. @throws CommandError */
export function sourceName(text: string): string {
  if (text.trim() !== "" && !/[\\/]/.test(text)) return text.trim();
  throw new CommandError("--source 应是一个名称，不含斜线，例如 --source 廊坊市2026");
}

/** Whether the file of a document is gone from its source; undefined where this run did not read that source. What cannot be looked at is not gone. */
export async function isGone(document: string, roots: Roots): Promise<boolean | undefined> {
  const [source = "", ...path] = document.split("/");
  const folders = roots.get(source);
  if (folders === undefined) return undefined;
  for (const folder of folders) if (!(await isMissing(join(folder, ...path.map(writtenName))))) return false;
  return true;
}

async function isMissing(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => !stats.isFile(),
    ({ code }: NodeJS.ErrnoException) => code === "ENOENT" || code === "ENOTDIR",
  );
}

/** The name that a visible name was made from. */
function writtenName(visible: string): string {
  return visible.replace(/\\u\{([0-9a-f]+)\}/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
