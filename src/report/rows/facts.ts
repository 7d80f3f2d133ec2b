import { CONCEPTS } from "../../model/disclosure/vocabulary.ts";
import {
  confirmer,
  DISCLOSURE,
  DOCUMENT,
  OF_DISCLOSURE,
  PLACE,
  perDisclosure,
  placeRow,
  type Resource,
} from "./resource.ts";

export const facts: Resource = {
  name: "facts",
  title: "事实",
  description: "One row a figure that could be named: what it measures, for which year, and where it stands",
  fields: [
    DOCUMENT,
    DISCLOSURE,
    { name: "fact", type: "string", title: "编号", description: "Id inside the disclosure", required: true },
    {
      name: "concept",
      type: "string",
      title: "概念",
      description: "Concept id, stable over years and wordings",
      required: true,
    },
    { name: "label", type: "string", title: "名称", description: "Chinese name of the concept" },
    { name: "stage", type: "string", title: "阶段", description: "budget, final, actual, change or changeRate" },
    { name: "year", type: "integer", title: "年度", description: "Year it is about" },
    { name: "against", type: "integer", title: "对比年度", description: "Year a change is measured against" },
    { name: "value", type: "number", title: "数值", description: "Exact value in the base unit, signed for changes" },
    { name: "base", type: "string", title: "基本单位", description: "元 for money, % or the thing counted" },
    { name: "printed", type: "string", title: "原文", description: "Figure as printed" },
    { name: "unit", type: "string", title: "原文单位", description: "Unit as printed or inherited" },
    {
      name: "fund",
      type: "string",
      title: "资金",
      description: "Concept id of the one fund, or of 财政拨款, that it is told of; empty for all money",
    },
    { name: "subject", type: "string", title: "主体", description: "Unit or project, when not the department itself" },
    { name: "told", type: "string", title: "出处", description: "narrative or table" },
    { name: "statement", type: "string", title: "语句或表", description: "Figures told together share it" },
    { name: "parent", type: "string", title: "上级", description: "Figure that this one is a part of" },
    { name: "confirmed", type: "boolean", title: "有勾稽", description: "At least one relation ties it down" },
    ...PLACE,
  ],
  primaryKey: ["document", "disclosure", "fact"],
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, (judged) => {
      const confirmed = confirmer(judged);
      return judged.disclosure.facts.map((fact) => {
        const { id, concept, stage, year, against, fund, subject, told, statement, parent, place } = fact;
        const { value, base, text: printed, unit } = fact.amount;
        return {
          ...{ fact: id, concept, label: CONCEPTS[concept].label, stage, year, against, value, base, printed, unit },
          ...{ fund, subject, told, statement, parent, confirmed: confirmed(place), ...placeRow(place) },
        };
      });
    }),
};
