import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { caiyan } from "../support/dist.ts";

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), "caiyan-questions-"));
const questions = [
  ...readFileSync("docs/questions.md", "utf8").matchAll(/^## (\d+)\. (.+)\n\n```sql\n([\s\S]*?)```/gm),
].map(([, number, title, sql]) => [Number(number), title!, sql!] as const);

beforeAll(() => {
  const env = { XDG_CACHE_HOME: join(folder, "cache") };
  caiyan(["convert", "samples/langfang-2021.docx", "-o", join(folder, "data"), "--format", "csv,parquet"], { env });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The answer to a question, from the tables of one kind. */
async function answer(sql: string, kind: "csv" | "parquet"): Promise<string[][]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const asked = sql.replace(/'(\w+)\.csv'/g, (_, name: string) => `'${join(folder, `data/${name}.${kind}`)}'`);
  const rows = (await connection.runAndReadAll(asked)).getRows();
  const shown = (value: unknown) => (/^-?\d+\.\d+$/.test(String(value)) ? String(Number(value)) : String(value));
  return rows.map((row) => row.map(shown));
}

describe("the ten questions", () => {
  it("are ten", () => expect(questions.map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

  it.each(questions)("%d. %s has one answer in CSV and in Parquet", async (_, __, sql) => {
    expect(await answer(sql, "parquet")).toEqual(await answer(sql, "csv"));
  });

  it("are answered as the filing prints it", async () => {
    const [totals] = await answer(questions[1]![2], "csv");
    expect(totals).toEqual(["廊坊市人民政府办公室", "2021", "114528000", "114528000"]);
  });
});
