import type { Institution } from "../../model/disclosure/disclosure.ts";
import type { Table } from "../../model/document.ts";
import { type CellGrid, layOut, textOf } from "../tables/grid.ts";
import { bodyRows, cellAt, type Fields, findList, optional, quoteOf } from "./fields.ts";

const SPECS = [
  ["name", /(?:单位|机构|部门)(?:名称|全称)?$|^名称$/],
  ["nature", /^(?:单位|机构)?(?:性质|类型|类别)$/],
  ["rank", /规格|级别/],
  ["funding", /(?:经费|预算|保障|供给).{0,2}(?:保障|形式|来源|管理|方式|供给|性质)|经费保障/],
] as const;
type InstitutionField = (typeof SPECS)[number][0];

const BELOW = "(?:所属|下属|直属|下设|下辖|二级)[\\u4e00-\\u9fff]{0,6}(?:单位|机构)";
/** Says that units under a department are listed, and not that it is one of them (部门及所属单位). */
const UNITS_BELOW = new RegExp(`(?<![及和与含、])${BELOW}`);
const ITSELF = /本级|机关/;
/** 农牧局机关, 农牧局（本级） among the units listed. */
const IS_ITSELF = /(?:机关|本级)[)）]?$/;
/** 局本级和3个所属单位，名单见下表：; 下设预算单位3个: how many are under the department. */
const SO_MANY_BELOW = new RegExp(`(\\d+)\\s*[个家]${BELOW}|${BELOW}共?有?(\\d+)\\s*[个家]`);

/** Reads 部门机构设置情况: one institution a row. The titles above it, and the paragraphs before it, say what it lists; where they say that this is the table, lost heads are done without. */
export function readInstitutions(table: Table, block: number, titles: readonly string[], before: readonly string[]) {
  const known = titles.some((line) => /机构设置/.test(line));
  const list =
    findList<InstitutionField>(layOut(table), SPECS, { least: 2, needed: ["name"], words: ["name"] }) ??
    (known ? headless(layOut(table)) : undefined);
  if (list === undefined || !list.fields.columns.has("name")) return [];
  const { grid, fields } = list;
  const institutions = bodyRows(grid, fields).flatMap((row): Institution[] => {
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
  const head = fields.paths[fields.columns.get("name")!] ?? "";
  const announced = /[^，,。；;]*$/.exec(before.at(-1) ?? "")![0];
  const isBelow =
    [...titles, announced, head].some((title) => UNITS_BELOW.test(title) && !ITSELF.test(title)) ||
    (!institutions.some(({ name }) => IS_ITSELF.test(name.text)) &&
      before.some((text) => Number(SO_MANY_BELOW.exec(text)?.slice(1).join("")) === institutions.length));
  return isBelow ? institutions.map((one) => ({ ...one, below: true as const })) : institutions;
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
