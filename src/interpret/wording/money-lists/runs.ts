import { type Clause, RANK, type Rank } from "./clauses.ts";
import { firstSaid, type Item, saidIn } from "./said.ts";

/** An item of a list with the place of its clause and the strongest mark before it. */
interface Entry {
  at: number;
  rank: Rank;
  item: Item;
}

/** What stands behind a thing that it takes apart without a word, up to the clause `next`. */
interface Run {
  items: Item[];
  next: number;
}

/**
 * 人员经费90万元，|基本工资60万元、津贴补贴30万元|；公用经费10万元，|办公费6万元、水费4万元|: the marks say what takes apart what, where of all items at least two have
 * such a run behind a stronger mark than parts it, and the others none; where just one has (甲9万元，乙5万元、丙4万元；丁1万元), they leave it open. By the clause of the item
 * that a run follows.
 */
export function runsIn(
  clauses: readonly Clause[],
  from: number,
  first: string,
  isOpener: (clause: Clause) => boolean,
): { runs: ReadonlyMap<number, Run>; isUnclear: boolean } {
  const entries = entriesIn(clauses, from, first, isOpener);
  const isParted = entries.some(({ rank }, at) => at > 0 && rank === RANK.semicolon);
  const groups = isParted
    ? split(entries, RANK.semicolon).map((group) => split(group, RANK.comma))
    : pairsOf(split(entries, RANK.comma));
  const isHeaded = ([head, run, ...more]: Entry[][]) => head?.length === 1 && more.length === 0 && run?.length !== 1;
  const headed = groups.flatMap(([head, run]): [number, Run][] =>
    head && run ? [[head[0]!.at, { items: run.map(({ item }) => item), next: run.at(-1)!.at + 1 }]] : [],
  );
  const isRead = groups.every(isHeaded) && headed.length > 1;
  const isUnclear = isParted && groups.every(isHeaded) && headed.length === 1;
  return { runs: new Map(isRead ? headed : []), isUnclear };
}

/** The items from a clause on to the end of the sentence; none where something among them opens a list, sums up or cannot be read. */
function entriesIn(
  clauses: readonly Clause[],
  from: number,
  first: string,
  isOpener: (clause: Clause) => boolean,
): Entry[] {
  const entries: Entry[] = [];
  let rank: Rank = RANK.join;
  for (const [at, clause] of clauses.entries()) {
    if (at < from) continue;
    if (at > from && clause.rank === RANK.sentence) break;
    if (at > from && isOpener(clause)) return [];
    if (at > from && clause.rank > rank) rank = clause.rank;
    const said = at === from ? firstSaid(clause, first) : saidIn(clause, clause.lead);
    if (said.kind === "total" || said.kind === "unknown") return [];
    if (said.kind !== "item" || said.item.change !== undefined) continue;
    entries.push({ at, rank, item: said.item });
    rank = RANK.join;
  }
  return entries;
}

function split(entries: readonly Entry[], mark: Rank): Entry[][] {
  const pieces: Entry[][] = [];
  for (const [at, entry] of entries.entries())
    if (at === 0 || entry.rank === mark) pieces.push([entry]);
    else pieces.at(-1)!.push(entry);
  return pieces;
}

function pairsOf(pieces: readonly Entry[][]): Entry[][][] {
  return pieces.flatMap((_, at) => (at % 2 === 0 ? [pieces.slice(at, at + 2)] : []));
}
