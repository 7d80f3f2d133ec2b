import { isZero } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Claim } from "../../model/rule/claim.ts";
import { defineRule, type View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
import { equals, term } from "../facts.ts";
import { figuresOf, onlyNamed, reachesItems, rowsOf, subjectOf, subjectRows } from "../tables/subjects.ts";
import { tableName } from "../tables/sums.ts";
import { closest } from "../told/closest.ts";
import { isYearAlone, withinYears } from "../told/this-year.ts";

type Told = Fact & { subject: string };
const WHY_DOUBTED = "正文所写的可能只是该科目的一部分（如某一项资金），因此只请人工核对。";
const WHY_ABSENT = "正文列明了金额，表中却找不到同名的科目，可能是表中漏列，也可能是名称写法不同，因此只请人工核对。";

/** A 款 or 项 told in prose by name or code stands in a functional table too, with one figure that agrees: tables tell it for several scopes. */
export default defineRule({
  id: "agree/function-lines",
  severity: "error",
  title: "正文所列科目的金额与表中该科目一致",
  why: "正文按功能分类科目逐项说明的数，就是支出表中该科目那一行的数，两处应一致。",
  basis: [],
  needs: ["facts", "tables"],
  messages: {
    mismatch: "正文写“{subject}”{told}{total}，{table}该科目为{part}，相差{gap}。",
    exceeds: "正文写“{subject}”当年安排{total}，{table}该科目连同上年结转也只有{sum}，多出{gap}。",
    code: "正文写“{subject}”，{table}该科目的编码为{code}。",
    absent: "正文写“{subject}”{total}，列到项级科目的各表中都没有这个科目。",
  },
  *check(view) {
    const rows = subjectRows(view.disclosure.tables);
    for (const fact of view.disclosure.facts) {
      const { concept, told, stage, nil, subject, year = view.disclosure.year } = fact;
      const isPlain = concept === "functionItem" && told === "narrative" && !nil && year === view.disclosure.year;
      if (!isPlain || subject === undefined || (stage !== "budget" && stage !== "change")) continue;
      const own = rowsOf(rows, subjectOf(subject));
      if (own.length > 0) yield* amounts({ ...fact, subject }, figuresOf(own, stage), isYearAlone(view, fact, own));
      else if (reachesItems(rows)) yield* absent(view, { ...fact, subject }, onlyNamed(rows, subjectOf(subject)));
    }
  },
});

/** Where prose cuts a figure off instead of rounding it, or tells nothing, nothing is claimed; unless one looks mistyped, it may tell a part: a doubt. */
function* amounts(fact: Told, figures: ReturnType<typeof figuresOf>, isPart: boolean): Generator<Claim> {
  const { figure: shown = figures[0], told: how } = closest(fact.amount, figures, (figure) => figure.amount);
  if (shown === undefined || how === "cutOff" || (how !== "agreeing" && isZero(fact.amount.value))) return;
  if (isPart && how === "otherwise") return yield* withinYears(fact, figures, { subject: fact.subject });
  const told = fact.stage === "change" ? (fact.direction ?? "增减") : "为";
  const more = how === "agreeing" || (how === "mistyped" && !isPart) ? {} : { doubt: true as const, why: WHY_DOUBTED };
  yield equals("mismatch", term(fact), shown, { ...more, data: { subject: fact.subject, told, table: shown.table } });
}

/** A subject that no table lists: under its name stands another code, or nothing. */
function* absent(view: View, fact: Told, named: ReturnType<typeof onlyNamed>): Generator<Claim> {
  if (fact.stage !== "budget" || isZero(fact.amount.value)) return;
  const [{ subject }, evidence] = [fact, [citePlace(view, fact.subject, fact.place)]];
  const data = { subject, total: fact.amount.text + fact.amount.unit };
  if (!named?.code) yield state("absent", false, evidence, { data, doubt: true, why: WHY_ABSENT });
  else yield state("code", false, evidence, { data: { subject, table: tableName(named.table), code: named.code } });
}
