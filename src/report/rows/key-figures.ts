import type { Fact } from "../../model/disclosure/fact.ts";
import { KEY_CONCEPTS, type KeyFigure, keyFigures } from "../key-figures.ts";
import {
  type CsvRow,
  DISCLOSURE,
  DOCUMENT,
  OF_DISCLOSURE,
  PLACE,
  perDisclosure,
  placeRow,
  type Resource,
} from "./resource.ts";

export const figures: Resource = {
  name: "figures",
  title: "主要数字",
  description:
    "One row a key figure of a disclosure, for people who just want numbers: in yuan, with the fact it is taken from and what else is told. A part that is larger than its whole is of another scope and left out; it stays in facts",
  fields: [
    DOCUMENT,
    DISCLOSURE,
    { name: "department", type: "string", title: "部门", description: "Department or unit, as printed" },
    { name: "year", type: "integer", title: "年度", description: "Budget year" },
    {
      name: "concept",
      type: "string",
      title: "概念",
      description: "Concept id, stable over years and wordings",
      required: true,
      enum: KEY_CONCEPTS,
    },
    { name: "label", type: "string", title: "名称", description: "Chinese name of the concept" },
    {
      name: "fund",
      type: "string",
      title: "资金",
      description:
        "Where it is told of no more: concept id of the one fund, or of 财政拨款, that it is of; empty for all money",
    },
    {
      name: "stage",
      type: "string",
      title: "阶段",
      description: "budget, or actual for a stock",
      enum: ["budget", "actual"],
    },
    {
      name: "of_year",
      type: "integer",
      title: "数字年度",
      description: "Year the figure is of: a stock is of an earlier one",
    },
    { name: "value", type: "number", title: "数值", description: "Exact value in yuan", required: true },
    { name: "printed", type: "string", title: "原文", description: "Figure as printed" },
    { name: "unit", type: "string", title: "原文单位", description: "Unit as printed or inherited" },
    { name: "fact", type: "string", title: "事实", description: "Id of the fact it is taken from", required: true },
    { name: "told", type: "string", title: "出处", description: "narrative or table" },
    {
      name: "tellings",
      type: "integer",
      title: "出现次数",
      description: "Sentences and tables that tell the concept of this money",
    },
    {
      name: "agreeing",
      type: "integer",
      title: "相符次数",
      description: "Of these, how many say this figure within its printed digits",
    },
    { name: "agrees", type: "boolean", title: "一致", description: "Whether all of them do" },
    {
      name: "others",
      type: "string",
      title: "其他说法",
      description: "The other figures told: fact=value, joined by ;",
    },
    ...PLACE,
  ],
  primaryKey: ["document", "disclosure", "concept"],
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) => {
      const { department, year } = disclosure;
      return keyFigures(disclosure).map((figure) => ({ department: department?.text, year, ...figureRow(figure) }));
    }),
};

function figureRow({ concept, label, fact, tellings, agreeing, others }: KeyFigure): CsvRow {
  const { value, text: printed, unit } = fact.amount;
  const { fund, stage, year: of_year } = fact;
  const told = { fact: fact.id, told: fact.told, tellings, agreeing, agrees: others.length === 0 };
  const otherwise = others.map(({ id, amount }: Fact) => `${id}=${amount.value}`).join(";");
  return {
    concept,
    label,
    fund,
    stage,
    of_year,
    value,
    printed,
    unit,
    ...told,
    others: otherwise,
    ...placeRow(fact.place),
  };
}
