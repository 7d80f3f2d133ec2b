import type { AssetLine, Disclosure } from "../../model/disclosure/disclosure.ts";

/** What a line under 其中 is a part of: the line of the thing that it belongs to by its name, else the one above it, where no line without a name stands between. */
export function wholeOf(lines: readonly AssetLine[], index: number): AssetLine | undefined {
  const { concept, row } = lines[index]!;
  const at = lines.slice(0, index).findLastIndex(({ ofWhich }) => !ofWhich);
  const above = lines[at]?.row === row - (index - at) ? lines[at] : undefined;
  return lines.find((line) => concept.startsWith(`${line.concept}.`)) ?? above;
}

/** Whether every line of the table was named; where some were not, the table's own total is judged instead. */
export function isWhole({ tables }: Disclosure, block: number, lines: readonly AssetLine[]): boolean {
  const named = new Set(lines.map(({ name }) => `${name.place.row} ${name.place.column}`));
  const rows = tables.find((table) => table.block === block)?.rows ?? [];
  return rows.every(({ label, role, place }) => {
    const isNamed = place?.block !== block || named.has(`${place.row} ${place.column}`);
    return isNamed || label === "" || role === "note";
  });
}
