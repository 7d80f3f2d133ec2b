import { isMoney } from "../../../model/amount.ts";
import type { ToldCount } from "../../../model/disclosure/wording.ts";
import { isCell, type Surface } from "../surfaces.ts";
import { placedIn, type Sentence, type SentenceFigure, sentencesOf } from "./sentences.ts";

const ITEMS = /^[个项]$/;
/** 采购|项目（共有）|5个; 5个|…项目. */
const NAMED_BEFORE = /项目[共总计有为:]*$/;
const NAMED_BEHIND = /^[^\d,。;:、()]{0,8}项目/;
/** Some of what there is, or things counted of each. */
const SOME = /其中|主要|重点|部分|例如|新增|每|各/;
/** 政府采购预算|90万元, of whose items a bare 共7项 is told. */
const PURCHASES = /采购/;
const IN_ALL = /^[,;]?(?:总?共计?|合计|涉及)[有为]?$/;
const BARE_BEHIND = /^(?:采购)?(?:项目|品目|事项|内容)?[,。;:]/;
/** So many characters may lead from the money to the count, or from the count to the money. */
const LONGEST_LEAD = 16;

/** Numbers of projects that a sentence tells with their money (项目支出90万元，共3个项目; 涉及采购项目5个，总额90万元), whatever they are for. */
export function countedWithMoney(surface: Surface): ToldCount[] {
  if (isCell(surface) || surface.heading || surface.section === "glossary") return [];
  return sentencesOf(surface).flatMap((sentence): ToldCount[] => {
    const { figures } = sentence;
    const bought = purchasesCounted(surface, sentence);
    if (bought !== undefined) return [bought];
    const at = figures.findIndex((figure) => isOfProjects(surface, figure));
    const count = figures[at];
    if (count === undefined || figures.slice(0, at + 1).some(({ lead }) => SOME.test(lead))) return [];
    const behind = figures[at + 1];
    const parts = [
      ...(at > 0 && isOfMoney(figures[at - 1], count.lead) ? [figures[at - 1]!] : []),
      ...(isOfMoney(behind, behind?.lead ?? "") ? [behind!] : []),
    ].map((money) => ({ label: "", ...placedIn(sentence, money) }));
    return parts.length === 0 ? [] : [{ what: "counted", ...placedIn(sentence, count), parts }];
  });
}

/** 政府采购预算90万元（其中货物20万元，服务70万元），共7项: how many purchases there are in all, with what all of them cost. */
function purchasesCounted({ folded }: Surface, sentence: Sentence): ToldCount | undefined {
  const [whole, ...others] = sentence.figures;
  const count = others.find(
    ({ amount, lead, unitEnd, sign, range }) =>
      ITEMS.test(amount.unit) &&
      sign === undefined &&
      !range &&
      IN_ALL.test(lead) &&
      BARE_BEHIND.test(folded.slice(unitEnd)),
  );
  const isWhole =
    whole !== undefined && isMoney(whole.amount) && whole.sign === undefined && PURCHASES.test(whole.lead);
  return count && isWhole
    ? { what: "counted", ...placedIn(sentence, count), parts: [{ label: "", ...placedIn(sentence, whole) }] }
    : undefined;
}

function isOfProjects({ folded }: Surface, { amount, lead, unitEnd, sign, range }: SentenceFigure): boolean {
  const isCount = ITEMS.test(amount.unit) && sign === undefined && !range;
  return isCount && (NAMED_BEFORE.test(lead) || NAMED_BEHIND.test(folded.slice(unitEnd)));
}

function isOfMoney(money: SentenceFigure | undefined, between: string): boolean {
  const isLevel = money !== undefined && isMoney(money.amount) && money.sign === undefined;
  return isLevel && between.length <= LONGEST_LEAD && !SOME.test(between);
}
