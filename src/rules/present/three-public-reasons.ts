import { isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { type Concept, conceptLabel } from "../../model/disclosure/vocabulary.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, sectionOf, state } from "../cite.ts";
import { figures } from "../facts.ts";
import { isExplained } from "../told/explained.ts";

/** The items of 三公 that change apart from each other. */
const ITEMS: readonly Concept[] = [
  "threePublic.overseasVisits",
  "threePublic.vehicles.purchase",
  "threePublic.vehicles.operation",
  "threePublic.hospitality",
];
const VEHICLES: Concept = "threePublic.vehicles";

/**
 * Each item of 三公 that changed has a reason of its own, behind it in its paragraph or in the next. Where none has, the reason of the whole is judged
 * elsewhere, and where most have none the filing does not explain item by item; where most have and one has not, it may share that of another, so that this only asks for a look.
 */
export default defineRule({
  id: "present/three-public-reasons",
  severity: "warning",
  title: "“三公”经费有增减的各项分别说明原因",
  why: "几项有原因而某一项没有，多半是漏写，读者不知道这一项为什么增减。",
  basis: ["基层政务公开标准目录（财政预决算领域）：“三公”经费分项数额及增减变化说明"],
  needs: ["threePublic.total"],
  messages: { lacking: "{name}比上年有增减，没有像其他各项那样说明原因。" },
  *check(view) {
    const changed = ITEMS.flatMap((concept) => figures(view, concept, { stage: "change", year: "any" })).filter(
      ({ amount }) => !isZero(amount.value),
    );
    const section = sectionOf(view, "threePublic");
    const isReasoned = (change: Fact) => isExplained(view, change, section);
    const own = changed.filter(isReasoned);
    const reasoned = changed.filter(
      (change) => own.includes(change) || wholesChanged(view, change, changed, own).some(isReasoned),
    );
    if (reasoned.length * 2 < changed.length || reasoned.length === 0) return;
    for (const change of changed) {
      const evidence = [citePlace(view, `${conceptLabel(change.concept)}增减额`, change.place)];
      const data = { name: conceptLabel(change.concept) };
      yield state("lacking", reasoned.includes(change), evidence, { data, doubt: true });
    }
  },
});

/**
 * The whole that an item changed with: 车辆购置及运维费减少0.70万元，原因是…。其中购置费持平，运维费减少0.70万元, where the item alone has changed or none of the parts has a
 * reason of its own.
 */
function wholesChanged(view: View, item: Fact, changed: readonly Fact[], own: readonly Fact[]): Fact[] {
  const isVehicle = ({ concept }: Fact) => concept.startsWith(`${VEHICLES}.`);
  const parts = new Set(changed.filter(isVehicle).map(({ concept }) => concept));
  const isOfWhole = isVehicle(item) && (parts.size === 1 || !own.some(isVehicle));
  return isOfWhole ? figures(view, VEHICLES, { stage: "change", year: "any" }) : [];
}
