import { describe, expect, it } from "@jest/globals";
import { checkDocument } from "../../src/check.ts";
import { assets } from "../../src/report/rows/records/assets.ts";
import { procurement } from "../../src/report/rows/records/procurement.ts";
import type { CsvRow, Resource } from "../../src/report/rows/resource.ts";
import { notate } from "../support/files/notation.ts";

function rowsOf(resource: Resource, text: string): CsvRow[] {
  const document = notate(`廊坊市商务局2026年部门预算公开\n${text}`);
  return resource.rows({ ...checkDocument(document, { profile: "generic" }), document });
}

const told = (rows: CsvRow[], ...fields: string[]) =>
  rows.map((row) => fields.map((field) => row[field] ?? "-").join(" "));

/** Without a budget table a text is no filing. */
const PURCHASES = `
    @ 政府采购支出表
    @ 单位：万元
    | 采购品目大类 | 专项名称 | 采购品目名称 | 采购组织形式 | 资金来源 | > | 总计 |
    | ^ | ^ | ^ | ^ | 一般公共预算资金 | 政府性基金 | ^ |
    | 合计 | | | | 30.00 | 5.00 | 35.00 |
    | 货物 | | | | 10.00 | | 10.00 |
    | | 公用经费定额 | 复印纸 | 集中采购 | 10.00 | | 10.00 |
    | 服务 | | | | 20.00 | 5.00 | 25.00 |
    | | 展会专项 | 会展服务 | 分散采购 | 20.00 | 5.00 | 25.00 |`;

describe("the procurement of the data", () => {
  it("holds tables that name neither quantities nor prices: what is bought, for which project, by whose money", () => {
    const rows = rowsOf(procurement, PURCHASES);
    expect(told(rows, "entry", "told", "role", "concept", "project", "item", "total", "total_printed")).toEqual([
      "0 table total procurement.total - - 350000 35.00",
      "1 table group procurement.goods - 货物 100000 10.00",
      "2 table item - 公用经费定额 复印纸 100000 10.00",
      "3 table group procurement.services - 服务 250000 25.00",
      "4 table item - 展会专项 会展服务 250000 25.00",
    ]);
    expect(rows[4]!.funding).toBe("revenue.generalPublicBudget=200000;revenue.governmentManagedFunds=50000");
  });

  it("holds what prose tells beside the table, led back to its fact", () => {
    const rows = rowsOf(
      procurement,
      `2026年本部门政府采购预算总额35万元，其中：政府采购货物预算10万元，政府采购服务预算25万元。\n${PURCHASES}`,
    );
    const prose = rows.filter((row) => row.told === "narrative");
    expect(told(prose, "role", "concept", "total", "total_printed")).toEqual([
      "- procurement.total 350000 35",
      "- procurement.goods 100000 10",
      "- procurement.services 250000 25",
    ]);
    expect(prose.every(({ fact, block }) => String(fact).startsWith("n") && block !== undefined)).toBe(true);
    expect(rows.filter((row) => row.told === "table")).toHaveLength(5);
  });

  it("tells what is bought with the money of one fund apart from what is bought in all", () => {
    const rows = rowsOf(
      procurement,
      `${PURCHASES}
      [六、#0] 政府采购预算情况
      2026年政府采购预算总额35.00万元：政府采购货物预算10.00万元、政府采购服务预算25.00万元；其中一般公共预算拨款政府采购30.00万元：政府采购货物预算10.00万元、政府采购服务预算20.00万元。`,
    );
    const prose = rows.filter((row) => row.told === "narrative");
    const general = (value: number) => `revenue.generalPublicBudget=${value}`;
    expect(told(prose, "concept", "total", "funding")).toEqual([
      "procurement.total 350000 -",
      "procurement.goods 100000 -",
      "procurement.services 250000 -",
      `procurement.total 300000 ${general(300000)}`,
      `procurement.goods 100000 ${general(100000)}`,
      `procurement.services 200000 ${general(200000)}`,
    ]);
  });
});

describe("the assets of the data", () => {
  it("holds tables of any columns, a line that has no concept too", () => {
    const rows = rowsOf(
      assets,
      `
      @ 国有资产占用情况表
      @ 单位：万元
      | 资产类别 | 数量 | 账面净值 |
      | 资产总额 | | 100.00 |
      | 土地使用权 | 2 | 40.00 |
      | 车辆 | 3 | 60.00 |
      ${PURCHASES}`,
    );
    expect(told(rows, "told", "name", "quantity", "value")).toEqual([
      "table 资产总额 - 1000000",
      "table 土地使用权 2 400000",
      "table 车辆 3 600000",
    ]);
  });

  it("holds the assets and planned purchases that prose tells of: counts as quantities, money as values", () => {
    const rows = rowsOf(
      assets,
      `截至2025年12月31日，本部门共有车辆3辆，单价100万元以上的设备2台（套）。2026年拟购置固定资产12万元。\n${PURCHASES}`,
    );
    expect(told(rows, "told", "concept", "quantity", "value")).toEqual([
      "narrative assets.vehicles 3 -",
      "narrative assets.highValueEquipment 2 -",
      "narrative plannedPurchases - 120000",
    ]);
  });

  it("holds equipment by whatever its price is called", () => {
    const rows = rowsOf(
      assets,
      `${PURCHASES}
      [七、#0] 国有资产信息
      截至2025年12月底，单价100万元以上设备3台。
      截至2025年12月底，单位价值50万元以上设备8台。`,
    );
    expect(told(rows, "concept", "quantity_printed")).toEqual([
      "assets.highValueEquipment 3",
      "assets.highValueEquipment 8",
    ]);
  });

  it("holds the kinds that prose lists behind a count, as parts of it", () => {
    const rows = rowsOf(
      assets,
      `截至2025年12月31日，市商务局实有车辆15辆，其中：机要通信用车2辆、应急保障用车1辆、其他用车12辆；单价100万元以上的设备0台（套）。\n${PURCHASES}`,
    );
    expect(told(rows, "concept", "name", "of_which", "quantity")).toEqual([
      "assets.vehicles 车辆 - 15",
      "assets.vehicles 机要通信用车 true 2",
      "assets.vehicles 应急保障用车 true 1",
      "assets.vehicles 其他用车 true 12",
      "assets.highValueEquipment 大额设备 - 0",
    ]);
    expect(new Set(rows.map(({ fact }) => fact)).size).toBe(2);
  });
});
