import { isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import { COMPOSITION, conceptLabel } from "../../model/disclosure/vocabulary.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { citePlace, isUnder, sectionOf, state } from "../cite.ts";
import { figures } from "../facts.ts";
import { tellsChange } from "../tables/figures.ts";
import { isTold } from "../told/scope.ts";
import { toldIn } from "../unread.ts";

const PARTS = COMPOSITION["threePublic.total"];
const VEHICLES = COMPOSITION["threePublic.vehicles"];

/** “三公”经费 tells, in prose or in its table, its three parts, vehicles in two, a change, and a reason where something changed. */
export default defineRule({
  id: "present/three-public-details",
  severity: "error",
  title: "“三公”经费分项、增减变化和原因齐全",
  why: "“三公”经费应公开总额、三项分项（车辆费用分购置和运维）以及增减变化的原因。",
  basis: ["基层政务公开标准目录（财政预决算领域）：“三公”经费分项数额及增减变化说明"],
  needs: ["nineHeadings", "threePublic.total"],
  messages: {
    part: "“三公”经费没有列出{name}。",
    change: "“三公”经费没有说明与上年相比的增减变化。",
    reason: "“三公”经费有增减变化，但没有说明原因。",
  },
  *check(view) {
    const [total] = figures(view, "threePublic.total", { year: "any" });
    if (!total || total.nil) return;
    const [section, evidence] = [sectionOf(view, "threePublic"), [citePlace(view, "“三公”经费", total.place)]];
    if (isSomething(total)) {
      const vehicles = figures(view, "threePublic.vehicles").filter(isSomething);
      for (const concept of vehicles.length > 0 ? [...PARTS, ...VEHICLES] : PARTS) {
        const part = state("part", isTold(view, concept), evidence, { data: { name: conceptLabel(concept) } });
        yield toldIn(view, section, [concept], part);
      }
    }
    const changes = view.disclosure.facts.filter(isChange);
    // 3万元，多于2020年的2万元
    const ofBoth = view.disclosure.facts.some((fact) => isLastYears(fact, view.disclosure.year));
    const isTabled = view.disclosure.tables.some(tellsChange);
    yield toldIn(view, section, [], state("change", changes.length > 0 || isTabled || ofBoth, evidence));
    const changed = changes.filter(isSomething);
    if (changed.length > 0 && section) {
      const inProse = changed.some(({ told, concept }) => told === "narrative" && concept !== "threePublic.total");
      const isInTable = !inProse && isTabled;
      const reasoned = view.disclosure.wording.reasons.some(({ place }) => isUnder(section, place));
      yield state("reason", reasoned, evidence, isInTable ? { doubt: true } : {});
    }
  },
});

const isSomething = ({ amount }: Fact): boolean => !isZero(amount.value);
function isLastYears({ concept, told, year }: Fact, own: number | undefined): boolean {
  return concept.startsWith("threePublic.") && told === "narrative" && own !== undefined && year === own - 1;
}

function isChange({ concept, stage }: Fact): boolean {
  return concept.startsWith("threePublic.") && stage.startsWith("change");
}
