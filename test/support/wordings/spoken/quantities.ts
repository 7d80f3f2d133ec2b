import type { Truth } from "../truth/truth.ts";

/** A sum of money that a script may tell, in fen. */
export interface Quantity {
  /** Any of these names says what it is; none for what a reader need not know. */
  concepts: string[];
  now: number;
  last: number;
  /** What is owned at the end of last year. */
  stock: boolean;
  /** No relation of the filing holds it. */
  loose: boolean;
}

const SOURCES: Record<string, string> = {
  一般: "generalPublicBudget",
  基金: "governmentManagedFunds",
  国资: "stateCapitalOperations",
  专户: "specialFiscalAccount",
  单位: "unitOwnFunds",
  事业: "service",
  经营: "commercial",
  上级: "superiorSubsidy",
  附属: "subordinateRemittance",
  其他: "other",
  结转: "carriedForward",
};

/** What most filings call the sources of income. */
export const SOURCE_NAMES: Record<string, string> = {
  一般: "一般公共预算拨款收入",
  基金: "政府性基金预算拨款收入",
  国资: "国有资本经营预算拨款收入",
  专户: "财政专户管理资金收入",
  单位: "单位资金收入",
  事业: "事业收入",
  经营: "事业单位经营收入",
  上级: "上级补助收入",
  附属: "附属单位上缴收入",
  其他: "其他收入",
  结转: "上年结转",
};

/** The sources of income in the order in which filings list them, by their short names. */
export const SOURCE_KEYS = Object.keys(SOURCES);

/** All sums of a filing by the short names that scripts call them. */
export function quantities(truth: Truth): Record<string, Quantity> {
  const { total, basic, project, threePublic: cars, assets, items } = truth;
  const of = (concepts: string, now: number, last = now): Quantity => {
    const all = concepts === "" ? [] : concepts.split(" ");
    return { concepts: all, now, last, stock: /^assets/.test(concepts), loose: concepts === "" };
  };
  const source = (key: string) =>
    truth.sources.find(({ concept }) => concept === `revenue.${SOURCES[key]}`)?.value ?? 0;
  const kind = (wanted: string) =>
    items.filter((item) => item.kind === wanted).reduce((sum, { count, price }) => sum + count * price, 0);
  const carried = source("结转");
  const granted = source("一般") + source("基金") + source("国资");
  const grantedBefore = Math.min(yearBefore(granted, truth.grain), total.last);
  return {
    总: of("revenueExpenditure.total revenue.total expenditure.total", total.now, total.last),
    收: of("revenue.total revenueExpenditure.total revenue.current", total.now, total.last),
    支: of("expenditure.total revenueExpenditure.total expenditure.current", total.now, total.last),
    本收: of("revenue.current revenue.total", total.now - carried),
    拨款: of("revenue.fiscalAppropriation fiscalAppropriation.total", granted),
    非拨: of("", total.now - granted),
    财支: of("expenditure.fiscalAppropriation fiscalAppropriation.total", granted, grantedBefore),
    一般支: of("expenditure.generalPublicBudget", source("一般")),
    基金支: of("expenditure.governmentManagedFunds", source("基金")),
    国资支: of("expenditure.stateCapitalOperations", source("国资")),
    ...Object.fromEntries(SOURCE_KEYS.map((key) => [key, of(`revenue.${SOURCES[key]}`, source(key))])),
    基: of("expenditure.basic", basic.now, basic.last),
    项: of("expenditure.project", project.now, project.last),
    人: of("expenditure.basic.personnel", truth.personnel, basic.last - yearBefore(truth.running, truth.grain)),
    公: of("expenditure.basic.runningCosts", truth.running, yearBefore(truth.running, truth.grain)),
    运: of("expenditure.project.operational", truth.operational),
    特: of("expenditure.project.targeted", truth.targeted),
    机: of(
      "agencyRunningCosts",
      truth.public ? truth.running : 0,
      truth.public ? yearBefore(truth.running, truth.grain) : 0,
    ),
    三公: of("threePublic.total", cars.total.now, cars.total.last),
    出国: of("threePublic.overseasVisits", cars.overseas.now, cars.overseas.last),
    车: of("threePublic.vehicles", cars.vehicles.now, cars.vehicles.last),
    购车: of("threePublic.vehicles.purchase", cars.purchase.now, cars.purchase.last),
    行车: of("threePublic.vehicles.operation", cars.operation.now, cars.operation.last),
    接待: of("threePublic.hospitality", cars.hospitality.now, cars.hospitality.last),
    采: of("procurement.total", truth.procured, yearBefore(truth.procured, truth.grain)),
    货: of("procurement.goods", kind("goods")),
    服: of("procurement.services", kind("services")),
    集采: of("", kind("goods")),
    分采: of("", kind("services")),
    工程: of("procurement.works", 0),
    中小: of("", truth.small),
    资: of("assets.total", assets.total),
    房: of("assets.buildings", assets.buildings),
    办: { ...of("assets.buildings.offices", assets.offices), loose: true },
    辆: of("assets.vehicles", assets.vehicles),
    设备: of("assets.highValueEquipment", assets.equipment),
    余资: of("assets.other", assets.other),
    拟购: { ...of("plannedPurchases", truth.planned), loose: items.some((item) => item.kind !== "goods") },
    目标: of("", truth.aims[0]?.funds ?? 0),
    ...splits(truth, of),
  };
}

/** What some filings also tell: spending by function and by kind, conferences and training. No relation that a reader must know holds it. */
function splits(
  truth: Truth,
  of: (concepts: string, now: number, last?: number) => Quantity,
): Record<string, Quantity> {
  const { personnel, running, total, grain } = truth;
  const share = (whole: number, percent: number) => Math.floor((whole * percent) / 100 / grain) * grain;
  const [pensions, health, housing] = [share(personnel, 9), share(personnel, 5), share(personnel, 7)];
  const aid = share(personnel, 12);
  const free = (concepts: string, now: number, last = yearBefore(now, grain)): Quantity => {
    return { ...of(concepts, now, last), loose: true };
  };
  const before = [pensions, health, housing].reduce((rest, one) => rest - yearBefore(one, grain), total.last);
  return {
    社保: free("", pensions),
    卫健: free("", health),
    住房: free("", housing),
    本行: free("", total.now - pensions - health - housing, before),
    工资: free("", personnel - aid),
    补助: free("", aid),
    商品: free("", running),
    会议: free("conferences", share(running, 4)),
    培训: free("training", share(running, 3)),
  };
}

/** A figure of the year before for what the truth tells of one year only: up to a sixth less or more, or the same. */
function yearBefore(now: number, grain: number): number {
  const steps = now / grain;
  return now - Math.trunc((steps * ((steps % 7) - 3)) / 20) * grain;
}
