import type { State } from "./state.ts";
import type { Mark } from "./tokens.ts";

/** What a mark does to the state: sentences and brackets end, lists open, explanations begin. `adjoins` is true right behind a figure. */
export function applyMark(state: State, mark: Mark, adjoins: boolean, follows: string): void {
  switch (mark) {
    case "stop":
      endSentence(state, follows);
      return;
    case "part":
      state.reason = false;
      return;
    case "open":
      state.brackets.push({ opener: adjoins ? state.nodes.at(-1) : undefined, from: state.nodes.length });
      return;
    case "close":
      state.brackets.pop();
      return;
    case "ofWhich":
      state.list = { opener: state.brackets.at(-1)?.opener ?? state.nodes.at(-1), from: state.nodes.length };
      return;
    case "reason":
      state.reason = state.facts.length > 0;
  }
}

/** A sentence that begins with 其中 goes on taking apart what the last one told. */
function endSentence(state: State, follows: string): void {
  state.reason = false;
  state.brackets = [];
  state.sentence++;
  state.against = undefined;
  state.againstStage = undefined;
  if (/^(?:其中|包括)/.test(follows)) return;
  state.list = undefined;
  state.subject = state.head ?? state.subject;
  state.head = undefined;
}
