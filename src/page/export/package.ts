import { compareNames } from "../../model/filing-name.ts";
import { csvText } from "../../report/rows/csv.ts";
import { dataPackage } from "../../report/rows/describe.ts";
import { resources } from "../../report/rows/index.ts";
import { tableFolder } from "../../report/rows/parts.ts";
import type { BatchItem } from "../batch/batch.ts";
import { partsOfAll } from "./pieces.ts";
import { zipFile } from "./zip.ts";

const BOM = "\ufeff";

/** The data package in a zip, its files as `convert` writes them into an empty folder. */
export async function packageZip(items: readonly BatchItem[], engine: string): Promise<Blob> {
  const zip = zipFile();
  const sorted = items.toSorted((a, b) => compareNames(a.file.name, b.file.name));
  const sources: { title: string; sha256: string | undefined }[] = [];
  for await (const { document, sha256, tables } of partsOfAll(sorted)) {
    sources.push({ title: document, sha256 });
    for (const { file, csv } of tables) zip.add(`tables/${tableFolder(document)}/${file}`, BOM + csv);
  }
  for (const { name, fields } of resources) {
    const rows: string[] = [];
    for await (const parts of partsOfAll(sorted)) rows.push(parts.rows[name] ?? "");
    zip.add(`${name}.csv`, BOM + csvText([fields.map((field) => field.name)]) + rows.join(""));
  }
  zip.add("datapackage.json", dataPackage(sources, { engine }));
  return zip.end();
}
