import { decimalText, type FigureStyle, figure, hanYear } from "../truth/figures.ts";
import { mark, stated, type Voice } from "../voice/voice.ts";
import { type Quantity, quantities, SOURCE_KEYS, SOURCE_NAMES } from "./quantities.ts";

/** How one department words a whole filing. Its lines are told in `print.ts`, what stands in braces below. */
export interface Speaker {
  name: string;
  style: Pick<FigureStyle, "unit" | "decimals"> & Partial<FigureStyle>;
  hanYears?: boolean;
  /** What it calls the sources of income; those that it names it may also tell where there is none. */
  sources: Record<string, string>;
  /** Sentences used again and again; `@` stands for the quantity, as in `{变:三公}`. */
  said: Record<string, string>;
  script: string;
}

/**
 * What may stand in braces, K being the short name of a sum:
 * K this year's figure, K< last year's, K差 the difference without sign, K差! held by other figures, K号 the difference signed, K率 its rate,
 * K占 its share of the total, K占M its share of M, K±多/少 the word of direction (K±!多/少 held by other figures), ~K a figure that nothing holds,
 * !K one that the list it stands in holds, nothing else; K?a|b by whether there is any, K<?a|b last year, K=?a|b as last year, K升?a|b more than last
 * year; §K a part of a list that must be whole; 名:K a sentence of `said`; 来源:；the sources with that between them (本年来源:； without what is carried forward); 任 a|b|c one of them at random; and the WORDS.
 */
export interface Env {
  voice: Voice;
  speaker: Speaker;
  sums: Record<string, Quantity>;
  words: Record<string, () => string>;
  table: boolean;
}

export function envOf(voice: Voice, speaker: Speaker): Env {
  const { truth } = voice;
  const year = (value: number) => () =>
    mark(
      voice,
      { kind: "year", statement: voice.statement, year: value, loose: LOOSE.test(voice.statement) },
      speaker.hanYears ? hanYear(value) : String(value),
    );
  const { counts } = truth;
  const words = {
    T: year(truth.year),
    L: year(truth.year - 1),
    D: () => truth.department,
    A: () => truth.area,
    S: () => truth.self,
    项数: () => String(truth.items.length),
    房数: () => String(counts.buildings),
    办数: () => String(counts.offices),
    车数: () => String(counts.vehicles),
    设数: () => String(counts.equipment),
    事项: () => truth.aims[0]!.project,
  };
  return { voice, speaker, sums: quantities(truth), words, table: false };
}

const LOOSE = /绩效|其他|名词/;

/** The text with all its braces filled, in the order in which they stand. */
export function told(text: string, env: Env): string {
  let [out, at] = ["", 0];
  while (at < text.length) {
    if (text[at] !== "{") {
      out += text[at++];
      continue;
    }
    const end = closing(text, at);
    out += one(text.slice(at + 1, end), env);
    at = end + 1;
  }
  return out;
}

/** The pieces between the bars that stand in no braces. */
export function split(text: string): string[] {
  const pieces = [""];
  let depth = 0;
  for (const char of text) {
    depth += char === "{" ? 1 : char === "}" ? -1 : 0;
    if (char === "|" && depth === 0) pieces.push("");
    else pieces[pieces.length - 1] += char;
  }
  return pieces;
}

function closing(text: string, from: number): number {
  for (let depth = 0, at = from; at < text.length; at++) {
    depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
    if (depth === 0) return at;
  }
  throw new Error(`no brace closes ${text.slice(from)}`);
}

function one(inner: string, env: Env): string {
  const word = env.words[inner];
  if (word) return word();
  if (inner.startsWith("任 ")) return told(env.voice.dice.one(split(inner.slice(2))), env);
  const part = /^§(\S+?) /.exec(inner);
  if (part) {
    const loose = sum(part[1]!, env).now === 0;
    return mark(
      env.voice,
      { kind: "part", statement: env.voice.statement, loose },
      told(inner.slice(part[0].length), env),
    );
  }
  const asked = /^([^?{]+?)([<=升]?)\?/.exec(inner);
  if (asked) {
    const [yes = "", no = ""] = split(inner.slice(asked[0].length));
    return told(holds(asked[2]!, sum(asked[1]!, env)) ? yes : no, env);
  }
  const [name = "", of = ""] = inner.split(":");
  if (name === "来源" || name === "本年来源") return sources(of, env, name === "来源");
  const said = env.speaker.said[name];
  return said !== undefined && of !== "" ? told(said.replaceAll("@", of), env) : money(inner, env);
}

function holds(question: string, { now, last }: Quantity): boolean {
  if (question === "<") return last !== 0;
  if (question === "=") return now === last;
  return question === "升" ? now > last : now !== 0;
}

function sum(key: string, { sums }: Env): Quantity {
  const known = sums[key];
  if (!known) throw new Error(`no script may tell ${key}`);
  return known;
}

/** The sources one after another: those that there are, and the others where the speaker says what it calls their absence. */
function sources(separator: string, env: Env, carried: boolean): string {
  const { speaker, voice } = env;
  const own = SOURCE_KEYS.filter(
    (key) => (carried || key !== "结转") && (key in env.speaker.sources || sum(key, env).now > 0),
  );
  const kinds = own.filter((key) => sum(key, env).now > 0).length;
  return own
    .filter((key) => sum(key, env).now > 0 || "无源" in speaker.said)
    .map((key) => {
      const nil = sum(key, env).now === 0;
      const text = () =>
        told(speaker.said[nil ? "无源" : "有源"]!.replaceAll("@", key).replaceAll("名", called(key, env)), env);
      return kinds < 2 ? text() : mark(voice, { kind: "part", statement: voice.statement, loose: nil }, text());
    })
    .join(separator);
}

function called(key: string, { speaker }: Env): string {
  return speaker.sources[key] ?? SOURCE_NAMES[key]!;
}

function money(inner: string, env: Env): string {
  const turned = /^(.+)±(!?)(.+)\/(.+)$/.exec(inner);
  if (turned) return direction(turned.slice(1), env);
  const [, hold = "", key = "", how = ""] = /^([~!]?)(.+?)(<|差!?|号|率|占.*)?$/.exec(inner)!;
  const { voice, table } = env;
  const { concepts, now, last, stock, loose } = sum(key, env);
  if (how.startsWith("占"))
    return ((now * 100) / (how === "占" ? voice.truth.total.now : sum(how.slice(1), env).now)).toFixed(2);
  const { year } = voice.truth;
  const by = now - last;
  const free = hold === "~" || (loose && hold !== "!");
  const say = (value: string, text: string, more: object) =>
    stated(voice, { concepts, value, stage: "budget", year, table, loose: free, ...more }, text);
  const fen = (value: number) => decimalText(value, 100, 2);
  if (how === "率") {
    const hundredths = Math.round((by * 10_000) / last);
    const value = decimalText(hundredths, 100, 2);
    return say(value, table ? value : value.replace("-", ""), {
      stage: "changeRate",
      loose: free || Math.abs(hundredths) < 100,
    });
  }
  if (how === "") {
    const of = stock ? { stage: "actual", year: year - 1 } : {};
    return say(fen(now), figure(now, voice.style), { ...of, nil: now === 0 && !table });
  }
  if (how === "<") return say(fen(last), figure(last, voice.style), { year: year - 1 });
  return say(fen(by), figure(how === "号" ? by : Math.abs(by), voice.style), {
    stage: "change",
    loose: how !== "差!" && !table,
  });
}

function direction([key = "", held, up = "", down = ""]: string[], env: Env): string {
  const { now, last } = sum(key, env);
  const [word, other] = now > last ? [up, down] : [down, up];
  const what = { kind: "direction", statement: env.voice.statement, other, loose: held === "" } as const;
  return mark(env.voice, what, word);
}
