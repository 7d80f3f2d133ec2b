import { findNames as findNamesAnywhere, type NameFound } from "../../concepts/names.ts";
import type { Concept } from "../../model/vocabulary.ts";
import { isComparisonFiller, isFiller } from "./wording.ts";

/** A concept's name found in compact text. Several concepts may share it; none says that it is money of another kind. */
export interface Name {
  concepts: readonly Concept[];
  start: number;
  end: number;
}

/** What may stand before a name that is believed only at the front of a clause: 其中, 2026年, 市财政局, 共有. */
const CLAUSE_FRONT =
  /(?:^|[()和及与]|其中|包括|年度?|安排|本|科目|[共现拥保]有|\)|部门|单位|机关|[局委办院厅校所馆站会]|中心|[的为是于]|[相对之]比|比较)$/;
/** 其他按规定配备的公务用车: other than what the name says. */
const OTHER_THAN = /其[他它]/;
/** 收入 and 支出 alone are the totals only where a comparison follows. */
const COMPARED = /^(?:总?(?:额|数|计)?)(?:较|比|与|同)/;

/** Every name of money in compact text that says, where it stands, what a figure is about; without concepts where that is another thing. */
export function findNames(text: string): Name[] {
  let floor = 0;
  return findNamesAnywhere(text).flatMap((name): Name[] => {
    const { start, end } = name;
    const before =
      /(?:(?!\d[百千万亿]*元)[^,、;。:])*$/.exec(text.slice(Math.max(floor, start - 24), start))?.[0] ?? "";
    floor = end;
    if (name.isBare && !COMPARED.test(text.slice(end))) return [];
    if (name.isSide && isCompared(before)) return [];
    return [{ concepts: isMeant(name, before) ? classesFirst(name, text.slice(end, end + 3)) : [], start, end }];
  });
}

/** 比上年|预算支出|增加: last year's figure of what the sentence is about. 与上年相比|收支预算|增加 names what has changed. */
function isCompared(before: string): boolean {
  return !isFiller(before) && isComparisonFiller(before) && !/(?:相比|对比|之比|比较)$/.test(before);
}

function isMeant({ isWeak }: NameFound, before: string): boolean {
  return !OTHER_THAN.test(before) && (!isWeak || CLAUSE_FRONT.test(before) || isFiller(before));
}

/** 其他支出（类） is a class of functions; without （类） it may be one of the economic classes as well. */
function classesFirst({ concepts }: NameFound, after: string): readonly Concept[] {
  const classes = after === "(类)" ? concepts.filter((concept) => concept.startsWith("function.")) : [];
  return classes.length > 0 ? classes : concepts;
}
