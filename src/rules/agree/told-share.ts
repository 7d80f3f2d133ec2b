import type { ShareClaim } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { cellTerm, term } from "../facts.ts";
import { wholeNamed, wholesOf } from "../told/wholes.ts";

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
