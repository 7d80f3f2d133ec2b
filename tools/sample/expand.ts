import { exact } from "../../src/model/amount.ts";
import { type Ledger, ledger, ledgerFigures, together } from "../budget/ledger.ts";
import { statements } from "../budget/statements.ts";
import { define, evaluate, type Figures } from "./figures.ts";
import { type NumberStyle, PLAIN, printFlagged } from "./format.ts";

interface Books {
  figures: Figures;
  ledgers: Map<string, Ledger>;
  names: Map<string, string>;
  style: NumberStyle;
}

/** `{expression}` or `{expression:flags}`; the marks of the notation itself begin with two signs. */
const REFERENCE = /\{(?![{+~-])([^{}:]+)(?::([^{}]+))?\}(?!\})/gu;

function references(line: string, books: Books): string {
  return line.replace(REFERENCE, (_, source: string, flags: string | undefined) =>
    printFlagged(evaluate(source, books.figures), flags ?? "", books.style),
  );
}

function options(words: string[]): Map<string, string> {
  return new Map(words.map((word) => [word.split("=")[0] ?? "", word.split("=")[1] ?? ""]));
}

function numberStyle(source: string): NumberStyle {
  const line = source.split("\n").find((text) => text.startsWith("@numbers "));
  const named = options(line?.split(" ").slice(1) ?? []);
  const zero = named.get("zero");
  return {
    decimals: Number(named.get("decimals") ?? PLAIN.decimals),
    thousands: named.get("thousands") ?? "",
    wide: named.get("digits") === "wide",
    ...(zero === undefined ? {} : { zero }),
  };
}

function openLedger(words: string[], lines: string[], books: Books): void {
  const [name = "", equals, ...parts] = words;
  const opened =
    equals === "="
      ? together(parts.filter((part) => part !== "+").map((part) => books.ledgers.get(part) ?? ledger([])))
      : ledger(lines);
  books.ledgers.set(name, opened);
  for (const [word, value] of ledgerFigures(name, opened)) books.figures.set(word, value);
}

function budgetTables(words: string[], books: Books): string[] {
  const named = options(words.slice(1));
  const opened = books.ledgers.get(words[0] ?? "");
  if (!opened) throw new Error(`unknown ledger ${words[0]}`);
  return statements({
    ledger: opened,
    names: books.names,
    style: books.style,
    code: named.get("code") ?? "",
    unit: named.get("unit") ?? "",
    year: named.get("year") ?? "",
    money: named.get("money") ?? "万元",
    whose: named.get("whose") ?? "部门",
    ownFunds: named.has("ownFunds"),
    inGrid: named.has("inGrid"),
  });
}

function group(lines: string[], open: number, books: Books): { rows: string[]; end: number } {
  const [name = "", ...words] = (lines[open] ?? "").slice(4).split(/ +/);
  const end = lines.indexOf(":::", open);
  const inner = lines.slice(open + 1, end).filter((line) => line !== "");
  if (name === "figures") define(inner, books.figures);
  else if (name === "ledger") openLedger(words, inner, books);
  else if (name === "tables") return { rows: budgetTables(words, books), end };
  else return { rows: [lines[open] ?? ""], end: open };
  return { rows: [], end };
}

/**
 * The plain notation of a sample: figures computed and printed, ledgers turned into budget tables. `names` are the names of
 * classification codes. Figure groups: `::: figures` (`name = expression` lines), `::: ledger name` (leaf figures) or `::: ledger
 * name = a + b`, `::: tables ledger code=… unit=… year=…`; `@numbers` says how figures are printed.
 */
export function expand(source: string, names: Map<string, string>): string {
  const books: Books = { figures: new Map([["零", exact(0)]]), ledgers: new Map(), names, style: numberStyle(source) };
  const lines = source.split(/\r?\n/);
  const out: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line.startsWith("::: ")) {
      const { rows, end } = group(lines, index, books);
      out.push(...rows);
      index = end;
    } else if (!line.startsWith("@numbers ")) out.push(references(line, books));
  }
  return out.join("\n");
}
