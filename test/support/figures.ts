import type { Amount } from "../../src/model/amount.ts";
import { exact } from "../../src/model/amount.ts";
import type { Disclosure } from "../../src/model/disclosure/disclosure.ts";
import type { Document } from "../../src/model/document.ts";
import type { Place } from "../../src/model/place.ts";
import type { Claim, Term } from "../../src/model/rule/claim.ts";
import type { Rule, View } from "../../src/model/rule/rule.ts";
import { parseUnit } from "../../src/text/figures/units.ts";
import { notate } from "./files/notation.ts";

/** The amount that a printed figure stands for: amount("493.10", "万元"). */
export function amount(text: string, unit = "万元"): Amount {
  const { factor, base } = parseUnit(unit);
  const digits = text.replace(/,/g, "");
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  return {
    value: exact(digits).times(factor).toFixed(),
    step: exact(10).pow(-decimals).times(factor).toFixed(),
    text,
    unit,
    unitFrom: "printed",
    base,
  };
}

/** A figure where it is printed for the n-th time (0-based) in a document. */
export function figure(document: Document, text: string, label: string, unit = "万元", nth = 0): Term {
  return { amount: amount(text, unit), place: findPlace(document, text, nth), label };
}

/** Where a text is printed for the n-th time in paragraphs and cells. */
export function findPlace(document: Document, text: string, nth = 0): Place {
  const places = document.blocks.flatMap((block, index): Place[] =>
    block.kind === "table"
      ? block.cells.flatMap((cell) =>
          occurrences(cell.text, text, { block: index, row: cell.row, column: cell.column }),
        )
      : occurrences(block.text, text, { block: index }),
  );
  const place = places[nth];
  if (!place) throw new Error(`"${text}" is not printed ${nth + 1} times`);
  return place;
}

function occurrences(whole: string, text: string, at: { block: number; row?: number; column?: number }): Place[] {
  return [
    ...whole.matchAll(new RegExp(`(?<![\\d.])${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\d.]*\\d)`, "g")),
  ].map(({ index }) => ({ ...at, start: index, end: index + text.length }));
}

/** A view on notated text with nothing interpreted; rules for it bring their own claims. */
export function bareView(text: string): View {
  const document = notate(text);
  const disclosure: Disclosure = {
    expectsHeadings: false,
    profile: "generic",
    outline: { start: 0, end: document.blocks.length, sections: [], issues: [] },
    facts: [],
    tables: [],
    institutions: [],
    procurement: [],
    assets: [],
    indicators: [],
    objectives: [],
    forms: [],
    nils: [],
    unbound: [],
    wording: {
      marks: [],
      years: [],
      names: [],
      laws: [],
      reasons: [],
      quantities: [],
      projectMoney: [],
      tableNotes: [],
      glossary: [],
      counts: [],
      divisions: [],
      prices: [],
      tableNumbers: [],
      changes: [],
      shares: [],
      restated: [],
      unitLines: [],
    },
  };
  return { document, disclosure };
}

/** A rule that states given claims. */
export function claiming(id: string, claims: (view: View) => Claim[], more: Partial<Rule> = {}): Rule {
  return {
    id,
    severity: "error",
    title: id,
    why: "",
    basis: [],
    needs: [],
    messages: { mismatch: "{totalLabel}写为{total}，应为{sum}，相差{gap}", wrong: "不对" },
    check: claims,
    ...more,
  };
}
