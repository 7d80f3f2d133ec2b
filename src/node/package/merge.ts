import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "fast-csv";
import { compareNames } from "../../model/filing-name.ts";
import { csvLines, csvText, plainText } from "../../report/rows/csv.ts";
import type { Resource } from "../../report/rows/resource.ts";
import { CommandError } from "../cli/io.ts";
import { type OutputFile, openOutput } from "../formats/output.ts";
import type { Spool } from "./spool.ts";

export const BOM = "\ufeff";

/**
 * Writes the merged `<resource>.csv` beside the one there: its rows, less those of documents read again or `removed`, with the new ones in their place by
 * document name. Nothing is replaced before the caller commits the file. @throws CommandError when the file there has other columns
 */
export async function mergeResource(
  folder: string,
  resource: Resource,
  spool: Spool,
  { bom, removed }: { bom: boolean; removed: ReadonlySet<string> },
): Promise<OutputFile> {
  const target = join(folder, `${resource.name}.csv`);
  const file = await openOutput(target);
  try {
    await file.write((bom ? BOM : "") + csvText([resource.fields.map((field) => field.name)]));
    for await (const text of merged(target, resource, spool, removed)) await file.write(text);
    return file;
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** The body of the merged file, piece by piece. Rows lie sorted by document, so both sides are walked once. */
async function* merged(
  target: string,
  resource: Resource,
  spool: Spool,
  removed: ReadonlySet<string>,
): AsyncGenerator<string> {
  const fresh = [...spool.documents.keys()].sort(compareNames);
  let next = 0;
  for await (const row of oldRows(target, resource)) {
    const document = plainText(row[0] ?? "");
    while (next < fresh.length && fresh[next]! < document) yield spool.rows(fresh[next++]!, resource.name);
    if (!spool.documents.has(document) && !removed.has(document)) yield csvLines([row]);
  }
  while (next < fresh.length) yield spool.rows(fresh[next++]!, resource.name);
}

/** The rows of a CSV file of the package, cells as they are there; none where there is no file. @throws CommandError when it has other columns */
export async function* oldRows(target: string, resource: Resource): AsyncGenerator<string[]> {
  const exists = await stat(target).then(
    () => true,
    () => false,
  );
  if (!exists) return;
  let head = true;
  for await (const row of createReadStream(target).pipe(parse({ headers: false })) as AsyncIterable<string[]>) {
    if (!head) yield row;
    else if (row.join() !== resource.fields.map((field) => field.name).join()) {
      throw new CommandError(`${resource.name}.csv 是另一个版本写的，列不相同。请换一个输出文件夹，或先移走旧文件。`);
    }
    head = false;
  }
}
