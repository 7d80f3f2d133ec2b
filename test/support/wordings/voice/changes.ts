import { decimalText, figure } from "../truth/figures.ts";
import type { Pair } from "../truth/truth.ts";
import { money, type Said } from "./phrases.ts";
import { choose, filled, mark, say, stated, type Voice } from "./voice.ts";

const SAME = [
  "与{last}持平",
  "与{last}预算持平",
  "与{last}预算数相同",
  "与{last}相比持平",
  "与{last}相比无增减变化",
  "与{last}持平，无增减变化",
  "和{last}一致",
  "与{last}保持一致",
  "较{last}无变化",
  "较{last}无增减",
  "与{last}相同",
  "与{last}预算数一致，未发生变化",
  "较{last}无增减变动",
  "与{last}预算安排数持平",
  "比{last}预算数持平",
  "与{last}无变化",
  "本年预算与{last}持平",
  "较{last}预算没有变化",
  "与{last}对比无变化",
];

/** `{D}` is direction and amount, `{W}` last year's figure, `{N}` this year's again. */
const DIFFERENT = [
  "较{last}{D}{rate}",
  "比{last}{D}{rate}",
  "比{last}预算{D}{rate}",
  "与{last}相比{D}{rate}",
  "与{last}相比，{D}{rate}",
  "较{last}预算{D}{rate}",
  "同比{D}{rate}",
  "较{last}的{W}{D}{rate}",
  "{last}为{W}，同比{D}{rate}",
  "由{last}的{W}{to}，{D}{rate}",
  "相较{last}{D}{rate}",
  "{last}预算{W}，{D}{rate}",
  "比{last}预算数{W}{D}{rate}",
  "从{last}的{W}{to}，{D}{rate}",
  "较{last}共{D}{rate}",
  "与{last}预算{W}相比{D}{rate}",
  "较{last}年初预算{D}{rate}",
  "比{last}年初预算数{D}{rate}",
  "与{last}对比，{D}{rate}",
  "较{last}（{W}）{D}{rate}",
  "在{last}{W}的基础上{D}{rate}",
  "{last}预算数为{W}，今年{D}{rate}",
];

const isBare = (template: string) => !/^(\{last\}|由|同比)/.test(template);
const BARE = DIFFERENT.filter(isBare);

const DIRECTIONS = [
  "增加/减少",
  "增加/减少",
  "增加/减少",
  "增长/下降",
  "上升/下降",
  "增加/压减",
  "多安排/少安排",
  "提高/降低",
  "调增/调减",
  "增加/核减",
  "上浮/下浮",
  "上调/下调",
  "增列/减列",
  "净增/净减",
  "增长/减少",
];
const RATES = [
  "",
  "",
  "，{g}{p}%",
  "，{g}{p}%",
  "（{p}%）",
  "，{f}{p}%",
  "，{f}为{p}%",
  "（{g}{p}%）",
  "，{g}比例为{p}%",
  "，{g}幅度为{p}%",
  "，{f}达{p}%",
  "，同比{g}{p}%",
  "（{f}{p}%）",
  "",
];

export interface Difference {
  concepts: string[];
  /** Whether a relation with other changes holds the amount. */
  tied: boolean;
  /** The figure itself is not told in front. */
  bare?: boolean;
}

/** How a figure stands against last year's: 较2024年增加12.30万元，增长3.10%. */
export function difference(voice: Voice, pair: Pair, { concepts, tied, bare = false }: Difference): string {
  if (pair.now === pair.last) {
    const what = { concepts, value: "0.00", stage: "change" as const, year: voice.truth.year, nil: true, loose: true };
    return stated(voice, what, say(voice, "持平", SAME));
  }
  const template = bare ? choose(voice, "增减在前", BARE) : choose(voice, "增减", DIFFERENT);
  const held = tied || template.includes("{W}");
  return filled(voice, template, {
    D: () => directed(voice, pair, concepts, held),
    W: () => money(voice, pair.last, { concepts }, 1),
    to: () => `${pair.now > pair.last ? "增加" : "减少"}到${money(voice, pair.now, { concepts })}`,
    rate: () => rate(voice, pair, concepts),
  });
}

/** Direction and amount: 减少4.50万元. */
export function directed(voice: Voice, pair: Pair, concepts: string[], held: boolean, net = ""): string {
  const [up = "", down = ""] = say(voice, "方向", DIRECTIONS).split("/");
  const [word, other] = pair.now > pair.last ? [up, down] : [down, up];
  const direction = mark(voice, { kind: "direction", statement: voice.statement, other, loose: !held }, word);
  return net + direction + delta(voice, pair, { concepts, loose: !held }, false);
}

/** The amount of a change, with its sign where `signed`. */
export function delta(
  voice: Voice,
  pair: Pair,
  { concepts, loose = false, table = false }: Said,
  signed = true,
): string {
  const { style, truth } = voice;
  const by = pair.now - pair.last;
  const text = figure(signed ? by : Math.abs(by), style);
  const what = { concepts, value: decimalText(by, 100, 2), stage: "change" as const, year: truth.year, loose, table };
  return stated(voice, what, text) + (table ? "" : style.gap + style.unit);
}

function rate(voice: Voice, pair: Pair, concepts: string[]): string {
  if (pair.last === 0) return "";
  const hundredths = Math.round(((pair.now - pair.last) * 10_000) / pair.last);
  if (Math.abs(hundredths) < 10) return "";
  const up = hundredths > 0;
  return say(voice, "增幅", RATES, {
    g: () => (up ? "增长" : "下降"),
    f: () => (up ? "增幅" : "降幅"),
    p: () => {
      const value = decimalText(hundredths, 100, 2);
      const what = { concepts, value, stage: "changeRate" as const, year: voice.truth.year };
      return stated(voice, what, value.replace("-", ""));
    },
  });
}
