import { describe, expect, it } from "@jest/globals";
import type { Table } from "../../../src/model/document.ts";
import type { Finding } from "../../../src/model/report/finding.ts";
import type { Report } from "../../../src/model/report/report.ts";
import { notate } from "../files/notation.ts";
import { seeded } from "../seeded.ts";
import { gridOf } from "./grid.ts";
import * as makers from "./kinds.ts";
import { mistakesIn } from "./make.ts";
import { outcomeOf } from "./outcome.ts";

const TABLE = `
@ 支出总表
@ 单位：万元
| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| | 合计 | 1,100.00 | 750.00 | 350.00 |
| 201 | 一般公共服务支出 | 900.00 | 600.00 | 300.00 |
| 20103 | 政府办公厅事务 | 900.00 | 600.00 | 300.00 |
| 2010301 | 行政运行 | 600.00 | 600.00 | |
| 2010302 | 一般行政管理事务 | 300.00 | | 300.00 |
| 221 | 住房保障支出 | 200.00 | 150.00 | 50.00 |
| 22102 | 住房改革支出 | 200.00 | 150.00 | 50.00 |
| 2210201 | 住房公积金 | 150.00 | 150.00 | |
| 2210203 | 购房补贴 | 50.00 | | 50.00 |
`;

function tableIn(text: string): Table {
  return notate(text).blocks.find((block) => block.kind === "table")!;
}

const table = tableIn(TABLE);
const donor = tableIn(TABLE.replaceAll("900.00", "800.00").replaceAll("1,100.00", "1,000.00"));
const ground: makers.Ground = { grid: gridOf(table), donors: [donor], isPrintedElsewhere: () => true };

function made(maker: makers.Maker, on = ground) {
  return maker(on, seeded("one"));
}

function rowsOf({ rows, columns, cells }: Table): string[] {
  const at = (row: number, column: number) => cells.find((cell) => cell.row === row && cell.column === column)?.text;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => at(row, column) ?? "").join("|"),
  );
}

/** The rows that only the first table has, and those that only the second has. */
function changes(maker: makers.Maker, on = ground) {
  const [before, after] = [rowsOf(on.grid.table), rowsOf(made(maker, on)!.table)];
  return { gone: before.filter((row) => !after.includes(row)), come: after.filter((row) => !before.includes(row)) };
}

describe("a table as the mistake makers see it", () => {
  it("has sums, codes and totals", () => {
    const { columns, lines } = ground.grid;
    expect(columns).toEqual([2, 3, 4]);
    expect(lines.map(({ code }) => code)).toEqual([
      "",
      "201",
      "20103",
      "2010301",
      "2010302",
      "221",
      "22102",
      "2210201",
      "2210203",
    ]);
    expect(lines.filter(({ total }) => total).map(({ label }) => label)).toEqual(["合计"]);
  });

  it("joins 类, 款 and 项 of columns of their own", () => {
    const { lines } = gridOf(
      tableIn(
        "| 类 | 款 | 项 | 名称 | 合计 |\n| 201 | | | 一般公共服务支出 | 1.50 |\n| 201 | 03 | | 办公厅 | 1.50 |\n| | | 01 | 行政运行 | 1.50 |",
      ),
    );
    expect(lines.map(({ code }) => code)).toEqual(["201", "20103", "2010301"]);
  });
});

describe("each kind of mistake", () => {
  it("changes one digit that is not the last", () => {
    const { gone, come } = changes(makers.digit);
    expect([gone.length, come.length]).toEqual([1, 1]);
    expect([...come[0]!].filter((char, index) => char !== gone[0]![index])).toHaveLength(1);
  });

  it("leaves out a 款 or 项 that has a sibling", () => {
    const { gone, come } = changes(makers.rowLeftOut);
    expect(come).toEqual([]);
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatch(/^(?:2010301|2010302|2210201|2210203)\|/);
  });

  it("leaves out a 类 with all its rows", () => {
    const { gone, come } = changes(makers.classLeftOut);
    expect(come).toEqual([]);
    expect(gone).toHaveLength(4);
    expect(new Set(gone.map((row) => row.slice(0, 3))).size).toBe(1);
  });

  it("changes a 类 through all its rows, the total left", () => {
    const { gone, come } = changes(makers.classChanged);
    expect(come).toHaveLength(4);
    expect(new Set(gone.map((row) => row.slice(0, 3))).size).toBe(1);
    expect(new Set(come.map((row) => row.slice(0, 3))).size).toBe(1);
  });

  it("exchanges two columns and leaves their heads", () => {
    const after = rowsOf(made(makers.columnsExchanged)!.table);
    expect(after[0]).toBe("科目编码|科目名称|合计|基本支出|项目支出");
    expect(["|合计|750.00|1,100.00|350.00", "|合计|1,100.00|350.00|750.00"]).toContain(after[1]);
  });

  it("takes the table of another filing", () => {
    expect(rowsOf(made(makers.tableOfAnother)!.table)).toEqual(rowsOf(donor));
    expect(made(makers.tableOfAnother, { ...ground, isPrintedElsewhere: () => false })).toBeUndefined();
  });

  it("scales a whole table", () => {
    expect(rowsOf(made(makers.tableScaled)!.table)[1]).toMatch(
      /^\|合计\|(?:2,200\.00\|1,500\.00\|700\.00|3,300\.00\|2,250\.00\|1,050\.00)$/,
    );
    expect(rowsOf(made(makers.tableInOtherUnit)!.table)[1]).toBe("|合计|11,000,000.00|7,500,000.00|3,500,000.00");
  });

  it("leaves a total blank", () => {
    expect(changes(makers.totalBlanked).come).toEqual(["|合计|||"]);
  });

  it("prints a part twice", () => {
    const after = rowsOf(made(makers.partTwice)!.table);
    expect(after).toHaveLength(11);
    expect(new Set(after).size).toBe(10);
  });

  it("moves a figure one row", () => {
    const { gone, come } = changes(makers.figureMoved);
    expect([gone.length, come.length]).toEqual([2, 2]);
    expect(gone.join("|").split("|").toSorted()).toEqual(come.join("|").split("|").toSorted());
  });
});

describe("the mistakes of a filing", () => {
  const filing = notate(`合计1,100.00万元。\n${TABLE}`, "a.pdf");

  it("are the same in every run, each alone", () => {
    const mistakes = mistakesIn(filing, [], 10);
    expect(mistakes.length).toBeGreaterThan(7);
    expect(mistakes).toEqual(mistakesIn(filing, [], 10));
    expect(new Set(mistakes.map(({ what }) => what)).size).toBe(mistakes.length);
    expect(mistakes.every(({ block }) => block === 3)).toBe(true);
  });
});

describe("how a mistake ends", () => {
  const remark = (severity: string, block: number, fingerprint: string) =>
    ({ ruleId: "r", severity, message: "m", fingerprint, evidence: [{ place: { block } }] }) as unknown as Finding;
  const report = (findings: Finding[], doubts: Finding[] = []) =>
    ({ disclosures: [{ results: [{ findings, doubts }] }] }) as unknown as Report;
  const old = remark("error", 3, "old");

  it("tells errors, doubts and warnings in the table from those elsewhere", () => {
    const ends = (findings: Finding[], doubts: Finding[] = []) =>
      outcomeOf(report([old]), report([old, ...findings], doubts), 3, "支出总表");
    expect(ends([])).toEqual({ caught: "missed", elsewhere: [] });
    expect(ends([remark("error", 3, "new")]).caught).toBe("error");
    expect(ends([], [remark("doubt", 3, "new")]).caught).toBe("doubt");
    expect(ends([remark("warning", 3, "new")]).caught).toBe("warning");
    expect(ends([remark("error", 4, "new")])).toEqual({ caught: "missed", elsewhere: ["r：m"] });
  });
});
