import { moneyIn } from "../concepts/funds.ts";
import type { Fact } from "../model/disclosure/fact.ts";
import type { Outline } from "../model/disclosure/section.ts";
import { type Concept, sourceOf } from "../model/disclosure/vocabulary.ts";
import type { Document } from "../model/document.ts";
import { compactText } from "../text/compact.ts";
import { MONEY_UNIT } from "../text/figures/units.ts";

/** What is told of all money, of one fund and of 财政拨款 alike. */
const OF_ANY_MONEY =
  /^(?:revenueExpenditure\.total|revenue\.(?:total|current|carriedForward)|expenditure\..*|function.*|economic\..*)$/;

/** The text from the last figure or the last full stop to here. */
const CLAUSE = new RegExp(`(?:(?!\\d${MONEY_UNIT})[^。;])*$`);
const WITHOUT = /(?:不含|不包括|除|扣除|剔除|以外)/;
const BOUGHT_OF = /[^,:;]{0,12}(?:预算|拨款|资金|基金|经营)的?(?=政府采购[^,:;]*$)/;
/** A heading that says whose budget it tells: with no fund in it, that of all money. */
const TELLS_MONEY = /收支|收入|支出|预算安排|预算总/;

/**
 * Says of each figure of the prose which money it is of, where that is one fund or 财政拨款: as the clause that leads to it says, else as the figure it is a part of, else as
 * the nearest heading above that tells any money.
 */
export function withMoney(document: Document, { sections }: Outline, facts: readonly Fact[]): Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const found = new Map<string, Concept | undefined>();

  const moneyOf = (fact: Fact): Concept | undefined => {
    if (!found.has(fact.id)) found.set(fact.id, sourceOf(fact.concept) ?? read(fact));
    return found.get(fact.id);
  };
  const read = (fact: Fact): Concept | undefined => {
    const whole = fact.parent === undefined ? undefined : byId.get(fact.parent);
    if (fact.concept.startsWith("procurement.")) return inName(document, fact) ?? (whole && moneyOf(whole));
    if (!OF_ANY_MONEY.test(fact.concept)) return undefined;
    const level = whole ?? (fact.stage === "change" ? levelBefore(fact) : undefined);
    return inClause(document, fact) ?? (level ? moneyOf(level) : underHeading(sections, fact.place.block));
  };
  /** 财政拨款支出…，其中：基本支出60万元，|较上年增加5万元: of the money of what has changed. */
  const levelBefore = ({ concept, subject, place: { block, start } }: Fact): Fact | undefined =>
    facts.findLast(
      (one) =>
        one.concept === concept &&
        one.subject === subject &&
        one.stage === "budget" &&
        one.place.block === block &&
        one.place.start < start &&
        one.told === "narrative",
    );

  return facts.map((fact) => {
    const fund = fact.told === "narrative" && sourceOf(fact.concept) === undefined ? moneyOf(fact) : undefined;
    return fund === undefined ? fact : { ...fact, fund };
  });
}

function inClause(document: Document, fact: Fact): Concept | undefined {
  const clause = clauseBefore(document, fact);
  return WITHOUT.test(clause) ? undefined : moneyIn(clause);
}

/** Any purchase is of some money; only 一般公共预算拨款政府采购 is told of that alone. */
function inName(document: Document, fact: Fact): Concept | undefined {
  return moneyIn(BOUGHT_OF.exec(clauseBefore(document, fact))?.[0] ?? "");
}

function clauseBefore({ blocks }: Document, { place }: Fact): string {
  const block = blocks[place.block];
  return CLAUSE.exec(block?.kind === "paragraph" ? compactText(block.text.slice(0, place.start)) : "")![0];
}

function underHeading(sections: Outline["sections"], block: number): Concept | undefined {
  const above = sections.filter(({ level, start, end }) => level > 0 && start < block && block < end);
  const heading = above
    .map(({ title }) => compactText(title))
    .findLast((title) => moneyIn(title) ?? TELLS_MONEY.test(title));
  return heading === undefined ? undefined : moneyIn(heading);
}
