import type { Block, Run, Sample, SampleTable } from "./blocks.ts";

function kept(runs: Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.kind === "control") return [{ ...run, runs: kept(run.runs) }];
    if (run.kind !== "text" || !run.change) return [run];
    const { change, ...plain } = run;
    return change === "deleted" ? [] : [plain];
  });
}

function acceptedTable(table: SampleTable): SampleTable {
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => table.changes.get(row) !== "deleted",
  );
  const cells = table.cells.flatMap((cell) => {
    const covered = rows.filter((row) => row >= cell.row && row < cell.row + cell.rowSpan);
    const first = covered[0];
    if (first === undefined) return [];
    const paragraphs = cell.paragraphs.map(kept);
    return [{ ...cell, row: rows.indexOf(first), rowSpan: covered.length, paragraphs }];
  });
  return { ...table, rows: rows.length, cells, changes: new Map() };
}

function acceptedBlock(block: Block): Block[] {
  switch (block.kind) {
    case "paragraph": {
      const runs = kept(block.runs);
      return runs.length === 0 && block.runs.length > 0 ? [] : [{ ...block, runs }];
    }
    case "table":
      return [acceptedTable(block)];
    case "textbox":
    case "control":
      return [{ ...block, blocks: block.blocks.flatMap(acceptedBlock) }];
    default:
      return [block];
  }
}

/** The sample with all tracked changes accepted, as it is printed. */
export function accepted(sample: Sample): Sample {
  return { ...sample, blocks: sample.blocks.flatMap(acceptedBlock) };
}
