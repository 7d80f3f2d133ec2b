import type { SectionKind } from "../../model/disclosure/section.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { findAmounts } from "../../text/amounts.ts";
import { matchesOf } from "../../text/matches.ts";
import { ALLOTTING } from "../phrases/verbs.ts";
import { findNames, type Name } from "./names.ts";

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

const CLAUSE = /(?:[^,;。!()]|\([^(),;。]{1,2}\))+/g;
/** What a denial cannot do without. */
const DENIES = /[未没不无零空]/;
/** 未安排, 没有编列, 不涉及, 无: a word of denial and, mostly, a verb. */
const DENIED = `(?:尚未|并未|未|没有|没|不|无)(?:作|再|予以?)?(?:${ALLOTTING}|列|涉及|发生|存在|产生|使用|填列|购置|采购|新增)`;
const DENIAL_BEFORE = new RegExp(
  `(?:${DENIED}|无|没有)(?:安排|使用|[纳列]入)?(?:\\d{4}年度?|今年|本年度?|当年)?(?:财政拨款)?$`,
);
const DENIAL_AFTER = new RegExp(
  `^(?:预算|支出|经费|资金|安排|情况|数据|:|[均为都全]){0,4}(?:${DENIED}|暂?无|没有|零|为空)(?:预算|支出|资金|安排)*$`,
);
/** 无, 不填列, 我局无此项经费, 该项支出为零: a denial that names nothing but itself. */
const THINGS = "(?:[此该本]项|此类|相关|上述)?(?:内容|支出|预算|情况|经费|费用|收支|资金|业务|事项|数据|安排)*";
const BARE_DENIAL = new RegExp(
  `^(?:[我本该][\\u4e00-\\u9fff]{1,2})?${THINGS}(?:${DENIED}|暂?无|没有|[均全]?为零|零)${THINGS}$`,
);
/** 没有一般公共预算安排的“三公”经费支出 denies what follows, not the fund. */
const MODIFIES = /^(?:预算|资金)?(?:安排|列支|开支)?的/;
/** What others deny is not denied for the whole; 无增减 and reasons deny no figure. */
const OTHERS = /(?<![含及和与]|包括)[所下]属|其他单位|部分(?:单位|部门|处室|机构)/;

/**
 * The clauses of a compact text that deny a figure: 未安排政府采购预算, 无机关运行经费, 公务接待费未安排; or, alone in their section, 无. Clauses
 * with digits tell the figure themselves and are none of these.
 */
export function findNils(text: string, section: SectionKind): DeniedClause[] {
  return matchesOf(CLAUSE, text).flatMap(({ 0: clause, index }): DeniedClause[] => {
    if (!DENIES.test(clause)) return [];
    const sentence = text.slice(text.lastIndexOf("。", index) + 1, index + clause.length);
    if (OTHERS.test(sentence)) return [];
    const isRemark = text.charAt(index - 1) === "(";
    const named = isRemark && BARE_DENIAL.test(clause) ? nameBefore(text.slice(0, index - 1)) : undefined;
    if (named !== undefined) return [{ ...named, end: index + clause.length }];
    const before = text.slice(text.lastIndexOf("。", index) + 1, index);
    const main = isRemark || findNames(before).length > 0 ? undefined : MAIN[section];
    return partsOf(clause).flatMap(({ part, at }) => {
      const start = index + at;
      return deniedIn(part, main).map((denied) => ({ ...denied, start, end: start + part.length }));
    });
  });
}

/** 国有资本经营预算拨款收入（未安排）: the name that a bracket denies. */
function nameBefore(text: string): { concept: Concept; start: number } | undefined {
  const from = /(?:[^,;。:()]|\([^(),;。]{1,2}\))*$/.exec(text)!.index;
  const name = findNames(text.slice(from)).at(-1);
  const [concept] = name?.tentative ? [] : (name?.concepts ?? []);
  return name && concept && from + name.end === text.length ? { concept, start: from + name.start } : undefined;
}

/** 未安排购置费|和运行维护费6.80万元: beside what is told in figures each thing is a clause of its own. */
function partsOf(clause: string): { part: string; at: number }[] {
  if (findAmounts(clause).length === 0) return [{ part: clause, at: 0 }];
  const starts = [0, ...matchesOf(/(?:和|(?<!涉)及|与|、)/g, clause).map(({ index }) => index)];
  return starts.map((at, index) => ({ part: clause.slice(at, starts[index + 1]), at }));
}

function deniedIn(clause: string, main: Concept | undefined): Pick<DeniedClause, "concept" | "tentative">[] {
  if (BARE_DENIAL.test(clause)) return main === undefined ? [] : [{ concept: main }];
  if (/\d(?!\d*年)|原因|由于|因为/.test(clause) || findAmounts(clause).length > 0) return [];
  const names = findNames(clause);
  const first = names.findIndex((name) =>
    [name.start, nounAt(clause, name)].some((at) => DENIAL_BEFORE.test(clause.slice(0, at))),
  );
  const isDenied = first !== -1 || names.some((name) => DENIAL_AFTER.test(clause.slice(name.end)));
  // 未列入机关运行经费的|公务用车运行维护费 says which one is meant.
  const named = names.slice(Math.max(first, 0));
  const isDescription = named[0] !== undefined && clause.slice(named[0].start, named[0].end).endsWith("的");
  const denied = (isDenied && !isDescription ? named : []).filter((name) => !MODIFIES.test(clause.slice(name.end)));
  const firsts = denied.flatMap(({ concepts: [concept], tentative }) =>
    concept === undefined ? [] : [{ concept, ...(tentative ? { tentative } : {}) }],
  );
  return firsts.filter(({ concept }, at) => firsts.findIndex((one) => one.concept === concept) === at);
}

/** 不|购置固定资产: the verb is read as a part of the name as well. */
function nounAt(clause: string, { start, end }: Name): number {
  const verb = /^(?:购置|采购|新增)/.exec(clause.slice(start, end))?.[0].length ?? 0;
  return start + verb < end ? start + verb : start;
}
