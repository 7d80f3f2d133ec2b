import { findNames } from "../../concepts/names.ts";
import type { ShareClaim } from "../../model/claim.ts";
import type { Fact } from "../../model/fact.ts";
import { defineRule, type View } from "../../model/rule.ts";
import { compactText } from "../../text/compact.ts";
import { cellTerm, figures, term } from "../facts.ts";

/**
 * A share told behind an amount (占12.5%) is that of the figure it is a part of. Where it is a part of a part, the text does not prove which is
 * meant: either may hold. What the text calls the whole by name is left to those who read it, unless it is one of these.
 */
export default defineRule({
  id: "agree/told-share",
  severity: "error",
  title: "正文所写占比与金额一致",
  why: "占比可由分项和总数推算，不符说明其中有一个数写错。",
  basis: [],
  needs: ["shares", "facts"],
  messages: { mismatch: "{totalLabel}写为{total}，按{terms}推算应为{sum}，相差{gap}。" },
  *check(view) {
    for (const share of view.disclosure.wording.shares) {
      const part = view.disclosure.facts.find(
        ({ place, told, amount }) =>
          told === "narrative" &&
          amount.base === "元" &&
          place.block === share.of.block &&
          place.start === share.of.start,
      );
      if (!part || part.nil) continue;
      const readings = [...wholesOf(view, part), ...wholeNamed(view, part, share.whole)].map(
        (whole): ShareClaim => ({
          kind: "share",
          message: "mismatch",
          share: cellTerm(share, `${term(part).label}占比`),
          part: term(part),
          whole: term(whole),
        }),
      );
      const [only, ...others] = readings;
      if (only && others.length === 0 && share.whole === "") yield only;
      else if (only) yield { kind: "alternatives", message: "mismatch", readings };
    }
  },
});

/** What the text calls the whole, where it tells just one figure of that name and the part is not told under it. */
function wholeNamed(view: View, part: Fact, name: string): Fact[] {
  const [concept] = findNames(compactText(name)).flatMap(({ concepts }) => concepts);
  const told = concept === undefined ? [] : figures(view, concept);
  return told.length === 1 && !part.parent && told[0]?.stage === part.stage && !told[0].nil ? told : [];
}

/** The figures that one is a part of, the nearest first. */
function wholesOf({ disclosure: { facts } }: View, part: Fact): Fact[] {
  const wholes: Fact[] = [];
  for (let at = part.parent; at !== undefined; ) {
    const whole = facts.find(({ id }) => id === at);
    if (!whole || wholes.includes(whole)) break;
    wholes.push(whole);
    at = whole.parent;
  }
  return wholes;
}
