import type { Outcome } from "./bench.ts";
import type { StatedFigure } from "./marks.ts";

/** The figures that the bench is held to. */
export interface Figures {
  /** Clean filings without any error. */
  clean: number;
  warnings: number;
  doubts: number;
  facts: number;
  found: number;
}

export function figuresOf({ clean, trials }: Outcome): Figures {
  const told = (grade: string) => clean.flatMap((one) => one.told).filter((one) => one.grade === grade).length;
  const facts = clean.flatMap((one) => one.facts);
  const without = clean.filter((one) => one.told.every(({ grade }) => grade !== "error")).length;
  return {
    clean: without / clean.length,
    warnings: told("warning") / clean.length,
    doubts: told("doubt") / clean.length,
    facts: facts.filter(({ fault }) => fault === undefined).length / facts.length,
    found: trials.filter(({ found }) => found).length / Math.max(1, trials.length),
  };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

export function summary(outcome: Outcome): string {
  const { clean, warnings, doubts, facts, found } = figuresOf(outcome);
  const false_ = outcome.clean.flatMap(({ told }) => told).filter(({ grade }) => grade === "error").length;
  const lines = [
    `clean filings: ${outcome.clean.length}, without error ${percent(clean)} (${false_} false errors), ${warnings.toFixed(2)} warnings and ${doubts.toFixed(2)} doubts a filing`,
    `figures read as stated: ${percent(facts)} of ${outcome.clean.flatMap((one) => one.facts).length}`,
    `mistakes found in place: ${percent(found)} of ${outcome.trials.length}`,
  ];
  const kinds = tally(outcome.trials.map(({ mistake, found: hit }) => [mistake.kind, hit] as const));
  return [...lines, ...kinds.map(([kind, all, good]) => `  ${kind}: ${good} of ${all}`)].join("\n");
}

/** For each key how often it was tried and how often it went well. */
function tally(all: readonly (readonly [string, boolean])[]): [string, number, number][] {
  const counts = new Map<string, [number, number]>();
  for (const [key, good] of all) {
    const [tried, well] = counts.get(key) ?? [0, 0];
    counts.set(key, [tried + 1, well + (good ? 1 : 0)]);
  }
  return [...counts].map(([key, [tried, well]]) => [key, tried, well]);
}

/** What failed, with the sentences, by statement; then the forms of the grammar in the order of how badly they are read. */
export function failures({ clean, trials }: Outcome): string {
  const told = clean.flatMap(({ seed, pdf, told: all }) =>
    all.map(({ grade, rule, message }) => `${grade} in ${seed}${pdf ? " (PDF)" : ""}: ${rule} ${message}`),
  );
  const facts = clean.flatMap(({ seed, facts: all }) => all.map((one) => ({ seed, ...one })));
  const missed = facts
    .filter(({ fault }) => fault !== undefined)
    .map(
      ({ seed, stated, sentence, fault }) =>
        `${stated.statement} | ${stated.concepts[0]} ${stated.stage} ${stated.year}: ${fault} | ${seed} | ${around(sentence)}`,
    );
  const unfound = trials
    .filter(({ found }) => !found)
    .map(({ seed, mistake: { kind, statement, before, after }, elsewhere }) => {
      const others = elsewhere.map(({ rule }) => rule).join(" ");
      return `${kind} | ${statement} | ${seed} | ${changed(before, after)}${others === "" ? "" : ` | elsewhere: ${others}`}`;
    });
  const forms = tally(facts.flatMap(({ stated, fault }) => ownForms(stated).map((form) => [form, fault === undefined])))
    .filter(([, tried, well]) => well < tried && tried >= 4)
    .sort(([, a, b], [, c, d]) => b / a - d / c || c - a)
    .slice(0, MOST_FORMS)
    .map(([form, tried, well]) => `${percent(well / tried)} of ${tried} | ${form}`);
  const part = (title: string, lines: string[]) => [`\n== ${title} (${lines.length})`, ...lines];
  return [
    ...part("told of clean filings", told.sort()),
    ...part("figures not read as stated", missed.sort()),
    ...part("mistakes not found in place", unfound.sort()),
    ...part("forms with figures not read as stated", forms),
  ].join("\n");
}

const MOST_FORMS = 80;

/** The forms that a figure was told in: those of its statement, without the names of other things. */
function ownForms({ statement, forms, concepts }: StatedFigure): string[] {
  const own = forms.filter(
    (form) => !form.startsWith("名称 ") || concepts.some((concept) => form.startsWith(`名称 ${concept}:`)),
  );
  return [...new Set(own)].map((form) => `${statement} ← ${form}`);
}

/** The words round the figure in 【】. */
function around(sentence: string): string {
  const at = sentence.indexOf("【");
  return sentence.slice(Math.max(0, at - 40), sentence.indexOf("】") + 30);
}

/** Where two texts part, with some words round it. */
function changed(before: string, after: string): string {
  const at = [...before].findIndex((char, index) => char !== after[index]);
  const from = Math.max(0, at - 30);
  return `${before.slice(from, at + 20)} → ${after.slice(from, at + 20)}`;
}
