import { isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Place } from "../../model/place.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { cite, citePlace, state } from "../cite.ts";
import { factLabel, figures, nameOf, SINGULAR } from "../facts.ts";

/**
 * What the text says there is none of has no amount elsewhere, neither in the prose nor in a table. In one paragraph the two may speak of different units
 * (所属单位不安排). A fund has a table of its own and a column in others; in the prose only its other side is sure to speak of all of it.
 */
export default defineRule({
  id: "agree/nil-and-amount",
  severity: "error",
  title: "写明“无”的项目没有金额",
  why: "一处写没有，另一处又有金额，自相矛盾。",
  basis: [],
  needs: ["nils"],
  messages: { contradicted: "此处写明没有{name}，另一处却有{other}{amount}。" },
  *check(view) {
    for (const { concept, quote } of view.disclosure.nils) {
      const other = otherSideOf(concept);
      const isCarried = concept === CARRIED;
      if (!SINGULAR.has(concept) && other === undefined && !isCarried) continue;
      const isOne = isCarried || SINGULAR.has(concept);
      const itself = told(view, concept, quote.place).find((one) => isOne || one.told === "table");
      const opposite = other && !itself ? told(view, other, quote.place)[0] : undefined;
      const fact = itself ?? opposite;
      const evidence = fact ? [citePlace(view, factLabel(fact), fact.place)] : [];
      const amount = fact ? `${fact.amount.text}${fact.amount.unit}` : "";
      const data = { name: nameOf(concept), other: nameOf(fact?.concept ?? concept), amount };
      const carried = isCarried ? { severity: "warning" as const } : {};
      const more = opposite ? { doubt: true as const, why: WHY } : carried;
      yield state("contradicted", !fact, [cite("无", quote), ...evidence], { data, ...more });
    }
  },
});

/** Denied without a fund, all of it is denied. */
const CARRIED: Concept = "revenue.carriedForward";

const WHY = "一种资金的收入和支出一般相对应，只有收入没有支出（或相反）时请人工看。";

/** The amounts above nil of a concept outside the paragraph that denies it, those of the prose first. */
function told(view: View, concept: Concept, denied: Place): Fact[] {
  const all = [...figures(view, concept), ...figures(view, concept, { told: "table" })];
  return all.filter(({ nil, place, amount }) => !nil && place.block !== denied.block && !isZero(amount.value));
}

/** What is received of a fund is spent of it: the same fund on the other side. */
function otherSideOf(concept: Concept): Concept | undefined {
  const [side, fund, ...more] = concept.split(".");
  const other = { revenue: "expenditure", expenditure: "revenue" }[side ?? ""];
  const isFund = FUNDS.has(fund ?? "") && more.length === 0;
  return other !== undefined && isFund ? (`${other}.${fund}` as Concept) : undefined;
}

const FUNDS = new Set(["governmentManagedFunds", "stateCapitalOperations", "specialFiscalAccount"]);
