import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import AjvDraft04 from "ajv-draft-04";
import datapackage from "datapackage";
import { parse } from "fast-csv";
import { parquetReadObjects } from "hyparquet";
import { parse as readJunit } from "junit2json";
import readXlsxFile from "read-excel-file/node";
import { plainText } from "../../src/report/rows/csv.ts";
import { resources } from "../../src/report/rows/index.ts";
import { caiyan } from "../support/dist.ts";

jest.setTimeout(300_000);

/** What we write is read back here by programs that know nothing of us. */
const folder = mkdtempSync(join(tmpdir(), "caiyan-readers-"));
const files = ["samples/langfang-2021.docx", "samples/flawed", "package.json"];
let formatsCode: number | null;

beforeAll(() => {
  const env = { XDG_CACHE_HOME: join(folder, "cache") };
  formatsCode = caiyan(["check", ...files, "--format", "sarif,junit,xlsx,gitlab,json", "--output", folder], {
    env,
  }).code;
  const output = ["--output", join(folder, "data")];
  caiyan(["convert", ...files, ...output, "--no-bom", "--format", "csv,parquet"], { env }); // that reader keeps the mark in the first name
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string) => readFileSync(join(folder, name), "utf8");
const reports = () => JSON.parse(written("report.json")).reports as { name: string; verdict: string }[];

describe("what we write", () => {
  it("comes with the exit code of the worst file", () => {
    expect(formatsCode).toBe(3); // package.json is no filing
    expect(new Set(reports().map(({ verdict }) => verdict))).toEqual(new Set(["clean", "flawed", "unjudged"]));
  });

  it("is SARIF 2.1.0 by its schema, with a help text for every rule", () => {
    const require = createRequire(import.meta.url);
    const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
    const Ajv = AjvDraft04 as unknown as typeof AjvDraft04.default;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse(written("report.sarif"));
    expect(validate(log) ? [] : validate.errors).toEqual([]);
    const { rules } = log.runs[0].tool.driver;
    const used = new Set<string>(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId));
    for (const { help } of rules) expect(help.markdown.length).toBeGreaterThan(100);
    expect([...used].filter((id) => !rules.some((rule: { id: string }) => rule.id === id))).toEqual([]);
    expect(used.size).toBeGreaterThan(5);
  });

  it("is JUnit: one suite a file, failures where the text report has errors", async () => {
    const suites = await readJunit(written("junit.xml"));
    const found = (suites && "testsuite" in suites ? suites.testsuite : []) ?? [];
    expect(found.map(({ name }) => name)).toEqual(reports().map(({ name }) => name));
    for (const suite of found) {
      const { verdict } = reports().find(({ name }) => name === suite.name)!;
      expect([suite.name, (suite.failures ?? 0) > 0]).toEqual([suite.name, verdict === "flawed"]);
    }
  });

  it("is a workbook with numbers as numbers", async () => {
    const sheets = await readXlsxFile(join(folder, "findings.xlsx"));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["文件", "问题", "主要数字"]);
    const [, findings, figures] = sheets.map(({ data }) => data);
    const total = figures?.find((row) => row[0] === "langfang-2021.docx" && row[3] === "收入总计");
    expect(total?.slice(4)).toEqual(["11452.80", "万元", 114528000]);
    expect(findings!.length).toBeGreaterThan(reports().filter(({ verdict }) => verdict === "flawed").length);
  });

  it("is a data package whose every table fits its schema and keys", async () => {
    const { Package } = datapackage as { Package: { load: (path: string) => Promise<DataPackage> } };
    const loaded = await Package.load(join(folder, "data/datapackage.json"));
    expect(loaded.valid ? [] : loaded.errors.map(String)).toEqual([]);
    const rows = new Map<string, number>();
    for (const resource of loaded.resources) {
      const read = await resource.read({
        keyed: true,
        relations: resource.descriptor.schema.foreignKeys !== undefined,
      });
      rows.set(resource.name, read.length);
    }
    expect(rows.get("documents")).toBe(reports().length);
    for (const name of [
      "facts",
      "lines",
      "cells",
      "procurement",
      "assets",
      "indicators",
      "findings",
      "figures",
      "sections",
    ]) {
      expect([name, rows.get(name)! > 10]).toEqual([name, true]);
    }
  });
});

describe("Parquet", () => {
  it.each(resources.map(({ name }) => name))("%s has the rows of the CSV file, figures exact", async (name) => {
    const { fields } = resources.find((one) => one.name === name)!;
    const bytes = readFileSync(join(folder, `data/${name}.parquet`));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const expected: string[][] = [];
    const text = createReadStream(join(folder, `data/${name}.csv`)).pipe(parse({ headers: false }));
    for await (const row of text as AsyncIterable<string[]>) expected.push(row);
    expect(expected[0]).toEqual(fields.map((field) => field.name));
    const figure = (value: unknown) => String(Number(Number(value).toPrecision(14))); // that reader makes floats of decimals
    const cell = (value: unknown) =>
      value === null || value === undefined ? "" : typeof value === "number" ? figure(value) : String(value);
    const same = (text: string, type: string) => (type === "number" && text !== "" ? figure(text) : plainText(text));
    expect(rows.map((row) => fields.map((field) => cell(row[field.name])))).toEqual(
      expected.slice(1).map((row) => row.map((text, at) => same(text, fields[at]!.type))),
    );
  });
});

interface DataPackage {
  valid: boolean;
  errors: unknown[];
  resources: {
    name: string;
    descriptor: { schema: { foreignKeys?: unknown[] } };
    read: (options: { keyed: boolean; relations: boolean }) => Promise<unknown[]>;
  }[];
}
