import type { Dice } from "./dice.ts";
import { assetsOf, itemsOf, sourcesOf } from "./holdings.ts";

/** Money in fen, always a whole multiple of the filing's `grain`. */
export interface Item {
  project: string;
  name: string;
  code: string;
  measure: string;
  kind: "goods" | "works" | "services";
  count: number;
  price: number;
  funds: number;
}

/** This year's and last year's figure. */
export interface Pair {
  now: number;
  last: number;
}

/** What a filing says, before it is worded. */
export interface Truth {
  department: string;
  area: string;
  self: string;
  public: boolean;
  year: number;
  grain: number;
  sources: { concept: string; value: number }[];
  personnel: number;
  running: number;
  operational: number;
  targeted: number;
  basic: Pair;
  project: Pair;
  total: Pair;
  threePublic: Record<"overseas" | "purchase" | "operation" | "hospitality" | "vehicles" | "total", Pair>;
  items: Item[];
  procured: number;
  small: number;
  assets: Record<"buildings" | "offices" | "vehicles" | "equipment" | "other" | "total", number>;
  counts: Record<"buildings" | "offices" | "vehicles" | "equipment", number>;
  planned: number;
  aims: { project: string; funds: number }[];
}

const AREAS = ["云河县", "平原市", "故陵县", "承河区", "临泽市", "安澜县", "栾阳市", "青川区", "柏亭县", "武阳区"];
const OFFICES = [
  "农业农村局",
  "司法局",
  "水利局",
  "交通运输局",
  "民政局",
  "审计局",
  "商务局",
  "统计局",
  "档案馆",
  "文化广电和旅游局",
];
const SERVICES = ["职业技术教育中心", "疾病预防控制中心", "图书馆", "实验小学", "园林绿化服务中心"];
const GRAINS = [10_000, 10_000, 10_000, 10_000, 100_000, 1_000_000, 1_000_000, 1];

/** All facts of one filing at random, consistent to the fen. */
export function truthOf(dice: Dice, grain = dice.one(GRAINS)): Truth {
  const money = (low: number, high: number) =>
    Math.max(1, Math.round((low + dice.next() * (high - low)) * (1_000_000 / grain))) * grain;
  const publicBody = dice.chance(0.8);
  const area = dice.one(AREAS);
  const department = area + dice.one(publicBody ? OFFICES : SERVICES);
  const [personnel, running] = [money(180, 3200), money(30, 420)];
  const [operational, targeted] = [dice.chance(0.5) ? money(8, 300) : 0, money(20, 2600)];
  const basic = changed(personnel + running, 0.12);
  const project = changed(operational + targeted, 0.35);
  const items = itemsOf(dice, money);
  const sum = (kind?: Item["kind"]) =>
    items
      .filter((item) => kind === undefined || item.kind === kind)
      .reduce((all, { count, price }) => all + count * price, 0);
  return {
    department,
    area,
    self: publicBody ? (department.endsWith("局") ? "局" : "馆") : department.endsWith("小学") ? "校" : "中心",
    public: publicBody,
    year: dice.int(2019, 2026),
    grain,
    sources: sourcesOf(dice, basic.now + project.now, money),
    personnel,
    running,
    operational,
    targeted,
    basic,
    project,
    total: plus(basic, project),
    threePublic: threePublicOf(),
    items,
    procured: sum(),
    small: items[0] ? items[0].count * items[0].price : 0,
    ...assetsOf(dice, money),
    planned: sum("goods"),
    aims: [{ project: "重点业务专项经费", funds: money(2, 18) }],
  };

  function changed(now: number, share: number): Pair {
    const by = Math.round((now * share * (dice.next() * 2 - 1)) / grain) * grain;
    return { now, last: dice.chance(0.08) ? now : now - by };
  }

  function maybe(share: number, low: number, high: number): Pair {
    const now = dice.chance(share) ? money(low, high) : 0;
    const last = dice.chance(0.35) ? now : dice.chance(share) ? money(low, high) : 0;
    return { now, last };
  }

  function threePublicOf(): Truth["threePublic"] {
    const [overseas, purchase] = [maybe(0.3, 2, 25), maybe(0.4, 16, 40)];
    const [operation, hospitality] = [maybe(0.95, 2, 28), maybe(0.85, 0.5, 9)];
    const vehicles = plus(purchase, operation);
    return { overseas, purchase, operation, hospitality, vehicles, total: plus(plus(overseas, vehicles), hospitality) };
  }
}

function plus(one: Pair, other: Pair): Pair {
  return { now: one.now + other.now, last: one.last + other.last };
}
