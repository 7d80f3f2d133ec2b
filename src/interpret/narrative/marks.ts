import { lastWhole, type State } from "./state.ts";
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
      state.brackets.push({
        opener: adjoins && state.bound ? lastWhole(state) : undefined,
        from: state.nodes.length,
        reason: state.reason,
      });
      return;
    case "close":
      closeBracket(state);
      return;
    case "ofWhich":
      state.reason = false;
      state.list = { opener: state.brackets.at(-1)?.opener ?? lastWhole(state), from: state.nodes.length };
      return;
    case "reason":
      state.reason = state.facts.length > 0;
  }
}

/** Behind a bracket the text is again about the figure that the bracket took apart. */
function closeBracket(state: State): void {
  const closed = state.brackets.pop();
  if (closed === undefined) return;
  state.reason = closed.reason;
  state.subject = closed.opener ?? state.subject;
}

/** A sentence that begins with 其中 goes on taking apart what the last one told. */
function endSentence(state: State, follows: string): void {
  state.reason = false;
  state.brackets = [];
  state.sentence++;
  state.against = undefined;
  state.againstStage = undefined;
  state.printedYear = undefined;
  if (/^(?:其中|包括)/.test(follows)) return;
  state.list = undefined;
  state.subject = state.head ?? state.subject;
  state.head = undefined;
}
