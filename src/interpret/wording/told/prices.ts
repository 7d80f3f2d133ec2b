import { findRuns } from "../../../concepts/runs.ts";
import { isMoney } from "../../../model/amount.ts";
import type { ToldPrice } from "../../../model/disclosure/wording.ts";
import { compactText } from "../../../text/compact.ts";
import { COUNT_WORD } from "../../../text/figures/units.ts";
import { isFiller } from "../../phrases/fillers.ts";
import type { Surface } from "../surfaces.ts";
import { placedIn, type Sentence, type SentenceFigure, sentencesOf } from "./sentences.ts";

/** What pieces are counted in; guests by their visits. */
const PIECE = `(?:[人批]次|批|${COUNT_WORD})`;
const COUNTED = new RegExp(`^${PIECE}$`);
/** 每辆, 每人每年, 人均补助标准; a month's or a day's says not of how many. */
const EACH = new RegExp(
  `(?:每(${PIECE})?|([人户车])均|单(车)|单价)(?:每?年[度均]?)?(?:[补资救]助|发放|工作|运行(?:维护)?费?)?(?:标准|定额)?(?:[为是按])?$`,
);
/** 0.36万元|/人·年, |/人/年. */
const PER = new RegExp(`^\\s*/\\s*(${PIECE})(?:\\s*[·./]?\\s*年)?(?![·./]?\\s*[月天日次])`);
const SHORTER = /[月天日季]|(?<![人批])次/;
/** What may stand between the two: 标准、补助|136人; what leads to what they come to: 测算，安排资金|48.96万元. */
const AROUND =
  /标准|定额|测算|新?购[置买]|更新|配[备置]|采购|[计核]算|[补资救]助|发放|享受|人数|人员|数量|所?需|总价|[·/]?[人名户年]|(?<=^|[,、])(?:按|按照|乘以)|[×*]/g;
const ALIKE = [/^(?:[人名]|人次)$/, /^[车辆台]$/, /^批次?$/];
/** 平均每辆, 人均: of whatever the count is of, and not what each is given. */
const AVERAGE = /平均|[人户车]均[为是约]?$|单车/;

/** 5辆|公务用车、|每辆2.49万元 */
const COUNTED_THING = /^[\u4e00-\u9fff]{2,8}(?=[、,])/;
/** 12.45万元，|按5辆…核定; 12.45万元（|5辆、…）: right behind what it comes to. */
const MEASURED = /^[,(]?(?:按照?[\u4e00-\u9fff]{0,8}|以)$|^\($/;

/** Amounts told as so many pieces at so much each, in either order, and what they come to where that is told right behind: 6辆、每辆2.35万元; 每人每年0.36万元、136人. */
export function pricesIn(surface: Surface): ToldPrice[] {
  if (surface.section === "glossary") return [];
  return sentencesOf(surface).flatMap((sentence) => [
    ...averagesIn(sentence),
    ...sentence.figures.flatMap((first, at): ToldPrice[] => {
      const second = sentence.figures[at + 1];
      if (second === undefined) return [];
      const isPriceFirst = isMoney(first.amount);
      const [price, count] = isPriceFirst ? [first, second] : [second, first];
      if (!isPriceOf(sentence, price, count) || AVERAGE.test(price.lead)) return [];
      const between = isPriceFirst ? second.lead : beforeEach(second.lead).replace(COUNTED_THING, "");
      if (!isBetween(between)) return [];
      const isBehind = MEASURED.test(isPriceFirst ? beforeEach(first.lead) : first.lead);
      const [before, next] = [sentence.figures[at - 1], sentence.figures[at + 2]];
      const measured = before && isLevel(before) ? before : undefined;
      const total = isBehind ? measured : next && isTotal(next) ? next : spentOn(sentence, at);
      return [
        {
          count: placedIn(sentence, count),
          price: placedIn(sentence, price),
          ...(total ? { total: placedIn(sentence, total) } : {}),
        },
      ];
    }),
  ]);
}

/** 运行维护费19.20万元，用于6辆公务用车燃油、维修等支出，|平均每辆3.20万元: what was told before, shared out among the only things counted so. */
function averagesIn(sentence: Sentence): ToldPrice[] {
  return sentence.figures.flatMap((price, at): ToldPrice[] => {
    const before = sentence.figures.slice(0, at);
    const [count, ...others] = AVERAGE.test(price.lead) ? before.filter((one) => isPriceOf(sentence, price, one)) : [];
    const total = before.findLast(isLevel);
    return count && others.length === 0 && total
      ? [{ count: placedIn(sentence, count), price: placedIn(sentence, price), total: placedIn(sentence, total) }]
      : [];
  });
}

/** What money is spent on as often as is told behind it: vehicles bought, guests received, people trained. */
const DONE = ["purchase", "hospitality", "conference", "training"] as const;
const SOME = /其中|包括|[;含]|主要/;

/** 购置费30万元，拟|更新|公务用车2辆，每辆15万元; 接待费1万元，预计|接待|10批次、100人次，人均标准100元: the money told before, of what is done so often. */
function spentOn({ figures, surface }: Sentence, at: number): SentenceFigure | undefined {
  const before = figures.slice(0, at);
  const spent = before.findLast(({ amount }) => isMoney(amount));
  const between = spent && surface.folded.slice(spent.unitEnd, figures[at + 1]!.start);
  if (spent === undefined || between === undefined || !isLevel(spent) || SOME.test(between)) return undefined;
  const [own, done] = [spent.lead, between].map((text) => findRuns(compactText(text)).flatMap(({ parts }) => parts));
  return DONE.some((part) => own!.includes(part) && done!.includes(part)) ? spent : undefined;
}

function isPriceOf({ surface }: Sentence, price: SentenceFigure, count: SentenceFigure): boolean {
  const { unit } = count.amount;
  if (!isMoney(price.amount) || !COUNTED.test(unit) || price.sign !== undefined || count.sign !== undefined)
    return false;
  const each = EACH.exec(price.lead);
  const per = PER.exec(surface.folded.slice(price.unitEnd));
  if ((each === null && per === null) || SHORTER.test(each?.[0] ?? "")) return false;
  const measure = each?.[1] ?? each?.[2] ?? each?.[3] ?? per?.[1] ?? unit;
  return measure === unit || ALIKE.some((alike) => alike.test(measure) && alike.test(unit));
}

function beforeEach(lead: string): string {
  return lead.replace(EACH, "").replace(/平均$/, "");
}

function isBetween(lead: string): boolean {
  return !lead.includes(";") && isFiller(lead.replace(AROUND, ""));
}

function isTotal(figure: SentenceFigure): boolean {
  return isLevel(figure) && isBetween(figure.lead);
}

function isLevel({ amount, sign }: SentenceFigure): boolean {
  return isMoney(amount) && sign === undefined;
}
