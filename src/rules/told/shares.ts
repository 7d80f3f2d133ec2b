import type { Fact } from "../../model/disclosure/fact.ts";
import type { ToldShare } from "../../model/disclosure/wording.ts";
import { type PlacedAmount, placeKey } from "../../model/place.ts";
import type { Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { cellTerm, figures, term } from "../facts.ts";
import { figuresNamed, wholesOf } from "./wholes.ts";

/** A share told in prose with the figure that it is of, and each that this may be a part of. */
interface ShareTerms {
  share: Term;
  part: Term;
  wholes: Term[];
  /** Whether the text says which whole it means: by its figure, by a name that just this figure of its paragraph bears, or by naming none where there is but one. */
  isSaid: boolean;
}

/** The shares that prose tells of figures that it tells as well. */
export function sharesTold(view: View): ShareTerms[] {
  const { facts, wording } = view.disclosure;
  const told = new Map(facts.filter((fact) => fact.told === "narrative").map((fact) => [placeKey(fact.place), fact]));
  const termOf = (one: PlacedAmount, name: string): Term => {
    const fact = told.get(placeKey(one.place));
    return fact === undefined ? cellTerm(one, name) : term(fact);
  };
  return wording.shares.flatMap((share): ShareTerms[] => {
    const fact = share.part ? told.get(placeKey(share.part.place)) : figuresNamed(view, share.name)[0];
    const part = fact ? term(fact) : share.part && cellTerm(share.part, share.name || "该项");
    if (part === undefined || fact?.nil) return [];
    const printed = share.wholes.map((one) => termOf(one, share.whole || "总数"));
    const wholes = new Map(
      [...printed, ...(share.isSure ? [] : leftOpen(view, share, fact))].map((one) => [placeKey(one.place), one]),
    );
    wholes.delete(placeKey(part.place));
    const likely = [...wholes.values()].filter(({ amount }) => amount.base === part.amount.base);
    const [only] = likely.length === 1 ? likely : [];
    const isSaid = only !== undefined && (share.isSure || share.whole === "" || isNamedBeside(view, share, only));
    return [{ share: cellTerm(share, share.called ?? `${part.label}占比`), part, wholes: likely, isSaid }];
  });
}

/** Whether the name of the whole is that of a figure in the same paragraph: 占总支出…; 支出预算共计1954.19万元. */
function isNamedBeside(view: View, { whole, place }: ToldShare, only: Term): boolean {
  return figuresNamed(view, whole).some(
    (fact) => fact.place.block === place.block && placeKey(fact.place) === placeKey(only.place),
  );
}

/** What a share can be of that does not print it: the figures that the part is told under, and the one that bears the name of the whole. */
function leftOpen(view: View, { whole }: ToldShare, part: Fact | undefined): Term[] {
  const wholes = part ? wholesOf(view, part) : [];
  return [...wholes, ...figuresNamed(view, whole), ...wholes.flatMap((one) => withCarried(view, one))].map(term);
}

/** 本年收入合计90万元，其中：一般公共预算拨款…，占81%；上年结转10万元，|占10%: with money carried forward among them, shares are of all revenue. */
function withCarried(view: View, { concept, id }: Fact): Fact[] {
  const isCarried = (fact: Fact) => fact.concept === "revenue.carriedForward" && fact.parent === id;
  const isBeside = concept === "revenue.current" && view.disclosure.facts.some(isCarried);
  return isBeside ? figures(view, "revenue.total").slice(0, 1) : [];
}
