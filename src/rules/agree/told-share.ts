import type { ShareClaim } from "../../model/rule/claim.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { sharesOfOneWhole, sharesTold } from "../told/shares.ts";

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
  messages: {
    mismatch: "{totalLabel}写为{total}，按{terms}推算应为{sum}，相差{gap}。",
    apart: "{name}写为{share}，金额为{part}；按同段其他各项的金额和占比推算，应约为{expected}%。",
  },
  *check(view) {
    const told = sharesTold(view);
    yield* sharesOfOneWhole(view, told);
    for (const { share, part, wholes, isSaid } of told) {
      const readings = wholes.map((whole): ShareClaim => ({ kind: "share", message: "mismatch", share, part, whole }));
      if (isSaid) yield readings[0]!;
      else if (readings.length > 0) yield { kind: "alternatives", message: "mismatch", readings };
    }
  },
});
