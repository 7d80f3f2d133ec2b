import type { Fact } from "../../model/disclosure/fact.ts";
import { leadingLabel } from "../../text/labels.ts";
import { CHINESE_NUMERAL } from "../../text/numerals.ts";
import type { Scope, State } from "./state.ts";

/** The items of a list that are numbered alike, from the last one on. */
export interface Numbered {
  form: string;
  /** How many figures had been read when the item began. */
  from: number;
  /** What the first of them is a part of, and the list that they stand in. */
  whole: Fact | undefined;
  list: Scope | undefined;
}

const FIRSTLY = new RegExp(`^[${CHINESE_NUMERAL}]是`);

/** How the items of a list are numbered that a text goes on with: 1、…, 一是…. */
export function ordinalOf(text: string): string | undefined {
  const item = text.replace(/^[:,]/, "");
  return leadingLabel(item)?.form ?? (FIRSTLY.test(item) ? "is" : undefined);
}

/** 一是基本支出60万元，其中财政拨款50万元；|二是项目支出40万元: what a numbered item tells within itself has an end where the next one begins. */
export function noteNumbered(state: State, follows: string): void {
  const form = ordinalOf(follows);
  if (form === undefined || state.brackets.length > 0) return;
  const { numbered, nodes, list } = state;
  if (numbered?.form !== form) {
    state.numbered = { form, from: nodes.length, whole: undefined, list };
    return;
  }
  const first = nodes[numbered.from];
  const whole = numbered.whole ?? nodes.find(({ id }) => id === first?.parent);
  state.numbered = { ...numbered, from: nodes.length, whole };
  if (whole !== undefined) state.list = numbered.list;
}

/** What a figure is a part of that opens a numbered item. */
export function wholeOfNumbered({ numbered, nodes }: State): Fact | undefined {
  return numbered?.from === nodes.length ? numbered.whole : undefined;
}
