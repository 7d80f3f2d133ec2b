import { inContext } from "../../concepts/containment.ts";
import { moneyIn } from "../../concepts/funds.ts";
import type { SectionKind } from "../../model/disclosure/section.ts";
import { type Concept, sourceOf } from "../../model/disclosure/vocabulary.ts";
import { findAmounts } from "../../text/figures/amounts.ts";
import { matchesOf } from "../../text/matches.ts";
import { DENIED } from "../phrases/denials.ts";
import { ALLOTTING, MONEY_NOUN } from "../phrases/verbs.ts";
import { THIS_YEAR, TWO_YEARS, YEAR } from "../phrases/years.ts";
import { isOtherWord, type Name } from "./names.ts";

/** A clause that denies a figure; offsets in the compact text. */
export interface DeniedClause {
  concept: Concept;
  /** Unknown words stand before the name. */
  tentative?: true;
  start: number;
  end: number;
}

/** What a section is about, also when its body says only 无 or 不涉及. */
export const MAIN: Partial<Record<SectionKind, Concept>> = {
  runningCosts: "agencyRunningCosts",
  threePublic: "threePublic.total",
  procurement: "procurement.total",
  assets: "assets.total",
};

/** A bracket within a clause says more of what stands before it: 事业收入（不含专户资金）未安排, 业务收入（事业收入）未安排. */
const ASIDE =
  "\\((?:不?含|不?包括|扣除|剔除|除)[^()\\d未没无元]*\\)|\\([^(),;。未没无不\\d]*\\)(?=[^,;。!()、])|(?<=(?<noun>[\\u4e00-\\u9fff](?![元零无])[\\u4e00-\\u9fff]))\\([^(),;。\\d未没无不]*\\k<noun>\\)";
/** 其中有：|公务接待费暂无安排, 含|购置费未安排: what opens a list is no part of what is denied in it. */
const LEAD = /^(?:[^:]*:|(?:\(\d{1,2}\)|\d{1,2}[.、])?(?:(?:其中|包[括含]|含)有?)?)/;
const CLAUSE = new RegExp(`(?:[^,;。!()]|(?<=\\d),(?=\\d{3})|\\([^(),;。]{1,2}\\)|${ASIDE})+`, "g");
/** What a denial cannot do without. */
const DENIES = /[未没不无零空]/;
const ANY_YEAR = `(?:${YEAR}|${THIS_YEAR})`;
/** What may stand beside a denial and its name. */
const IDLE = "预算|支出|经费|资金|安排|情况|数据";
const IDLE_ONLY = new RegExp(`^(?:${IDLE})*$`);
/** 事业收入|（不含专户资金）|（未安排）: another remark between a name and what denies it. */
const REMARK = /\([^()\d未没无零]*\)/g;
/** 不适用|于事业单位: whom a denial is for. */
const TO_WHOM = "(?<=适用)于[\\u4e00-\\u9fff]{2,30}(?:\\([^()]*\\))?";
const DENIAL_BEFORE = new RegExp(
  `(?:${DENIED}|无|没有|不在|不作为)(?:安排|使用|[纳列]入)?${ANY_YEAR}?(?:财政拨款)?(?:[我本该]|[我本该]?(?:事业)?(?:单位|部门)的|除[^,;。]{2,10}以?外的|[此该本]项${MONEY_NOUN}?\\()?$`,
);
const DENIAL_AFTER = new RegExp(
  `^(?:${IDLE}|:|等|[均为都全]|一项|[我本该](?:部门|单位|机构)|${TWO_YEARS}|两年|${ANY_YEAR}){0,4}(?:${DENIED}|暂?无|没有|零|为空|按零${ALLOTTING})(?:${IDLE}|${TO_WHOM})*(?:[构组]成)?$`,
);
/** 无, 不填列, 我局无此项经费, 该项支出为零: a denial that names nothing but itself. */
const THINGS = "(?:[此该本]项|此类|相关|上述)?(?:内容|支出|预算|情况|经费|费用|收支|资金|业务|事项|数据|安排)*";
const BARE_DENIAL = new RegExp(
  `^(?:[我本该][\\u4e00-\\u9fff]{1,2})?${THINGS}(?:(?:${TWO_YEARS}|两年|${ANY_YEAR})[均都]?)?(?:${DENIED}|暂?无|没有|[均全]?为零|零)${THINGS}$`,
);
/** 没有一般公共预算安排的“三公”经费支出 denies what follows, not the fund. */
const MODIFIES = /^(?:预算|资金)?(?:安排|列支|开支)?的/;
/** 不在“三公”经费|中反映: where something else is not counted. */
const NOT_IN = /不[在纳列计][^,;。]*?[中内里](?:反映|列[支示]|核算|体现|统计)/;
/** A reason that names its year (主要是2025年…未安排) tells what was not planned then. */
const REASON = /原因|由于|因为|主要[是为系因](?!\d{4}年)/;
/** What others deny is not denied for the whole; 无增减 and reasons deny no figure. */
const OTHERS = /(?<![含及和与]|包括)[所下]属(?!单位(?:上缴|缴)|[均全都][为是属])|其他单位|部分(?:单位|部门|处室|机构)/;

/**
 * The clauses of a compact text that deny a figure: 未安排政府采购预算, 无机关运行经费, 公务接待费未安排; or, alone below what names its matter or in a section, 无:
 * then of `own`. Clauses with digits tell the figure themselves and are none of these. `names` are those of the text.
 */
export function findNils(
  text: string,
  own: Concept | undefined,
  names: readonly Name[],
  isOfHoldings: boolean,
): DeniedClause[] {
  const within = (from: number, to: number): Name[] => names.filter(({ start, end }) => start >= from && end <= to);
  return matchesOf(CLAUSE, text).flatMap(({ 0: clause, index }): DeniedClause[] => {
    if (!DENIES.test(clause)) return [];
    const sentence = text.lastIndexOf("。", index) + 1;
    if (OTHERS.test(text.slice(sentence, index + clause.length))) return [];
    const isRemark = text.charAt(index - 1) === "(";
    const named =
      isRemark && BARE_DENIAL.test(clause)
        ? names.find(({ end }) => IDLE_ONLY.test(text.slice(end, index - 1).replace(REMARK, "")) && end < index)
        : undefined;
    const [concept] = named?.tentative ? [] : (named?.concepts ?? []);
    if (named && concept) return [{ concept, start: named.start, end: index + clause.length + 1 }];
    const isOpen = !isRemark && isOpenFor(own, within(sentence, index), text.slice(sentence, index));
    const main = isOpen ? own : undefined;
    return partsOf(clause, index, names).flatMap(({ part, at }) => {
      const named = within(index + at, index + at + part.length);
      const lead = leadOf(part, (named.at(-1)?.start ?? index + at) - index - at);
      const isList = part.charAt(lead - 1) === ":" && named.some(({ start }) => start >= index + at + lead);
      const isLead = isList || within(index + at, index + at + lead).length === 0;
      const [start, end] = [index + at + (isLead ? lead : 0), index + at + part.length];
      const isOfAssets = isOfHoldings && !text.slice(start, end).includes("车");
      return deniedIn(text, within(start, end), { start, end }, main).map(({ concept, ...denied }) => ({
        ...denied,
        // 2024年没有购置计划 beside what is held: of assets of any kind
        concept: isOfAssets && concept === "threePublic.vehicles.purchase" ? "plannedPurchases" : concept,
        start,
        end,
      }));
    });
  });
}

/** Whether a clause that names nothing may be about what its section is: 机关运行经费：我站是事业单位，|上年和今年都不安排. */
function isOpenFor(main: Concept | undefined, before: readonly Name[], text: string): boolean {
  // 主要是2025年更新的2辆车已完成购置，|本年不再安排: goes on with a reason
  if (/原因|由于|因为|主要[是为系因]/.test(text)) return false;
  return (
    before.length === 0 || (!FIGURE.test(text) && before.every((name) => !name.tentative && name.concepts[0] === main))
  );
}

/** 增加系公务用车费用增加：|一是出国费：无: what stands before a clause's last name, which begins at `until`, up to its last colon. */
function leadOf(part: string, until: number): number {
  const colon = part.lastIndexOf(":", until) + 1;
  return colon > 0 && colon <= until ? colon : (LEAD.exec(part)?.[0].length ?? 0);
}

/** 未安排购置费|和运行维护费6.80万元: beside what is told in figures each thing is a clause of its own. */
function partsOf(clause: string, from: number, names: readonly Name[]): { part: string; at: number }[] {
  if (findAmounts(clause).length === 0) {
    // （公务用车费用增加）：|出国费未安排: what a bracket says before a list is not denied with it.
    const behind = clause.indexOf("):") + 2;
    const isList = behind > 1 && names.some(({ start }) => start >= from + behind && start < from + clause.length);
    const denied = matchesOf(DENIED_BEFORE_NEXT, clause).map(({ index, 0: { length } }) => index + length - 1);
    const starts = [...new Set([0, ...(isList ? [behind] : []), ...denied])].sort((one, other) => one - other);
    return starts.map((at, index) => ({ part: clause.slice(at, starts[index + 1]), at }));
  }
  const isInName = (at: number): boolean => names.some(({ start, end }) => at > start && at < end);
  const joints = matchesOf(/(?:和|(?<!涉)及|与|、|(?<=元):|:(?![未没不无零]|暂无))/g, clause).map(({ index }) => index);
  const starts = [0, ...joints.filter((at) => !isInName(from + at))];
  return starts.map((at, index) => ({ part: clause.slice(at, starts[index + 1]), at }));
}

/** 国有资本拨款：无、|专户资金…, 其他收入无预算、|无结转: the next thing is not denied by the same word. */
const DENIED_BEFORE_NEXT = new RegExp(`(?:${DENIED}|无|没有|零)(?:${IDLE})*、`, "g");
const EXCLUDED = /(?:不|未|没有)[计列纳]入/;
const ORDINALS = /\(\d{1,2}\)/g;
const FIGURE = /\d(?!\d*(?:预算|财政|会计)?年)/;

/** What a part of a text denies. Reasons deny nothing. */
function deniedIn(
  text: string,
  names: readonly Name[],
  { start, end }: { start: number; end: number },
  main: Concept | undefined,
): Pick<DeniedClause, "concept" | "tentative">[] {
  const clause = text.slice(start, end);
  const colon = clause.indexOf(":") + 1;
  // 主要由于加强管理：|购置费没有: behind the colon the list goes on.
  if (colon > 0 && REASON.test(clause.slice(0, colon)) && names.some((name) => name.start >= start + colon)) {
    const rest = names.filter((name) => name.start >= start + colon);
    return deniedIn(text, rest, { start: start + colon, end }, main);
  }
  if (BARE_DENIAL.test(clause)) return main === undefined ? [] : [{ concept: main }];
  if (FIGURE.test(clause.replace(ORDINALS, "")) || REASON.test(clause) || findAmounts(clause).length > 0) return [];
  const behind = (name: Name): string => text.slice(name.end, end).replace(/^(?:\)|\([^()]*\))/, "");
  // 收入预算包括：|政府性基金预算未安排: the whole of a list is not denied with its part.
  const list = text.slice(start, names.at(-1)?.start ?? start).search(/(?:其中|包括|包含)[^其包]*$/);
  if (list >= 0 && names.some((name) => name.start < start + list)) {
    const listed = names.filter((name) => name.start > start + list);
    return deniedIn(text, listed, { start: start + list, end }, main);
  }
  if (NOT_IN.test(clause)) return [];
  // 会议费、培训费|不计入“三公”经费: what is not counted there, and no denial
  if (EXCLUDED.test(clause) && names.some(({ end: to }) => to <= start + clause.search(EXCLUDED))) return [];
  const first = names.findIndex((name) =>
    beginnings(text, name).some((at) => DENIAL_BEFORE.test(text.slice(start, at))),
  );
  const isDenied = first !== -1 || names.some((name) => DENIAL_AFTER.test(behind(name)));
  // 未列入机关运行经费的|公务用车运行维护费 says which one is meant; 未使用机关运行的|科目 does not.
  const named = first > 0 ? ofFund(names[first - 1]!, names.slice(first)) : names;
  const [own] = named;
  const isDescription =
    own !== undefined &&
    text.slice(own.start, own.end).endsWith("的") &&
    !/^(?:相关|有关)?(?:科目|.{0,4}范围)/.test(behind(own));
  const denied = (isDenied && !isDescription ? named : []).filter((name) => !MODIFIES.test(behind(name)));
  const firsts = denied.flatMap(({ concepts: [concept], tentative }) =>
    concept === undefined ? [] : [{ concept, ...(tentative ? { tentative } : {}) }],
  );
  // 政府性基金预算无|上年结转资金: of that fund
  const isOfFund = moneyIn(clause) !== undefined;
  return firsts
    .filter(({ concept }, at) => firsts.findIndex((one) => one.concept === concept) === at)
    .map((one) => (one.concept === "revenue.carriedForward" && isOfFund ? { ...one, tentative: true } : one));
}

/** 国有资本经营预算|未安排|支出: what is spent or comes in of the money named before the denial, and not all of it. */
function ofFund(before: Name, [first, ...others]: readonly Name[]): Name[] {
  const [source] = before.concepts;
  const isOfFund = first?.isSide === true && source !== undefined && sourceOf(source) !== undefined;
  const concept = isOfFund ? inContext(before.concepts, first.concepts[0]) : undefined;
  return [concept === undefined ? first! : { ...before, concepts: [concept] }, ...others];
}

const UNKNOWN_WORDS = /[\u4e00-\u9fff]{2,10}\($/;

/**
 * Where a denied name may begin: 不安排|单位|经营收入, 不购置|固定资产, since idle words and the verb are read as parts of the name as well; 未列|事业单位业务收入（事业收入）
 * with the unknown words for it.
 */
function beginnings(text: string, { from, start, end }: Name): number[] {
  const verb = /^(?:新?购[置买]?|采购|新增)/.exec(text.slice(start, end))?.[0].length ?? 0;
  const last = start + verb < end ? start + verb : start;
  const unknown = isOtherWord(text, { start, end }) ? UNKNOWN_WORDS.exec(text.slice(0, start))![0].length : 0;
  const first = (from ?? start) - unknown;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
