import { exact } from "../../model/amount.ts";
import { defineRule, type View } from "../../model/rule.ts";
import { COMPOSITION, type Concept, conceptLabel } from "../../model/vocabulary.ts";
import { citePlace, isUnder, sectionOf, state } from "../cite.ts";
import { figures } from "../facts.ts";

const PARTS = COMPOSITION["threePublic.total"];
const VEHICLES = COMPOSITION["threePublic.vehicles"];

/** “三公”经费 tells its three parts, vehicles in two, a change, and a reason where something changed. */
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
    const evidence = [citePlace(view, "“三公”经费", total.place)];
    if (!exact(total.amount.value).isZero()) {
      const vehicles = figures(view, "threePublic.vehicles", { year: "any" }).filter(
        ({ amount }) => !exact(amount.value).isZero(),
      );
      for (const concept of vehicles.length > 0 ? [...PARTS, ...VEHICLES] : PARTS)
        yield state("part", isTold(view, concept), evidence, { data: { name: conceptLabel(concept) } });
    }
    const changes = view.disclosure.facts.filter(
      ({ concept, stage }) => concept.startsWith("threePublic.") && stage === "change",
    );
    yield state("change", changes.length > 0, evidence);
    const changed = changes.some(({ amount }) => !exact(amount.value).isZero());
    const section = sectionOf(view, "threePublic");
    const reasoned = view.disclosure.wording.reasons.some(({ place }) => isUnder(section, place));
    if (changed && section) yield state("reason", reasoned, evidence);
  },
});

function isTold({ disclosure: { facts, nils } }: View, concept: Concept): boolean {
  return (
    facts.some((fact) => fact.concept === concept && fact.told === "narrative") ||
    nils.some((nil) => nil.concept === concept)
  );
}
