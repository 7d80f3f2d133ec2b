import { FISCAL } from "../../../concepts/funds.ts";
import type { SumBasis } from "../../../model/disclosure/budget-table.ts";
import { COMPOSITION, type Concept, isFromEarlierYears } from "../../../model/disclosure/vocabulary.ts";
import { isChangeHead } from "../../../text/column-heads.ts";
import { isSubtotal, isTotal, PRICE } from "../cell-words.ts";
import { conceptsOfLabel } from "../label-concepts.ts";

const NATURE: ReadonlySet<string> = new Set([
  "expenditure.basic",
  "expenditure.project",
  "expenditure.project.operational",
  "expenditure.project.targeted",
  "expenditure.commercial",
  "expenditure.remittanceToSuperior",
  "expenditure.subsidyToSubordinate",
  "expenditure.carriedOver",
]);
const BASIC: ReadonlySet<string> = new Set(COMPOSITION["expenditure.basic"]);
const FUNDING =
  /^(?:revenue\.(?!total|current)|expenditure\.(?:generalPublicBudget|governmentManagedFunds|stateCapitalOperations|specialFiscalAccount|unitOwnFunds)$)/;

const FAMILIES: readonly (readonly [SumBasis, (concept: string) => boolean])[] = [
  ["basicParts", (concept) => BASIC.has(concept)],
  ["nature", (concept) => NATURE.has(concept) || BASIC.has(concept)],
  ["funding", (concept) => FUNDING.test(concept)],
  ["threePublic", (concept) => concept.startsWith("threePublic.") && concept !== "threePublic.total"],
  ["procurement", (concept) => /^procurement\.(?!total|reserved)/.test(concept)],
];

/** The family of heads that all of these belong to (use of money, its source, 三公 …); undefined when one belongs elsewhere. */
export function familyOf(texts: readonly string[]): SumBasis | undefined {
  if (texts.length === 0) return undefined;
  const named = texts.map(conceptsOfLabel);
  return FAMILIES.find(([, belongs]) => named.every((concepts) => concepts.some(belongs)))?.[0];
}

/** Wholes that the vocabulary composes of parts, with the fund names that make up 财政拨款. */
const WHOLES: readonly (readonly [Concept, readonly Concept[]])[] = [
  ...(Object.entries(COMPOSITION) as [Concept, readonly Concept[]][]),
  [
    "revenue.fiscalAppropriation",
    ["revenue.generalPublicBudget", "revenue.governmentManagedFunds", "revenue.stateCapitalOperations"],
  ],
];

/** Which of the texts after `at` are the parts of the one at `at`, in vocabulary: all of them, a part by what it is made of in turn, or none. */
export function composedOf(texts: readonly string[], at: number): number[] {
  const whole = conceptsOfLabel(texts[at] ?? "");
  const after = texts.map((text, index) => (index > at ? conceptsOfLabel(text) : []));
  const all = whole.map((concept) => madeOfTexts(concept, after)).find((found) => found.length > 0);
  return all ?? (whole.includes(FISCAL) ? fundsRightBehind(after, at) : []);
}

/** 财政拨款小计 | 一般公共预算 | 政府性基金预算 | 事业收入: funds, of which a table need not print all, before other money; what is carried forward right behind them may be theirs. */
function fundsRightBehind(after: readonly (readonly Concept[])[], at: number): number[] {
  const [, funds = []] = WHOLES.find(([concept]) => concept === FISCAL) ?? [];
  const isFund = (concepts: readonly Concept[]) => funds.some((fund) => concepts.includes(fund));
  const end = after.findIndex((concepts, index) => index > at && !isFund(concepts));
  const isOpen = end === -1 || after[end]!.length === 0 || after[end]!.some(isFromEarlierYears);
  return isOpen || end - at <= 2 ? [] : after.flatMap((_, index) => (index > at && index < end ? [index] : []));
}

function madeOfTexts(whole: Concept, named: readonly (readonly Concept[])[]): number[] {
  for (const [concept, parts] of WHOLES) {
    if (concept !== whole) continue;
    const found = parts.map((part) => {
      const own = named.findIndex((concepts) => concepts.includes(part));
      return own === -1 ? madeOfTexts(part, named) : [own];
    });
    if (found.every((indices) => indices.length > 0)) return found.flat();
  }
  return [];
}

/** Whether a concept is one of the parts that the vocabulary composes another of. */
export function isComposedOf(concept: Concept): boolean {
  return WHOLES.some(([, parts]) => parts.includes(concept));
}

/** Heads of a total column: 合计, 小计, 总计, 金额 beside 其中. */
export function isTotalHead(bare: string): boolean {
  return isTotal(bare) || isSubtotal(bare) || /总数$|^(?:“?三公”?经费)(?:预算数|支出)?$/.test(bare);
}

/** Heads of columns that measure something else than their neighbours: changes, shares, prices of one, last year, exclusions. */
export function isAside(bare: string): boolean {
  const isReserved = conceptsOfLabel(bare).some((concept) => concept.startsWith("procurement.reserved"));
  return isReserved || PRICE.test(bare) || isChangeHead(bare) || /占|扣除|其中|采购/.test(bare);
}
