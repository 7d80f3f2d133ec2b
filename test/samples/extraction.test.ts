import { describe, expect, it } from "@jest/globals";
import type { Document, Table } from "../../src/model/document.ts";
import { accepted } from "../../tools/sample/accept.ts";
import type { Block, Paragraph, Run, SampleTable } from "../../tools/sample/blocks.ts";
import { labels } from "../../tools/sample/labels.ts";
import { parse } from "../../tools/sample/parse.ts";
import type { Source } from "../../tools/sample/sources.ts";
import { checkedSample, clean } from "./samples.ts";

const SIGNS: Partial<Record<Run["kind"], string>> = { tab: "\t", lineBreak: "\n" };

function textOf(runs: Run[]): string {
  return runs
    .map((run) => {
      if (run.kind === "text") return run.hidden ? "" : run.text;
      if (run.kind === "control") return textOf(run.runs);
      return run.kind === "field" ? (run.result ?? "") : (SIGNS[run.kind] ?? "");
    })
    .join("");
}

function flat(blocks: Block[]): (Paragraph | SampleTable)[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return block.style === "toc" ? [] : [block];
    if (block.kind === "table") return [block];
    return block.kind === "textbox" || block.kind === "control" ? flat(block.blocks) : [];
  });
}

/** The notation itself, read without the program: label and text of paragraphs, anchor cells of tables. */
function written(source: Source): unknown[] {
  const sample = accepted(parse(source.notation));
  const numbers = labels(sample);
  return flat(sample.blocks).flatMap((block): unknown[] => {
    if (block.kind === "paragraph") {
      const text = textOf(block.runs).trim();
      return text === "" ? [] : [[numbers.get(block)?.trim() ?? "", text]];
    }
    const { rows, widths, cells } = block;
    return [
      {
        rows,
        columns: widths.length,
        cells: cells.map((cell) => cellOf(cell, cell.paragraphs.map(textOf).join("\n"))),
      },
    ];
  });
}

function cellOf(cell: { row: number; column: number; rowSpan: number; columnSpan: number }, text: string): unknown[] {
  return [cell.row, cell.column, cell.rowSpan, cell.columnSpan, text.trim()];
}

function tableOf({ rows, columns, cells }: Table): unknown {
  return { rows, columns, cells: cells.map((cell) => cellOf(cell, cell.text)) };
}

/** The document as the program read it. */
function read(document: Document): unknown[] {
  return document.blocks.flatMap((block): unknown[] => {
    if (block.kind === "table") return [tableOf(block)];
    const text = block.text.trim();
    return text === "" ? [] : [[block.label?.trim() ?? "", text]];
  });
}

describe("reading the samples' Word files", () => {
  it.each(clean)("$name: every paragraph, label and cell of the notation, in order", async (source) => {
    const { document } = await checkedSample(source);
    if (!document) throw new Error("not read");
    expect(read(document)).toEqual(written(source));
  });
});
