import { type Exact, exact } from "../../src/model/amount.ts";

/** Figures by name; names are Chinese words joined by dots (`县本级.公用`). */
export type Figures = Map<string, Exact>;

const TOKEN = /\s*([\d.]+|[\p{L}][\p{L}\p{N}.]*|[-+*/()])/uy;

function tokens(source: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source);
    if (!match?.[1]) throw new Error(`not an expression: ${source}`);
    found.push(match[1]);
  }
  return found;
}

function atom(rest: string[], figures: Figures): Exact {
  const token = rest.shift();
  if (token === undefined) throw new Error("expression ends too early");
  if (token === "-") return atom(rest, figures).neg();
  if (token === "(") {
    const value = sum(rest, figures);
    if (rest.shift() !== ")") throw new Error("missing )");
    return value;
  }
  if (/^\d/.test(token)) return exact(token);
  const value = figures.get(token);
  if (!value) throw new Error(`unknown figure ${token}`);
  return value;
}

function product(rest: string[], figures: Figures): Exact {
  let value = atom(rest, figures);
  while (rest[0] === "*" || rest[0] === "/") {
    const times = rest.shift() === "*";
    const next = atom(rest, figures);
    value = times ? value.times(next) : value.div(next);
  }
  return value;
}

function sum(rest: string[], figures: Figures): Exact {
  let value = product(rest, figures);
  while (rest[0] === "+" || rest[0] === "-") {
    const plus = rest.shift() === "+";
    const next = product(rest, figures);
    value = plus ? value.plus(next) : value.minus(next);
  }
  return value;
}

/**
 * The value of an expression over known figures: `+ - * /` and brackets, exact.
 *
 * @throws Error for an unknown name or a malformed expression.
 */
export function evaluate(source: string, figures: Figures): Exact {
  const rest = tokens(source);
  const value = sum(rest, figures);
  if (rest.length > 0) throw new Error(`not an expression: ${source}`);
  return value;
}

/** Adds the figures defined by `name = expression` lines, in order; a later line may use an earlier one. */
export function define(lines: string[], figures: Figures): void {
  for (const line of lines) {
    const [name = "", source = ""] = line.split("=").map((part) => part.trim());
    figures.set(name, evaluate(source, figures));
  }
}
