import { describe, expect, it } from "@jest/globals";
import type { Document } from "../../../src/model/document.ts";
import { notate } from "../files/notation.ts";
import { featuresOf, hardOf, isHeld } from "./features.ts";
import { laid } from "./layout.ts";
import { hardPage } from "./page.ts";
import { scoreOf } from "./score.ts";

const SEEDS = Array.from({ length: 300 }, (_, at) => at + 1);
const NOTE: Document["notes"][number] = { code: "amountsLost", severity: "warning", data: {} };

describe("hard pages", () => {
  it("are the same bytes for the same seed", () => {
    for (const seed of [1, 2, 3]) expect(hardPage(seed)).toEqual(hardPage(seed));
    expect(hardPage(1).pdf).not.toEqual(hardPage(2).pdf);
  });

  it("have every kind of feature, a third of the combinations held out", () => {
    const all = SEEDS.map(featuresOf);
    const seen = new Set(all.flatMap(hardOf));
    expect(seen.size).toBe(41);
    const held = all.filter(isHeld).length;
    expect(held).toBeGreaterThan(70);
    expect(held).toBeLessThan(130);
    expect(all.every((features) => isHeld(features) === isHeld({ ...features }))).toBe(true);
  });

  it("stand on their paper, with a truth whose rows are equally long", () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const { pdf, tables } = hardPage(seed);
      const content = Buffer.from(pdf).toString("latin1");
      const texts = [...content.matchAll(/Tm/g)].length;
      const low = [...content.matchAll(/ (-?[\d.]+) Tm/g)].filter(([, top]) => Number(top) < 20);
      expect([seed, texts > 0, low.length]).toEqual([seed, true, 0]);
      for (const table of tables) expect([seed, new Set(widths(table)).size]).toEqual([seed, 1]);
    }
  });
});

describe("the layout of a table", () => {
  it("gives indented labels room inside their column", () => {
    const features = { ...featuresOf(1), indent: "levels", wrap: "no", labels: "plain" } as const;
    const look = { features, size: 10, gap: 6, measure: 9 };
    const rows = ["一般公共服务", "行政运行单位", "机关服务支出", "住房公积金类"].map((t) => [{ t }, { t: "1.50" }]);
    const { xs } = laid(rows, { kinds: ["label", "amount"] }, 0, look);
    expect(xs[1]).toBe(6 * 10 + 3 * 10 + 6);
  });
});

describe("the score of a page", () => {
  const tables = [
    [
      [
        { t: "科目", rs: 2 },
        { t: "支出", cs: 2 },
      ],
      [{ t: "基本" }, { t: "项目" }],
      [{ t: "行政运行" }, { t: "1.50" }, { t: "2.50" }],
    ],
  ];
  const read = (text: string, notes: Document["notes"] = []) =>
    scoreOf({ tables, prose: [] }, { ...notate(text), notes });

  it("is exact for the same grid alone", () => {
    expect(read("| 科目 | 支出 | > |\n| ^ | 基本 | 项目 |\n| 行政运行 | 1.50 | 2.50 |")).toMatchObject({
      exact: true,
      lost: 0,
    });
    expect(read("| 科目 | 支出 | > |\n| ^ | 基本 | 项目 |\n| 行政运行稿 | 1.50 | 2.50 |")).toMatchObject({
      exact: false,
      lost: 0,
    });
  });

  it("is silent when a figure is in no cell of its own and no note says so", () => {
    const merged = "| 科目 | 支出 |\n| 行政运行 | 1.502.50 |";
    expect(read(merged)).toMatchObject({ exact: false, lost: 2, silent: true });
    expect(read(merged, [NOTE])).toMatchObject({ lost: 2, silent: false });
  });

  it("wants sentences whole", () => {
    const told = (text: string) => scoreOf({ tables: [], prose: ["支出见下表。"] }, notate(text)).exact;
    expect([told("支出见下表。"), told("支出稿见下表。")]).toEqual([true, false]);
  });

  it("takes a clipped label whole or as far as it is seen", () => {
    const clipped = (text: string) =>
      scoreOf(
        { tables: [[[{ t: "机关事业单位养老保险", clipped: true }, { t: "1.50" }]]], prose: [] },
        notate(`| ${text} | 1.50 |`),
      ).exact;
    expect([
      clipped("机关事业单位养老保险"),
      clipped("机关事业单位养"),
      clipped("机关"),
      clipped("机关事业养老"),
    ]).toEqual([true, true, false, false]);
  });
});

/** How many columns each row of a truth covers, with what reaches down from above. */
function widths(table: ReturnType<typeof hardPage>["tables"][number]): number[] {
  const covered = table.map(() => 0);
  for (const [at, row] of table.entries())
    for (const { rs = 1, cs = 1 } of row) for (let down = 0; down < rs; down++) covered[at + down]! += cs;
  return covered;
}
