import { textsOf, type Worded } from "../filing.ts";
import type { Mark } from "../marks.ts";
import type { Dice } from "../truth/dice.ts";
import { figureCopied, sectionGone, tableStale } from "./larger.ts";
import * as slips from "./slips.ts";
import { isProse, isTable, type Mistake, replaced, retyped, targets, without } from "./targets.ts";

type Maker = (filing: Worded, dice: Dice) => Mistake | undefined;

/** The kinds of mistakes, the frequent ones several times. */
export const KINDS: Record<string, Maker> = {
  "prose: a digit": (filing, dice) => slipped("prose: a digit", filing, dice, isProse, slips.digit),
  "prose: two digits swapped": (filing, dice) =>
    slipped("prose: two digits swapped", filing, dice, isProse, slips.swapped),
  "prose: the point moved": (filing, dice) =>
    slipped("prose: the point moved", filing, dice, isProse, slips.pointMoved),
  "prose: a digit twice": (filing, dice) => slipped("prose: a digit twice", filing, dice, isProse, slips.doubled),
  "prose: 万 lost": unitLost,
  "table: a digit": (filing, dice) => slipped("table: a digit", filing, dice, isTable, slips.digit),
  "table: two digits swapped": (filing, dice) =>
    slipped("table: two digits swapped", filing, dice, isTable, slips.swapped),
  "a part left out": partLeftOut,
  "direction turned": directionTurned,
  "year slipped": yearSlipped,
  "prose: another figure copied": figureCopied,
  "table of another year": tableStale,
  "section gone": sectionGone,
};

function slipped(
  kind: string,
  filing: Worded,
  dice: Dice,
  wanted: (mark: Mark) => boolean,
  slip: slips.Slip,
): Mistake | undefined {
  const all = targets(filing, wanted).flatMap((target) => {
    const { start, end, mark } = target.span;
    const by = slip(target.holder.text.slice(start, end), dice, mark.kind === "figure" && mark.stage === "changeRate");
    return by === undefined ? [] : [{ target, by }];
  });
  if (all.length === 0) return undefined;
  const { target, by } = dice.one(all);
  return replaced(kind, filing, target, by);
}

function unitLost(filing: Worded, dice: Dice): Mistake | undefined {
  const all = targets(filing, isProse).filter(({ holder, span }) => /^\s?万元/.test(holder.text.slice(span.end)));
  if (all.length === 0) return undefined;
  const target = dice.one(all);
  const figure = target.holder.text.slice(target.span.start, target.span.end);
  const gap = /^\s?/.exec(target.holder.text.slice(target.span.end))![0];
  const end = target.span.end + gap.length + 1;
  return replaced("prose: 万 lost", filing, { ...target, span: { ...target.span, end } }, figure + gap);
}

function partLeftOut(filing: Worded, dice: Dice): Mistake | undefined {
  const all = targets(filing, (mark) => mark.kind === "part" && !mark.loose);
  if (all.length === 0) return undefined;
  const { holder, at, span } = dice.one(all);
  const { text } = holder;
  const rest = { before: text.slice(0, span.start), after: text.slice(span.end) };
  const after = /^[，；、和]/.test(rest.after)
    ? rest.before + rest.after.slice(1)
    : rest.before.replace(/[，；、和]$/, "") + rest.after;
  const alone = after.replace(/^[\d①-⑨（）()、.．—\s]*[。；]?$/, "") === "";
  const left = alone ? without(filing, holder.piece, holder.piece + 1) : retyped(filing, holder, after);
  const statement = span.mark.statement;
  const spans = textsOf(left)
    .map((one, index) => ({ one, index }))
    .filter(({ one, index }) => one.spans.some(({ mark }) => mark.statement === statement) || (!alone && index === at));
  const touched = spans.map(({ one, index }) => ({ holder: index, start: 0, end: one.text.length }));
  return {
    kind: "a part left out",
    statement,
    forms: [],
    before: text,
    after: alone ? "" : after,
    filing: left,
    touched,
    terms: [],
  };
}

function directionTurned(filing: Worded, dice: Dice): Mistake | undefined {
  const all = targets(filing, (mark) => mark.kind === "direction" && !mark.loose);
  if (all.length === 0) return undefined;
  const target = dice.one(all);
  const { mark } = target.span;
  return mark.kind === "direction" ? replaced("direction turned", filing, target, mark.other, true) : undefined;
}

function yearSlipped(filing: Worded, dice: Dice): Mistake | undefined {
  const all = targets(filing, (mark) => mark.kind === "year" && !mark.loose);
  const target = dice.one(all);
  const { start, end, mark } = target.span;
  if (mark.kind !== "year") return undefined;
  const by = slips.yearBefore(target.holder.text.slice(start, end), mark.year);
  return replaced("year slipped", filing, target, by);
}
