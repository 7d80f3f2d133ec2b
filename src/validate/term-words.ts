import { placeKey } from "../model/place.ts";
import type { Relation, Term } from "../model/rule/claim.ts";
import { printed } from "./figure-text.ts";
import { termsOf } from "./judge.ts";

/** Of more parts than this only the first ones are told in a sentence; the evidence lists them all. */
const MOST_TOLD = 8;
const TOLD_OF_MANY = 5;

/** The figures that a relation sets against its first, with their labels: what they share with the first in name is not said again. */
export function termsWords(relation: Relation): string {
  const [head, ...all] = termsOf(relation) as [Term, ...Term[]];
  const keys = all.map(({ place }) => placeKey(place));
  // 甲收入、乙收入均无安排: words that deny several are told once.
  const others = all.filter((_, at) => keys.indexOf(keys[at]!) === at);
  const shared = sharedPart([head, ...others].map(({ label }) => label));
  const told = others.map((term) => toldAs(shared(term.label), printed(term.amount)));
  return told.length > MOST_TOLD ? `${told.slice(0, TOLD_OF_MANY).join("、")}等${told.length}项` : told.join("、");
}

/** A figure behind its label; words that name it themselves (当年不再列支公务接待费) stand alone. */
function toldAs(label: string, figure: string): string {
  return figure.includes(label.replace(/费$/, "")) ? figure : `${label}${figure}`;
}

/** What is left of a label 行（栏） where all labels are of one row, or of one column; else the label itself. */
function sharedPart(labels: readonly string[]): (label: string) => string {
  const cells = labels.map(rowAndColumn);
  const isOne = (part: "row" | "column") => new Set(cells.map((cell) => cell?.[part])).size === 1 && cells[0];
  if (labels.length < 3) return (label) => label;
  if (isOne("row")) return (label) => rowAndColumn(label)?.column ?? label;
  if (isOne("column")) return (label) => rowAndColumn(label)?.row ?? label;
  return (label) => label;
}

/** 301工资福利支出（人员经费（万元）） → its row and its column. */
function rowAndColumn(label: string): { row: string; column: string } | undefined {
  const [, row, column] = /^(.+?)（((?:[^（）]|（[^（）]*）)+)）$/.exec(label) ?? [];
  return row && column ? { row, column } : undefined;
}
