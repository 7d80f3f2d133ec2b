import { isMoney } from "../../../model/amount.ts";
import type { ToldShare } from "../../../model/disclosure/wording.ts";
import type { Surface } from "../surfaces.ts";
import { isPercent, nameIn, placedIn, type Sentence, type SentenceFigure, sentencesOf } from "./sentences.ts";

/** 预算执行率为, 资金支付进度达到, 完成年初预算的: what leads to it and names nothing else. */
const RATE =
  /^[,(]?(?:其|全年|全部|年度|总体|实际|预算|资金|支出|项目)*?((?:预算|资金|支出)?(?:执行|完成|支付|支出|使用)(?:率|进度)|完成(?:了?(?:年初|调整|全年|年度))?预算(?:数)?(?=的))的?(?:约?[为是]|达到?)?$/;
const EXECUTED = /执行|实际|完成|支[付出]数?(?:为|是)?$|使用|已/;
const BUDGETED = /预算|安排|下达|批复/;

/** Rates at which a budget was executed, told right behind it and what was executed of it: 预算1870.62万元，实际执行1747.16万元，预算执行率93.40%. */
export function executionsIn(surface: Surface): ToldShare[] {
  if (surface.section === "glossary") return [];
  return sentencesOf(surface).flatMap((sentence) =>
    sentence.figures.flatMap((figure, at): ToldShare[] => {
      const [, called] = RATE.exec(figure.lead) ?? [];
      if (called === undefined || !isPercent(figure.amount)) return [];
      return executedOf(sentence, figure, called, sentence.figures.slice(Math.max(0, at - 2), at));
    }),
  );
}

function executedOf(
  sentence: Sentence,
  figure: SentenceFigure,
  called: string,
  before: readonly SentenceFigure[],
): ToldShare[] {
  const executed = before.filter(({ lead }) => EXECUTED.test(lead));
  const budgeted = before.filter(({ lead }) => BUDGETED.test(lead) && !EXECUTED.test(lead));
  const [part, whole] = [executed[0], budgeted[0]];
  const areAmounts = before.every(({ amount, sign }) => isMoney(amount) && sign === undefined);
  if (!part || !whole || before.length !== 2 || !areAmounts || before[1]!.lead.includes(";")) return [];
  return [
    {
      ...placedIn(sentence, figure),
      called,
      name: nameIn(part.lead),
      part: placedIn(sentence, part),
      whole: nameIn(whole.lead) || "预算",
      wholes: [placedIn(sentence, whole)],
      isSure: true,
    },
  ];
}
