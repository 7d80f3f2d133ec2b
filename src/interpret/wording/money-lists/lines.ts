import { FUND_WORDS } from "../../../concepts/funds.ts";
import { isFiller } from "../../phrases/fillers.ts";
import { type Clause, clausesOf, RANK, type Told } from "./clauses.ts";
import { openerIn, withoutOrder } from "./openers.ts";
import { type Item, saidIn } from "./said.ts";

/** What a line of its own tells: an item, whatever explains it or takes it apart behind, or the total of the lines above. */
export function lineIn(told: Told): Item | "total" | undefined {
  const clauses = clausesOf(told, { start: 0, end: told.text.length });
  // 1.数字城管平台运行。|安排资金209.44万元: the name is a sentence of its own.
  const from = clauses[0]?.money.length === 0 ? 1 : 0;
  const stop = clauses.findIndex(({ rank }, at) => at > from && rank === RANK.sentence);
  const [first, ...others] = clauses.slice(0, stop === -1 ? clauses.length : stop);
  // 按支出类别划分：基本支出90万元…: the lines' whole once more
  if (first === undefined || openerIn(first.lead, told.text)?.divides) return undefined;
  const [next, ...rest] = others;
  // 1.数字城管平台运行，|财政拨款209.44万元
  const isNamed = first.money.length === 0 && next?.money.length === 1 && isName(first.lead) && isOnlyMoney(next.lead);
  if (isNamed) return arePlain(rest, told) ? { label: withoutOrder(first.lead), money: next.money[0]! } : undefined;
  const said = saidIn(first, first.lead);
  // 上年结转和结余资金合计3万元 among the lines is one of them.
  if (said.kind === "total" && said.names.length === 0) return "total";
  if (said.kind === "total") return { label: said.names.join("和"), money: said.money };
  if (said.kind !== "item" || !arePlain(others, told)) return undefined;
  // 2.卫生健康支出：2024年预算数为42.93万元
  return said.item.isHeaded ? { ...said.item, label: withoutOrder(told.text).replace(/:.*$/, "") } : said.item;
}

/** Whether the clauses behind an item tell no other, up to what takes it apart or what it is for. */
function arePlain(others: readonly Clause[], told: Told): boolean {
  const from = others.findIndex(({ lead }) => openerIn(lead, told.text) !== undefined || /^(?:主要)?用于/.test(lead));
  const own = from === -1 ? others : others.slice(0, from);
  return own.every((clause) => /nothing|comparison|reason/.test(saidIn(clause, clause.lead).kind));
}

/** Whether a clause says of what money an amount is, and nothing of what it is for. */
function isOnlyMoney(lead: string): boolean {
  return isFiller(FUND_WORDS.reduce((rest, [, words]) => rest.replace(words, ""), lead));
}

/** Whether a clause is a name and nothing else. */
function isName(lead: string): boolean {
  return /^[^,:■]{2,40}$/.test(withoutOrder(lead)) && !/^(?:主要|用于|其中|以上|上述|包括)/.test(withoutOrder(lead));
}
