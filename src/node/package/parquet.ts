import { join } from "node:path";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { parquetColumns, parquetSchema } from "../../report/rows/parquet.ts";
import type { Resource } from "../../report/rows/resource.ts";
import { type OutputFile, openOutput } from "../formats/output.ts";
import { oldRows } from "./merge.ts";

/** So many rows are held in memory at once. */
const ROWS_IN_GROUP = 20_000;

/** Writes `<resource>.parquet` with the rows of a CSV file. Nothing is replaced before the caller commits the file. */
export async function parquetFile(
  folder: string,
  resource: Resource,
  csv: string,
  engine: string,
): Promise<OutputFile> {
  const file = await openOutput(join(folder, `${resource.name}.parquet`));
  const bytes = new ByteWriter();
  const schema = parquetSchema(resource.fields);
  const parquet = new ParquetWriter({ writer: bytes, schema, createdBy: `caiyan version ${engine}` });
  const flush = async () => {
    await file.write(bytes.getBytes().slice());
    bytes.index = 0;
  };
  let rows: string[][] = [];
  const group = async () => {
    if (rows.length === 0) return;
    await parquet.write({ columnData: parquetColumns(resource.fields, rows), rowGroupSize: ROWS_IN_GROUP });
    rows = [];
    await flush();
  };
  try {
    for await (const row of oldRows(csv, resource)) if (rows.push(row) === ROWS_IN_GROUP) await group();
    await group();
    await parquet.finish();
    await flush();
    return file;
  } catch (error) {
    await file.discard();
    throw error;
  }
}
