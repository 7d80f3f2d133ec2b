import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { clean } from "../../samples/samples.ts";
import type { Trial } from "../../support/mistakes/detection.ts";
import { recorded } from "../../support/mistakes/detection-cases.ts";
import { KINDS } from "../../support/mistakes/mistake-kinds.ts";

const PAGE = new URL("../../../docs/detection-matrix.md", import.meta.url);

/** The matrix in Chinese: a line for each kind of mistake, and each mistake that was not found in its place. */
function page(all: readonly Trial[]): string {
  const rows = KINDS.map(({ name }) => {
    const own = all.filter(({ kind }) => kind === name);
    const found = own.filter(({ caught }) => caught === "finding").length;
    const doubted = own.filter(({ caught }) => caught === "doubt").length;
    const noisy = own.filter(({ elsewhere }) => elsewhere.length > 0).length;
    return `| ${name} | ${own.length} | ${found} | ${doubted} | ${noisy} |`;
  });
  const missed = all.filter(({ caught, elsewhere }) => caught === "missed" || elsewhere.length > 0);
  const typos = all.filter(({ named, relations }) => named !== undefined && relations > 1);
  const found = all.filter(({ caught }) => caught === "finding").length;
  const doubted = all.filter(({ caught }) => caught === "doubt").length;
  return [
    "# 检出矩阵",
    `每次在一份没有错误的样例（${clean.length} 份，Word 和 PDF 各一）的文件中只造一个错，再从文件读起，共 ${KINDS.length} 类、${all.length} 次。在出错的位置检出 ${found} 次，占 ${percent(found, all.length)}；另有 ${doubted} 次列为存疑，请人工看。`,
    `数字错误涉及两个以上勾稽关系的 ${typos.length} 次中，诊断直接给出原来数字的 ${typos.filter(({ named }) => named).length} 次，占 ${percent(typos.filter(({ named }) => named).length, typos.length)}。`,
    "本页由 `test/validate/detection/` 生成（`CAIYAN_UPDATE=1 npm test -- test/validate/detection`，运行两遍），请勿手工修改。",
    ["| 错误 | 次数 | 检出 | 存疑 | 别处误报 |", "|---|---:|---:|---:|---:|", ...rows].join("\n"),
    "## 没有检出或有误报的",
    missed.length === 0
      ? "无。"
      : missed
          .map(
            (one) =>
              `- ${one.sample}：${one.kind}${one.caught === "missed" ? "，未检出" : ""}${one.elsewhere.map((told) => `；误报 ${told}`).join("")}`,
          )
          .join("\n"),
    "",
  ].join("\n\n");
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(1)}%`;
}

describe("the matrix of single mistakes", () => {
  const all = clean.flatMap(({ name }) => recorded(name));

  it("tries every kind in some sample", () => {
    expect(new Set(KINDS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(45);
    expect(KINDS.filter(({ name }) => !all.some(({ kind }) => kind === name)).map(({ name }) => name)).toEqual([]);
  });

  it("finds nearly all where they are, and nothing elsewhere", () => {
    const found = all.filter(({ caught, elsewhere }) => caught !== "missed" && elsewhere.length === 0);
    expect(found.length / all.length).toBeGreaterThanOrEqual(0.98);
  });

  it("names the figure that was right where several relations break", () => {
    const typos = all.filter(({ named, relations }) => named !== undefined && relations > 1);
    expect(typos.filter(({ named }) => named).length / typos.length).toBeGreaterThanOrEqual(0.8);
  });

  it("is the page in docs", () => {
    const text = page(all).trimEnd().concat("\n");
    if (process.env.CAIYAN_UPDATE) writeFileSync(PAGE, text);
    expect(existsSync(PAGE) && readFileSync(PAGE, "utf8")).toBe(text);
  });
});
