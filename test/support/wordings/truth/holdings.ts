import type { Dice } from "./dice.ts";
import type { Item, Truth } from "./truth.ts";

const GOODS = [
  ["台式计算机", "A02010105", "台"],
  ["复印机", "A02020100", "台"],
  ["空调机", "A02061804", "台"],
  ["办公桌", "A05010201", "张"],
  ["执法记录仪", "A02091107", "台"],
] as const;
const WORK = [
  ["物业管理服务", "C21040000", "项"],
  ["印刷服务", "C23090100", "项"],
  ["审计服务", "C23030000", "项"],
  ["软件运维服务", "C16070300", "项"],
] as const;
const PROJECTS = [
  "业务保障经费",
  "专项工作经费",
  "信息化运行维护经费",
  "基层服务能力提升经费",
  "宣传培训经费",
  "办公设备更新经费",
  "后勤保障经费",
  "档案整理经费",
];

/** What one device of high value costs at least, in 万元: the highest bound that a filing names. */
const DEAR = 100;

type Money = (low: number, high: number) => number;

export function sourcesOf(dice: Dice, total: number, money: Money): Truth["sources"] {
  const share = (chance: number) => (dice.chance(chance) ? money(1, 30) : 0);
  const own = dice.chance(0.5)
    ? [["revenue.unitOwnFunds", share(0.4)] as const]
    : (["service", "commercial", "superiorSubsidy", "subordinateRemittance", "other"] as const).map(
        (one) => [`revenue.${one}`, share(one === "service" || one === "other" ? 0.4 : 0.05)] as const,
      );
  const others = [
    ["revenue.governmentManagedFunds", share(0.3)] as const,
    ["revenue.stateCapitalOperations", share(0.05)] as const,
    ["revenue.specialFiscalAccount", share(0.15)] as const,
    ...own,
    ["revenue.carriedForward", share(0.45)] as const,
  ];
  const rest = total - others.reduce((sum, [, value]) => sum + value, 0);
  return [["revenue.generalPublicBudget", rest] as const, ...others].map(([concept, value]) => ({ concept, value }));
}

export function itemsOf(dice: Dice, money: Money): Item[] {
  if (dice.chance(0.15)) return [];
  const goods = GOODS.slice(dice.int(0, 2), dice.int(3, 4));
  const services = WORK.slice(dice.int(0, 2), dice.int(2, 3));
  const from = dice.int(0, PROJECTS.length - 1);
  const item = (kind: Item["kind"], [name, code, measure]: readonly [string, string, string], at: number): Item => {
    const count = kind === "goods" ? dice.int(2, 20) : 1;
    const price = kind === "goods" ? money(0.3, 1.2) : money(3, 60);
    return {
      project: PROJECTS[(from + at) % PROJECTS.length]!,
      name,
      code,
      measure,
      kind,
      count,
      price,
      funds: count * price,
    };
  };
  return [
    ...goods.map((one, at) => item("goods", one, at)),
    ...services.map((one, at) => item("services", one, goods.length + at)),
  ];
}

export function assetsOf(dice: Dice, money: Money): Pick<Truth, "assets" | "counts"> {
  const [offices, spare] = [money(60, 900), dice.chance(0.5) ? money(10, 300) : 0];
  const [vehicles, equipment, other] = [money(12, 160), dice.chance(0.7) ? money(DEAR, 300) : 0, money(20, 800)];
  const buildings = offices + spare;
  const area = dice.int(300, 5000);
  return {
    assets: { buildings, offices, vehicles, equipment, other, total: buildings + vehicles + equipment + other },
    counts: {
      buildings: spare > 0 ? area + dice.int(50, 900) : area,
      offices: area,
      vehicles: dice.int(1, 9),
      equipment: equipment > 0 ? Math.min(dice.int(1, 8), Math.floor(equipment / (DEAR * 1_000_000))) : 0,
    },
  };
}
