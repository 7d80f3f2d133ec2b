import { sha256Of } from "../../extract/index.ts";
import type { NamedBlob } from "../worker/protocol.ts";

/** A file of the batch: `given` is what it was called, `file.name` tells two of the same name apart. */
export interface Called {
  given: string;
  file: NamedBlob;
}

/** Parts files into new ones and those that are in the batch already: the same bytes under the same name, in whichever folder they came this time. */
export async function newFiles(
  known: readonly Called[],
  files: readonly NamedBlob[],
): Promise<{ fresh: NamedBlob[]; again: NamedBlob[] }> {
  const fresh: NamedBlob[] = [];
  const again: NamedBlob[] = [];
  for (const file of files) {
    const before = known.filter(({ given }) => baseName(given) === baseName(file.name)).map((one) => one.file);
    const beside = fresh.filter(({ name }) => name === file.name);
    const isKnown = await hasSameBytes([...before, ...beside], file);
    (isKnown ? again : fresh).push(file);
  }
  return { fresh, again };
}

/** What the files of a batch are called: those of one name get a piece of their digest, so that it does not matter which came first. */
export async function namesApart(items: readonly Called[]): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const { given } of items) counts.set(given, (counts.get(given) ?? 0) + 1);
  return Promise.all(
    items.map(async ({ given, file }) =>
      counts.get(given) === 1 ? given : `${given} (${(await digestOf(file.blob)).slice(0, 8)})`,
    ),
  );
}

const baseName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

async function hasSameBytes(others: readonly NamedBlob[], { blob }: NamedBlob): Promise<boolean> {
  for (const other of others)
    if (other.blob.size === blob.size && (await digestOf(other.blob)) === (await digestOf(blob))) return true;
  return false;
}

const digests = new WeakMap<Blob, Promise<string>>();

function digestOf(blob: Blob): Promise<string> {
  const known = digests.get(blob) ?? hexDigest(blob);
  digests.set(blob, known);
  return known;
}

/** A file that cannot be read is like no other; why it cannot is told when it is judged. */
async function hexDigest(blob: Blob): Promise<string> {
  const bytes = await blob.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return crypto.randomUUID();
  return sha256Of(new Uint8Array(bytes));
}
