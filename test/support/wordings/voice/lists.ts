import { type Slots, say, type Voice } from "./voice.ts";
import type { Ways } from "./ways.ts";

/** A whole and its parts as paragraphs. `whole` begins a sentence, `sum` ends one (…合计120.00万元). */
export interface Composed {
  whole: () => string;
  sum: () => string;
  /** What stands before parts that are told first: 2025年. */
  lead: () => string;
  parts: () => string[];
  /** Added to the end of the last sentence: a reason, what it is for. */
  tail?: () => string;
}

/** A bar begins a new paragraph; `{semi}`, `{comma}`, `{pause}` are the parts with that between them, `{rows}` a paragraph each. */
/** Layouts for plain parts, and those for parts that have parts of their own. */
const LAYOUTS = [
  "{whole}，其中：{semi}{tail}。",
  "{whole}，其中{comma}{tail}。",
  "{whole}。其中：{semi}{tail}。",
  "{whole}，包括{comma}{tail}。",
  "{whole}（其中：{semi}）{tail}。",
  "{whole}{tail}。其中：|{numbered}",
  "{whole}，其中：|{rows}",
  "{lead}{comma}，{sum}{tail}。",
  "{whole}，由{pause}组成{tail}。",
  "{whole}（{comma}）{tail}。",
  "{lead}{semi}；以上{sum}{tail}。",
  "{whole}{tail}，具体如下：|{bracketed}",
  "{whole}{tail}：|{dashed}",
  "{whole}。具体包括：{semi}{tail}。",
  "{whole}，由以下几部分组成：{semi}{tail}。",
  "{lead}{comma}。{sum}{tail}。",
  "{whole}，构成为：{semi}{tail}。",
  "{whole}，分别为：{semi}{tail}。",
  "{whole}：{semi}{tail}。",
  "{lead}{semi}，{sum}{tail}。",
  "{whole}{tail}，明细如下：|{circled}",
  "{whole}{tail}，具体构成：|{rows}",
  "{whole}{tail}。|{numbered}",
];

export const NESTED: Ways = LAYOUTS.filter((layout) => !/包括|组成|其中\{/.test(layout));

export function composed(
  voice: Voice,
  rule: string,
  { whole, sum, lead, parts, tail }: Composed,
  layouts: Ways = LAYOUTS,
): string[] {
  const listed = (separator: string) => () => parts().join(separator);
  const rows = (number: (at: number) => string, end: string) => () => {
    const all = parts();
    return all.map((one, at) => number(at) + one + (at === all.length - 1 ? "。" : end)).join("|");
  };
  const slots: Slots = {
    whole,
    sum,
    lead,
    semi: listed("；"),
    comma: listed("，"),
    pause: listed("、"),
    rows: rows(() => "", "；"),
    numbered: rows((at) => `${at + 1}.`, "；"),
    bracketed: rows((at) => `（${at + 1}）`, "。"),
    dashed: rows(() => "——", "；"),
    circled: rows((at) => String.fromCharCode(0x2460 + at), "；"),
    inline: () =>
      parts()
        .map((one, at) => `（${at + 1}）${one}`)
        .join("；"),
    ordered: () =>
      parts()
        .map((one, at) => `${"一二三四五六七八九十"[at]}是${one}`)
        .join("；"),
    tail: tail ?? (() => ""),
  };
  return say(voice, rule, layouts, slots).split("|");
}
