import { exact } from "../../model/amount.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { ToldShare } from "../../model/disclosure/wording.ts";
import { groupBy } from "../../model/group-by.ts";
import { doMeet, type Interval, intervalOf, over } from "../../model/interval.ts";
import { type PlacedAmount, placeKey } from "../../model/place.ts";
import type { StateClaim, Term } from "../../model/rule/claim.ts";
import type { View } from "../../model/rule/rule.ts";
import { citePlace, state } from "../cite.ts";
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
    const isHere = only?.place.block === share.place.block;
    const isSaid =
      only !== undefined && (share.isSure || (share.whole === "" && isHere) || isNamedBeside(view, share, only));
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

/** With fewer shares beside it nothing says which of them is wrong. */
const FEWEST_OTHERS = 2;

interface Told extends Pick<ShareTerms, "share" | "part"> {
  whole: Interval;
}

/** Shares of a paragraph that does not say what they are of: all of one whole, so that each says by its part what that is. */
export function* sharesOfOneWhole(view: View, told: readonly ShareTerms[]): Generator<StateClaim> {
  const alone = told.filter(({ wholes }) => wholes.length === 0).flatMap(withWhole);
  for (const row of groupBy(
    alone,
    ({ share, part }) => `${share.place.block} ${share.place.row} ${part.amount.base}`,
  )) {
    if (row.length <= FEWEST_OTHERS) continue;
    const odd = isOne(row) ? [] : row.filter((one) => isOne(row.filter((other) => other !== one)));
    const [one, ...others] = odd;
    if (others.length > 0 || (one === undefined && !isOne(row))) continue;
    yield claim(view, row, one);
  }
}

function withWhole({ share, part }: ShareTerms): Told[] {
  const whole = over(intervalOf(part.amount), intervalOf(share.amount));
  return whole === undefined ? [] : [{ share, part, whole }];
}

/** Whether all of them can be of one whole. */
function isOne(row: readonly Told[]): boolean {
  return row.every(({ whole }) => row.every((other) => doMeet(whole, other.whole)));
}

function claim(view: View, row: readonly Told[], odd: Told | undefined): StateClaim {
  const cited = ({ label, place }: Term) => citePlace(view, label, place);
  const printed = ({ amount }: Term) => `${amount.text}${amount.unit}`;
  const shown = odd ?? row[0]!;
  const [beside] = row.filter((one) => one !== shown);
  const whole = beside!.whole.low.plus(beside!.whole.high).div(2);
  const expected = exact(shown.part.amount.value).div(whole).toFixed(2);
  const data = { name: shown.share.label, share: printed(shown.share), part: printed(shown.part), expected };
  const evidence = [cited(shown.share), cited(shown.part), cited(beside!.share), cited(beside!.part)];
  return state("apart", odd === undefined, evidence, { data, doubt: true });
}
