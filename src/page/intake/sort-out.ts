import { compareNames, isFilingName, isLockFile } from "../../model/filing-name.ts";
import type { NamedBlob } from "../worker/protocol.ts";
import type { Entry } from "./entry.ts";
import { type BadZip, isZipName, unzip } from "./zip.ts";

/** What was given to the page, by what it is; `others` are named so that nothing is passed over in silence. */
export interface Given {
  filings: NamedBlob[];
  /** JSON files: a configuration or a profile. */
  settings: NamedBlob[];
  others: string[];
  /** The folders and zips that were given, by name. */
  folders: string[];
  bad: BadZip[];
}

/** Opens the zips and parts the files; filings come in the order of their names, those given one by one as they were given. */
export async function sortOut(entries: readonly Entry[]): Promise<Given> {
  const given: Given = { filings: [], settings: [], others: [], folders: foldersOf(entries), bad: [] };
  const opened: Entry[] = [];
  for (const entry of entries) {
    if (!isZipName(entry.path)) opened.push(entry);
    else {
      const { entries: inside, bad } = await unzip(entry);
      opened.push(...inside);
      given.bad.push(...bad);
    }
  }
  const seen = opened.filter(({ path }) => !isLockFile(path) && !path.startsWith("__MACOSX/"));
  const inFolders = seen.filter(({ alone }) => !alone).toSorted((a, b) => compareNames(a.path, b.path));
  for (const entry of [...seen.filter(({ alone }) => alone), ...inFolders]) put(entry, given);
  return given;
}

function foldersOf(entries: readonly Entry[]): string[] {
  const names = entries.flatMap(({ path, alone, folder }) =>
    alone && isZipName(path) ? [path.replace(/\.zip$/i, "")] : (folder ?? []),
  );
  return [...new Set(names)];
}

function put({ path, blob, alone }: Entry, given: Given): void {
  if (/\.json$/i.test(path)) given.settings.push({ name: path, blob });
  else if (alone || isFilingName(path)) given.filings.push({ name: path, blob });
  else given.others.push(path);
}
