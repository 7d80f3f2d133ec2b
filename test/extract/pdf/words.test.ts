import { expect, it } from "@jest/globals";
import { textOf as textOfCell } from "../../../src/extract/pdf/lines/cell-text.ts";
import { withWords } from "../../../src/extract/pdf/lines/words.ts";
import type { Glyph, PageContent } from "../../../src/extract/pdf/page/page.ts";
import type { Box } from "../../../src/model/place.ts";

/** Glyphs of lines of text, ASCII half an em wide, set from `x`, lines 1.5 em apart. A blank is drawn but is no glyph. */
function set(lines: string[], { x = 0, size = 10, from = 0 } = {}): Glyph[] {
  return lines.flatMap((text, row) => {
    let left = x;
    let afterBlank = false;
    return Array.from(text).flatMap((character) => {
      const start = left;
      left += size * (character.charCodeAt(0) < 256 ? 0.5 : 1);
      const blank = character === " ";
      const top = from + row * size * 1.5;
      const glyph: Glyph = {
        text: character,
        box: [start, top, left, top + size],
        baseline: top + 0.88 * size,
        size,
        turn: 0,
        font: "SimSun",
        bold: false,
        afterBlank,
        slanted: false,
        ink: "#000000",
        opacity: 1,
        artifact: false,
        invisible: false,
        mapped: true,
      };
      afterBlank = blank;
      return blank ? [] : [glyph];
    });
  });
}

function textOf(glyphs: Glyph[], page: number, box?: Box) {
  const content: PageContent = {
    page,
    width: 600,
    height: 800,
    glyphs,
    rulings: [],
    slants: [],
    images: [],
    fills: [],
    rings: [],
    problems: [],
  };
  return textOfCell(withWords(content), [...glyphs.keys()], box);
}

it.each([
  [["一般公共", "预算支出"], "一般公共预算支出"],
  [["24995.9", "4"], "24995.94"],
  [["1,234,567.", "89"], "1,234,567.89"],
  [["123456", "789.12"], "123456789.12"],
  [["100.00", "200.00"], "100.00 200.00"],
  [["2025", "2026"], "2025 2026"],
  [["Hebei", "Province"], "Hebei Province"],
  [["4.35", "%"], "4.35%"],
  [["政府采购 A", "类"], "政府采购 A类"],
  [["2025年", "12月"], "2025年12月"],
  [["（1）办公费", "（2）印刷费"], "（1）办公费（2）印刷费"],
  [["A0201", "03"], "A020103"],
])("joins the lines %j of a cell to %j", (lines, text) => {
  expect(textOf(set(lines), 1).text).toBe(text);
});

it("breaks a figure only where the line above is full", () => {
  expect(textOf(set(["345", "12"]), 1, [0, 0, 100, 40]).text).toBe("345\n12");
  expect(textOf(set(["345", "12"]), 1, [0, 0, 20, 40]).text).toBe("34512");
});

it("keeps blanks that were drawn, and drops gaps that only set Chinese apart", () => {
  expect(textOf(set(["项目 名称"]), 1).text).toBe("项目 名称");
  const spread = [...set(["合"]), ...set(["计"], { x: 18 })];
  expect(textOf(spread, 1).text).toBe("合计");
});

it("reads glyphs in place order whatever the order they were drawn in", () => {
  expect(textOf(set(["收入总计", "12.50"]).reverse(), 1).text).toBe("收入总计12.50");
});

it("keeps a raised figure on its line", () => {
  const note = set(["2"], { x: 20, size: 5, from: -1 });
  expect(textOf([...set(["面积"]), ...note, ...set(["大"], { x: 26 })], 1).text).toBe("面积2大");
});

it("keeps texts apart that are printed over one another", () => {
  const spilled = set(["（2021）"], { from: -3 });
  expect(textOf([...spilled, ...set(["西安市国土"])], 1).text).toBe("（2021）西安市国土");
  expect(textOf([...set(["绩效目标"]), ...set(["12.50"], { x: 3, from: -3 })], 1).text).toBe("12.50绩效目标");
});

it("reads a name without gaps in the order drawn, though its characters are wider than their steps", () => {
  const narrow = Array.from("支出合计", (character, i) => set([character], { x: 4 * i })).flat();
  expect(textOf(narrow, 1).text).toBe("支出合计");
});

it("folds look-alike radicals and keeps what was printed", () => {
  expect(textOf(set(["⽀出⻋辆"]), 1)).toMatchObject({ text: "支出车辆", printed: "⽀出⻋辆" });
  expect(textOf(set(["⼾籍戶籍"]), 1)).toMatchObject({ text: "户籍户籍", printed: "⼾籍戶籍" });
  expect(textOf(set(["支出"]), 1).printed).toBeUndefined();
});

it("gives each line its page, box and the edges of its characters", () => {
  expect(textOf(set(["收入12"], { x: 100 }), 3).lines).toEqual([
    { start: 0, end: 4, page: 3, box: [100, 0, 130, 10], edges: [100, 110, 120, 125, 130] },
  ]);
});

it("gives text turned by a quarter in its own reading order", () => {
  const turned = set(["收入", "支出"]).map((g): Glyph => {
    const [left, top, right, bottom] = g.box;
    return { ...g, turn: 90, box: [200 - bottom, left, 200 - top, right] };
  });
  const { text, lines } = textOf(turned, 1);
  expect(text).toBe("收入支出");
  expect(lines.map((line) => line.edges)).toEqual([undefined, undefined]);
});
