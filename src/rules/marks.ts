import type { MarkKind } from "../model/disclosure/wording.ts";
import type { StateClaim } from "../model/rule/claim.ts";
import type { Rule, View } from "../model/rule/rule.ts";
import { cite, state } from "./cite.ts";

/** What tells one rule about marks from another: the kind of mark, and what to call the marked text. */
type MarkRule = Omit<Rule, "needs" | "check"> & { mark: MarkKind; label: string };

/** The rule that no mark of a kind stands in the text. */
export function markRule({ mark, label, ...rule }: MarkRule): Rule {
  return { ...rule, needs: [], check: (view) => noMarks(view, mark, label) };
}

/** One broken claim for every mark of a kind, `text` filling the wording; one that holds when there is none, since the whole text was read for it. */
function* noMarks(view: View, kind: MarkKind, label: string): Generator<StateClaim> {
  const marks = view.disclosure.wording.marks.filter((mark) => mark.kind === kind);
  if (marks.length === 0) yield state("found", true, []);
  for (const mark of marks) yield state("found", false, [cite(label, mark)], { data: { text: mark.text.trim() } });
}
