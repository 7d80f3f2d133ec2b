import type { Dice } from "../truth/dice.ts";
import { hanYear, wideYear } from "../truth/figures.ts";

/** How a printed figure goes wrong; undefined when it cannot in this way. A rate goes wrong only in its leading digit. */
export type Slip = (figure: string, dice: Dice, rate: boolean) => string | undefined;

const HAN = "一二三四五六七八九";

/** Another digit for one: far enough in the last place that rounding does not explain it. */
export function digit(figure: string, dice: Dice, rate: boolean): string | undefined {
  const places = [...figure].flatMap((char, at) => (/[\d０-９]/u.test(char) ? [at] : []));
  if (places.length === 0) return hanDigit(figure, dice);
  if (rate) return /^[1-9]\d*\./.test(figure) ? put(figure, 0, ((Number(figure[0]) + 3) % 9) + 1) : undefined;
  const at = dice.one(places);
  const old = (figure.charCodeAt(at) - 0x30) & 0xf;
  const next = at === places.at(-1) ? (old + 5) % 10 : (old + dice.int(1, 9)) % 10;
  return at === places[0] && next === 0 ? put(figure, at, old === 1 ? 2 : 1) : put(figure, at, next);
}

function put(figure: string, at: number, value: number): string {
  const zero = figure.charCodeAt(at) >= 0xff10 ? 0xff10 : 0x30;
  return figure.slice(0, at) + String.fromCharCode(zero + value) + figure.slice(at + 1);
}

function hanDigit(figure: string, dice: Dice): string | undefined {
  const places = [...figure].flatMap((char, at) => (HAN.includes(char) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = dice.one(places);
  return figure.slice(0, at) + HAN[(HAN.indexOf(figure[at]!) + 4) % 9] + figure.slice(at + 1);
}

/** Two digits beside each other exchanged; never the last two, which differ too little to be told from rounding. */
export function swapped(figure: string, dice: Dice, rate: boolean): string | undefined {
  const places = [...figure.matchAll(/(?=([1-9１-９])([\d０-９])[.,．，]?[\d０-９])/gu)].filter(
    ([, a, b]) => a !== b && !/[0０]/u.test(b!),
  );
  if (rate || places.length === 0) return undefined;
  const { index } = dice.one(places);
  return figure.slice(0, index) + figure[index + 1] + figure[index] + figure.slice(index + 2);
}

export function pointMoved(figure: string, dice: Dice, rate: boolean): string | undefined {
  if (rate || !/^\d+\.\d+$/.test(figure) || /^0\./.test(figure)) return undefined;
  return dice.chance(0.5) || /^\d\./.test(figure)
    ? figure.replace(/\.(\d)/, "$1.").replace(/\.$/, "")
    : figure.replace(/(\d)\./, ".$1");
}

/** One digit typed twice. */
export function doubled(figure: string, dice: Dice, rate: boolean): string | undefined {
  if (rate || /[,，]/.test(figure)) return undefined;
  const whole = /^[\d０-９]+/u.exec(figure)?.[0];
  if (whole === undefined) return undefined;
  const at = dice.int(0, whole.length - 1);
  return /^[0０]/u.test(figure) ? undefined : figure.slice(0, at) + figure[at] + figure.slice(at);
}

export function yearBefore(printed: string, year: number): string {
  return [String, wideYear, hanYear].find((print) => print(year) === printed)!(year - 1);
}
