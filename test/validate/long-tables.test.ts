import { expect, it, jest } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import type { Cell, Document } from "../../src/model/document.ts";

jest.setTimeout(120_000);

/** The rows of a table below its heads, of which the last is the total; so many of them that cost beyond their number shows. */
type Rows = (count: number) => string[][];

const projects: Rows = (count) => [
  ["项目名称", "合计", "一般公共预算", "其他资金"],
  ...Array.from({ length: count }, (_, at) => [`第${at}号桥梁养护项目`, "3.00", "2.00", "1.00"]),
  ["合计", `${count * 3}.00`, `${count * 2}.00`, `${count}.00`],
];

const codes: Rows = (count) => {
  const line = ([code, name, amount]: [string, string, number]) => [code, name, `${amount}.00`, `${amount}.00`, "0.00"];
  const lines = Array.from({ length: count / 4 }, (_, at): [string, string, number][] => [
    [`2${10 + (at % 19)}`, `第${at}类支出`, 4],
    [`2${10 + (at % 19)}01`, `第${at}款支出`, 4],
    [`2${10 + (at % 19)}0101`, `第${at}项支出`, 3],
    [`2${10 + (at % 19)}0102`, `另外第${at}项支出`, 1],
  ]);
  return [
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...lines.flat().map(line),
    line(["", "合计", count]),
  ];
};

function filing(caption: string, lines: readonly string[][]): Document {
  const cells = lines.flatMap((texts, row) =>
    texts.map((text, column): Cell => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  );
  const text = (words: string) => ({ kind: "paragraph" as const, text: words });
  const size = { rows: lines.length, columns: lines[0]!.length };
  return {
    name: "long.docx",
    format: "docx",
    sha256: "0".repeat(64),
    blocks: [
      ...[text("某某市交通局2024年部门预算公开说明"), text(caption), text("单位：万元")],
      { kind: "table", lead: [1, 2], caption, unit: "万元", ...size, cells, how: "word" },
    ],
    asides: [],
    notes: [],
  };
}

/** The least time of some tries counts, since other work on the machine only adds to it. */
const [FEWEST_TRIES, MOST_TRIES] = [2, 5];
const LEAST_GROWTH_TOLD = 6;

it.each([
  ["project by project", "项目支出表", projects],
  ["code by code", "支出总表", codes],
])("judges a long table in time that grows as its rows do: %s", (_, caption, rowsOf) => {
  const least = new Map<number, number>();
  const filings = [5_000, 20_000].map((count) => ({ count, document: filing(caption, rowsOf(count)) }));
  const growth = () => least.get(20_000)! / least.get(5_000)!;
  for (let tries = 0; tries < FEWEST_TRIES || (tries < MOST_TRIES && growth() >= LEAST_GROWTH_TOLD); tries++)
    for (const { count, document } of filings) {
      const from = performance.now();
      const { report } = checkDocument(document, { profile: "generic" });
      least.set(count, Math.min(least.get(count) ?? Number.POSITIVE_INFINITY, performance.now() - from));
      expect(report.disclosures[0]!.coverage.tied).toBeGreaterThan(count);
    }
  expect(growth()).toBeLessThan(LEAST_GROWTH_TOLD);
});
