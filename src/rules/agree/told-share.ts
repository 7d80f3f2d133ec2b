import type { ShareClaim } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { sharesTold } from "../told/shares.ts";

/**
 * A share told of a figure or a name (占12.5%) is that of the whole which it names or prints, else of the figure it is a part of. Where the text leaves open which
 * that is, any of them may hold.
 */
export default defineRule({
  id: "agree/told-share",
  severity: "error",
  title: "正文所写占比与金额一致",
  why: "占比可由分项和总数推算，不符说明其中有一个数写错。",
  basis: [],
  needs: ["shares"],
  messages: { mismatch: "{totalLabel}写为{total}，按{terms}推算应为{sum}，相差{gap}。" },
  *check(view) {
    for (const { share, part, wholes, isSaid } of sharesTold(view)) {
      const readings = wholes.map((whole): ShareClaim => ({ kind: "share", message: "mismatch", share, part, whole }));
      if (isSaid) yield readings[0]!;
      else if (readings.length > 0) yield { kind: "alternatives", message: "mismatch", readings };
    }
  },
});
