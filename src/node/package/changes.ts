import { compareNames } from "../../model/filing-name.ts";
import { isGone, type Roots } from "./sources.ts";

/** A document of the archive by its name, with the digest of its bytes; none where its file could not be read. */
export type Documents = ReadonlyMap<string, string | undefined>;

/** What a run changes in the archive. `gone` are documents whose files are no longer there; `copies` other documents with the same bytes. */
export interface Changes {
  added: string[];
  changed: string[];
  unchanged: string[];
  renamed: { from: string; to: string }[];
  gone: string[];
  copies: { document: string; of: string }[];
}

/** Compares the documents read in this run with those that the archive holds. A file with the same bytes, its old path gone, is the same document renamed. */
export async function changesOf(before: Documents, fresh: Documents, roots: Roots): Promise<Changes> {
  const names = [...fresh.keys()].sort(compareNames);
  const missing: string[] = [];
  for (const document of before.keys())
    if (!fresh.has(document) && (await isGone(document, roots)) === true) missing.push(document);
  const renamed = renamesOf(before, fresh, missing.sort(compareNames));
  const moved = new Set(renamed.map(({ from }) => from));
  const known = names.filter((document) => before.has(document));
  const isSame = (document: string) =>
    fresh.get(document) !== undefined && fresh.get(document) === before.get(document);
  return {
    added: names.filter((document) => !before.has(document) && !renamed.some(({ to }) => to === document)),
    changed: known.filter((document) => !isSame(document)),
    unchanged: known.filter(isSame),
    renamed,
    gone: missing.filter((document) => !moved.has(document)),
    copies: copiesOf(new Map([...before, ...fresh]), fresh, new Set(missing)),
  };
}

/** Sources of which nothing that the archive holds is there any more, but other files are: most likely another folder that is called the same. */
export function strangeSources(before: Documents, { gone, added }: Changes, roots: Roots): string[] {
  return [...roots.keys()].filter((source) => {
    const isOfIt = (document: string) => document.startsWith(`${source}/`);
    const held = [...before.keys()].filter(isOfIt);
    return held.length > 0 && held.every((document) => gone.includes(document)) && added.some(isOfIt);
  });
}

/** Pairs each missing document with one that is new and has its bytes, both in the order of their names. */
function renamesOf(before: Documents, fresh: Documents, missing: readonly string[]): Changes["renamed"] {
  const free = new Set([...fresh.keys()].filter((document) => !before.has(document)).sort(compareNames));
  return missing.flatMap((from) => {
    const sha256 = before.get(from);
    const to = [...free].find((document) => sha256 !== undefined && fresh.get(document) === sha256);
    if (to === undefined) return [];
    free.delete(to);
    return [{ from, to }];
  });
}

function copiesOf(all: Documents, fresh: Documents, missing: ReadonlySet<string>): Changes["copies"] {
  const first = new Map<string, string>();
  const there = [...all.keys()].filter((document) => !missing.has(document)).sort(compareNames);
  return there.flatMap((document) => {
    const sha256 = all.get(document);
    const of = sha256 === undefined ? undefined : first.get(sha256);
    if (sha256 !== undefined && of === undefined) first.set(sha256, document);
    return of !== undefined && (fresh.has(document) || fresh.has(of)) ? [{ document, of }] : [];
  });
}
