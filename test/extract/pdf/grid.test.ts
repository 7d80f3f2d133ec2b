import { describe, expect, it } from "@jest/globals";
import type { Ruling } from "../../../src/extract/pdf/page/page.ts";
import { latticeOf } from "../../../src/extract/pdf/ruled/lattice.ts";
import { cellsOf } from "../../../src/extract/pdf/ruled/lattice-cells.ts";
import { mergeRulings, meshesOf } from "../../../src/extract/pdf/ruled/meshes.ts";

const across = (at: number, from: number, to: number): Ruling => ({
  direction: "horizontal",
  at,
  from,
  to,
  width: 0.5,
});
const down = (at: number, from: number, to: number): Ruling => ({ direction: "vertical", at, from, to, width: 0.5 });

describe("lines", () => {
  it("are joined over small gaps, not over wide ones", () => {
    const lines = mergeRulings([across(10, 0, 50), across(10.4, 51, 100), across(10, 110, 150)]);
    expect(lines.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [110, 150],
    ]);
  });

  it("drawn close together are one; rows apart are not", () => {
    const lines = mergeRulings([across(10, 0, 50), across(11.2, 0, 50), across(16, 0, 50)]);
    expect(lines.map(({ at }) => at)).toEqual([10.6, 16]);
  });

  it("too short to part anything are dropped", () => {
    expect(mergeRulings([down(10, 0, 2)])).toEqual([]);
  });

  it("that meet belong together; those that meet none are left out", () => {
    const square = (x: number) => [across(0, x, x + 50), across(50, x, x + 50), down(x, 0, 50), down(x + 50, 0, 50)];
    const meshes = meshesOf([...square(0), across(80, 0, 300), ...square(100)]);
    expect(meshes.map((mesh) => mesh.length)).toEqual([4, 4]);
  });
});

describe("lattices", () => {
  it("take the ends of lines for a missing border", () => {
    const lattice = latticeOf([across(0, 0, 90), across(20, 0, 90), down(30, 0, 20), down(60, 0, 20)]);
    expect(lattice.xs).toEqual([0, 30, 60, 90]);
    expect(lattice.open).toEqual({ columns: [true, true], rows: [false, false] });
  });

  it("take an edge for drawn when most of it is", () => {
    const frame = [across(0, 0, 60), across(40, 0, 60), down(0, 0, 40), down(60, 0, 40)];
    const { left, top } = latticeOf([...frame, down(30, 0, 13), across(20, 0, 60)]);
    expect(left.map((row) => row[1])).toEqual([true, false]);
    expect(top[1]).toEqual([true, true]);
  });
});

describe("cells", () => {
  const frame = [across(0, 0, 90), across(60, 0, 90), down(0, 0, 60), down(90, 0, 60)];

  it("span fields without a line between them", () => {
    const { spans, ragged } = cellsOf(
      latticeOf([...frame, across(20, 0, 90), across(40, 30, 90), down(30, 20, 60), down(60, 40, 60)]),
    );
    expect(spans).toEqual([
      { row: 0, column: 0, rowSpan: 1, columnSpan: 3 },
      { row: 1, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 2 },
      { row: 2, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 2, column: 2, rowSpan: 1, columnSpan: 1 },
    ]);
    expect(ragged).toBe(false);
  });

  it("are doubtful where a line ends inside one", () => {
    const { spans, ragged } = cellsOf(latticeOf([...frame, across(30, 0, 45), down(45, 0, 30)]));
    expect(ragged).toBe(true);
    expect(spans.reduce((sum, span) => sum + span.rowSpan * span.columnSpan, 0)).toBe(4);
  });
});
