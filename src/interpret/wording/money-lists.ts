import type { ToldCount } from "../../model/disclosure/wording.ts";
import { FIGURE } from "../../text/digits.ts";
import { amountOf } from "../../text/figures.ts";
import { matchesOf } from "../../text/matches.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

/** The parts in which money is told by projects, funds and kinds that have no names of their own here. */
const LISTING: ReadonlySet<string> = new Set(["overview", "procurement", "assets", "performance"]);
const MONEY = `(${FIGURE})\\s*([百千万亿]*元)`;
/** What announces the parts of an amount: 其中：…, 按资金来源分，…; they end with the sentence or its part. */
const INTRODUCED = /(其中|包括|按[^,。;:\d]{2,10}分)\s*[:,]?\s*([^。;]+)/g;
/** What announces that all of them follow, wherever it is told: 资金共40万元，分别是：…, 涉及4个项目：…; they end with the sentence. */
const ANNOUNCED = /(分别[是为]|\d+[个项](?:项目|任务|服务))\s*[:,]\s*([^。]+)/g;
const WHOLE_BEFORE = new RegExp(`${MONEY}\\s*[,;:(]?\\s*$`);
const LAST_IN_SENTENCE = new RegExp(`${MONEY}[^。;\\d]*$`);
const FIRST = new RegExp(MONEY);
const PART = new RegExp(`^(?!其中|包括)(\\D{2,26}?)${MONEY}\\s*$`);
/** 一是…；二是…: what only counts a part. */
const ORDER = /^[一二三四五六七八九十]是/;
/** 比上年增加3万元，涉及2个项目：…: what follows need not be parts of the change. */
const CHANGE_BEFORE = /[增减升降][^,。;\d]{0,3}$/;

/** Amounts of a paragraph with the parts told under them, whatever these are called: projects, funds, things bought. */
export function moneyListsIn(surface: Surface): ToldCount[] {
  if (surface.heading) return [];
  const introduced = LISTING.has(surface.section) ? listsBehind(surface, INTRODUCED, WHOLE_BEFORE) : [];
  const announced = listsBehind(surface, ANNOUNCED, LAST_IN_SENTENCE);
  return [
    ...introduced,
    ...announced.filter(({ place }) => introduced.every((one) => one.place.start !== place.start)),
  ];
}

function listsBehind(surface: Surface, announcement: RegExp, wholeBefore: RegExp): ToldCount[] {
  return matchesOf(announcement, surface.folded).flatMap(({ 0: all, 1: by = "", 2: list = "", index }): ToldCount[] => {
    const before = surface.folded.slice(0, index);
    const whole = by.startsWith("按") ? FIRST.exec(before) : wholeBefore.exec(before);
    const parts = partsOf(surface, index + all.length - list.length, list);
    if (whole === null || parts.length < 2 || CHANGE_BEFORE.test(before.slice(0, whole.index))) return [];
    return [{ what: "list", ...figureAt(surface, whole.index, whole[1]!, whole[2]!), parts }];
  });
}

/** The parts, one between two marks; none where something else stands among them. */
function partsOf(surface: Surface, from: number, list: string): ToldCount["parts"] {
  let at = from;
  const parts = list.split(/[,、;]/).map((piece) => {
    const found = PART.exec(piece);
    const start = at + (found?.[1]?.length ?? 0);
    at += piece.length + 1;
    return found === null
      ? undefined
      : { label: found[1]!.trim().replace(ORDER, ""), ...figureAt(surface, start, found[2]!, found[3]!) };
  });
  return parts.every((part) => part !== undefined) ? parts : [];
}

function figureAt(surface: Surface, start: number, digits: string, unit: string) {
  const { text, place } = pieceOf(surface, start, start + digits.length);
  return { amount: amountOf(digits, text, unit, "printed"), place };
}
