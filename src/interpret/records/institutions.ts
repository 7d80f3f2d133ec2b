import type { Institution } from "../../model/disclosure/disclosure.ts";
import type { Table } from "../../model/document.ts";
import { type CellGrid, layOut, textOf } from "../tables/grid.ts";
import { bodyRows, cellAt, type Fields, findList, optional, quoteOf } from "./fields.ts";

const SPECS = [
  ["name", /(?:单位|机构|部门)(?:名称|全称)?$|^名称$/],
  ["nature", /^(?:单位|机构)?(?:性质|类型|类别)$/],
  ["rank", /规格|级别/],
  ["funding", /(?:经费|预算|保障|供给).{0,2}(?:保障|形式|来源|管理|方式|供给)|经费保障/],
] as const;
type InstitutionField = (typeof SPECS)[number][0];

/** Reads 部门机构设置情况: one institution a row. `known` is true when a title says that this is the table; then lost heads are done without. */
export function readInstitutions(table: Table, block: number, known: boolean): Institution[] {
  const list =
    findList<InstitutionField>(layOut(table), SPECS, { least: 2, needed: ["name"], words: ["name"] }) ??
    (known ? headless(layOut(table)) : undefined);
  if (list === undefined || !list.fields.columns.has("name")) return [];
  const { grid, fields } = list;
  return bodyRows(grid, fields).flatMap((row): Institution[] => {
    const quote = (field: InstitutionField) => {
      const cell = cellAt(grid, fields, row, field);
      return cell === undefined ? undefined : quoteOf(cell, block);
    };
    const name = quote("name");
    if (name === undefined || /^(?:合计|总计|小计|注)/.test(name.text)) return [];
    return [
      {
        name,
        ...optional("nature", quote("nature")),
        ...optional("rank", quote("rank")),
        ...optional("funding", quote("funding")),
      },
    ];
  });
}

/** Text dumps lose the head row: four columns then stand in the order of the form. */
function headless(grid: CellGrid): { grid: CellGrid; fields: Fields<InstitutionField> } | undefined {
  const first = Array.from({ length: grid.columns }, (_, column) => textOf(grid, 0, column));
  const columns = first.flatMap((text, column) => (text === "" ? [] : [column]));
  if (columns.length !== SPECS.length) return undefined;
  const fields = {
    columns: new Map(SPECS.map(([field], at) => [field, columns[at] ?? at])),
    paths: [],
    body: 0,
    own: 0,
  };
  return { grid, fields };
}
