import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { caiyan } from "../support/dist.ts";

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), "caiyan-questions-"));
/** Three filings that are right, in 万元 with prose alone, and in 元 with tables; and one with a mistake. */
const FILINGS = ["langfang-2021", "lanping-shuiwu-2021", "qingling-jiaotong-2025"].map(
  (name) => `samples/${name}.docx`,
);
const FLAWED = "samples/flawed/qingling-yuan-for-ten-thousand.docx";
const questions = [
  ...readFileSync("docs/questions.md", "utf8").matchAll(/^## (\d+)\. (.+)\n\n```sql\n([\s\S]*?)```/gm),
].map(([, number, title, sql]) => [Number(number), title!, sql!] as const);
const env = { XDG_CACHE_HOME: join(folder, "cache") };

beforeAll(() => {
  for (const [into, files] of Object.entries({ right: FILINGS, all: [...FILINGS, FLAWED] })) {
    mkdirSync(join(folder, into));
    for (const file of files) cpSync(file, join(folder, into, basename(file)));
    const data = ["-o", join(folder, `${into}-data`), "--format", "csv,parquet"];
    caiyan(["convert", join(folder, into), "--source", "报送", ...data], { env });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The answer to a question, from the tables of one kind. */
async function answer(sql: string, kind: "csv" | "parquet", data = "right-data"): Promise<string[][]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const asked = sql.replace(/'(\w+)\.csv'/g, (_, name: string) => `'${join(folder, `${data}/${name}.${kind}`)}'`);
  const rows = (await connection.runAndReadAll(asked)).getRows();
  const shown = (value: unknown) => (/^-?\d+\.\d+$/.test(String(value)) ? String(Number(value)) : String(value));
  return rows.map((row) => row.map(shown));
}

const sqlOf = (number: number) => questions.find(([one]) => one === number)![2];
const ask = (number: number, data?: string) => answer(sqlOf(number), "csv", data);

/** The rows of every table of a Word file as its XML has them, read without any of our own code. */
function wordRows(path: string): string[][] {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(path)))["word/document.xml"]!);
  const texts = (part: string) => [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join("");
  const rows = xml.split(/<w:tr[ >]/).slice(1);
  return rows.map((row) => row.split("</w:tc>").slice(0, -1).map(texts));
}

const plain = (printed: string) => Number(printed.replaceAll(",", ""));

describe("the ten questions", () => {
  it("are ten", () => expect(questions.map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

  it.each(questions)("%d. %s has one answer in CSV and in Parquet", async (_, __, sql) => {
    expect(await answer(sql, "parquet")).toEqual(await answer(sql, "csv"));
  });
});

/** What each answer must be, worked out from the Word files by hand or by the plain reader above. */
describe("the answers", () => {
  it("1: every amount of a code, as the rows of its tables print it", async () => {
    const code = "2140101";
    const amounts = await answer(sqlOf(1).replace("2010301", code), "csv");
    const printed = wordRows(FILINGS[2]!).filter((cells) => cells[1] === code);
    expect(printed).toHaveLength(3); // 收入总表, 支出总表, 一般公共预算支出表
    expect(amounts.map(([department, year, , value]) => [department, year, Number(value)])).toEqual(
      printed.map((cells) => ["青陵市交通运输局", "2025", plain(cells[3]!)]),
    );
  });

  it("2: 收入总计 and 支出预算 are 11452.80万元, 20,661.88万元 and 51,633,699.04元", async () => {
    expect(await ask(2)).toEqual([
      ["廊坊市人民政府办公室", "2021", "114528000", "114528000"],
      ["澜平市水务局", "2021", "206618800", "206618800"],
      ["青陵市交通运输局", "2025", "51633699.04", "51633699.04"],
    ]);
  });

  it("3: 三公 is 106.82, 97.15 and 20.40万元", async () => {
    expect(await ask(3)).toEqual([
      ["廊坊市人民政府办公室", "2021", "1068200"],
      ["澜平市水务局", "2021", "971500"],
      ["青陵市交通运输局", "2025", "204000"],
    ]);
  });

  it("4: projects are 15475.41/20661.88, 7742.83/11452.80 and 3412.67/5163.37", async () => {
    expect(await ask(4)).toEqual([
      ["澜平市水务局", "74.9"],
      ["廊坊市人民政府办公室", "67.61"],
      ["青陵市交通运输局", "66.09"],
    ]);
  });

  it("5: nothing where the filings are right; the 支出总计 that was written in 元 instead of 万元", async () => {
    expect(await ask(5)).toEqual([]);
    const document = `报送/${basename(FLAWED)}`;
    expect((await ask(5, "all-data")).map((row) => row.slice(0, 6))).toEqual([
      [document, "支出总计", "51,633,699.04", "元", "3", "2"],
    ]);
  });

  it("6: the three classes of the one table of basic expenditure", async () => {
    const printed = wordRows(FILINGS[2]!).filter((cells) => /^30[123]$/.test(cells[1] ?? ""));
    expect(await ask(6)).toEqual(printed.map(([, code, name, total]) => [code, name, String(plain(total!))]));
  });

  it("7: the ten dearest purchases of all rows that name a quantity", async () => {
    const items = FILINGS.flatMap((path, at) =>
      wordRows(path)
        .filter((cells) => cells.length > 8 && /^[ABC]\d{4,}/.test(cells[3] ?? ""))
        .map((cells) => [cells[2]!, plain(cells[5]!), plain(cells[7]!) * (at === 2 ? 1 : 10_000)] as const),
    );
    const dearest = items.toSorted((a, b) => b[2] - a[2]).slice(0, 10);
    expect((await ask(7)).map(([, item, quantity, , total]) => [item, Number(quantity), Number(total)])).toEqual(
      dearest.map(([item, quantity, total]) => [item, quantity, Math.round(total)]),
    );
  });

  it("8: none where the filings are right; the one that is recorded beside the flawed sample", async () => {
    expect(await ask(8)).toEqual([]);
    expect(await ask(8, "all-data")).toEqual([["sum/expenditure-kinds", "1"]]);
  });

  it("9: the share that the report tells of each filing", async () => {
    const told = FILINGS.map((path) => {
      const [, amounts, tied] = /(\d+) 个金额中 (\d+) 个/.exec(caiyan(["check", path], { env }).out)!;
      return [`报送/${basename(path)}`, String(Math.round((1000 * Number(tied)) / Number(amounts)) / 10)];
    });
    expect(new Map((await ask(9)) as [string, string][])).toEqual(new Map(told as [string, string][]));
  });

  it("10: the place where the figure can be read", async () => {
    const blocks = new Map(
      FILINGS.map((path) => [`报送/${basename(path)}`, JSON.parse(caiyan(["extract", path], { env }).out).blocks]),
    );
    for (const [document, printed, , block, row, column] of await ask(10)) {
      const found = blocks.get(document!)[Number(block)];
      const cell = found.cells?.find((one: Cell) => one.row === Number(row) && one.column === Number(column));
      expect((cell ?? found).text).toContain(printed);
    }
  });
});

interface Cell {
  row: number;
  column: number;
}
