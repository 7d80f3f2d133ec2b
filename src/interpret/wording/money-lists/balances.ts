import { type Clause, clausesOf, RANK, type Told } from "./clauses.ts";
import type { List } from "./kept.ts";
import { withoutOrder } from "./openers.ts";
import type { Item } from "./said.ts";

/** What opens a balance, what takes from it or adds to it, and what closes it. */
const BALANCES = [
  { opens: /原值/, takes: /折旧|摊销|减值/, adds: undefined, closes: /净值/ },
  {
    opens: /[年期]初/,
    takes: /处置|报废|减少|调出|划出|核销|转出/,
    adds: /新增|增加|购置|购入|调入|划入|转入/,
    closes: /[年期]末/,
  },
] as const;

/** One amount that opens it, one that changes it, one that closes it. */
const FEWEST = 3;

type Balance = (typeof BALANCES)[number];

/** Balances told in prose: 原值90万元，累计折旧30万元，净值60万元; 净值60万元（原值90万元，折旧30万元）; 年初80万元，当年新增20万元、处置10万元，年末90万元. */
export function balancesIn(told: Told): List[] {
  if (told.money.length < FEWEST) return [];
  const clauses = clausesOf(told, { start: 0, end: told.text.length });
  const rows: Clause[][] = [[]];
  for (const clause of clauses) {
    if (clause.rank >= RANK.semicolon) rows.push([]);
    if (clause.money.length > 0) rows.at(-1)!.push(clause);
  }
  const bracketed = clauses.flatMap((clause) => clause.brackets.map((span) => [clause, ...clausesOf(told, span)]));
  return [...rows, ...bracketed.map((row) => row.filter(({ money }) => money.length > 0))].flatMap((row) =>
    BALANCES.flatMap((balance) => balanceIn(told.text, row, balance) ?? []),
  );
}

/** The balance in a row of clauses: from the first to the last that plays a part in it, each with one amount, and nothing else between. */
function balanceIn(text: string, row: readonly Clause[], balance: Balance): List | undefined {
  const parts = row.map((clause) => ({ clause, sign: signIn(leadIn(text, clause), balance) }));
  const first = parts.findIndex(({ sign }) => sign !== undefined);
  const told = parts.slice(first, parts.findLastIndex(({ sign }) => sign !== undefined) + 1);
  const count = (wanted: string) => told.filter(({ sign }) => sign === wanted).length;
  const isWhole = count("opens") === 1 && count("closes") === 1 && count("takes") + count("adds") > 0;
  if (first === -1 || !isWhole || told.some(({ clause, sign }) => sign === undefined || clause.money.length > 1))
    return undefined;
  const items = told.map(({ clause, sign }): Item & { is: typeof sign } => ({
    label: withoutOrder(leadIn(text, clause)),
    money: clause.money[0]!,
    is: sign,
    ...(sign === "takes" && { isTaken: true as const }),
  }));
  const whole = items.find(({ is }) => is === "closes")!;
  return { whole, extent: "all", parts: items.filter((item) => item !== whole) };
}

/** 固定资产金额（原值）为|: what stands before an amount, its brackets with it. */
function leadIn(text: string, { start, money: [money] }: Clause): string {
  return text.slice(start, money!.start);
}

/** What the last word before an amount that says it makes of that amount. */
function signIn(lead: string, balance: Balance): keyof Balance | undefined {
  const ends = (["opens", "takes", "adds", "closes"] as const).flatMap((sign) => {
    const match = balance[sign]?.exec(lead);
    return match ? [{ sign, at: match.index }] : [];
  });
  return ends.length === 1 ? ends[0]!.sign : undefined;
}
