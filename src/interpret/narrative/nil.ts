import type { SectionKind } from "../../model/section.ts";
import type { Concept } from "../../model/vocabulary.ts";
import { findNames } from "./names.ts";

/** A clause that denies a figure; offsets in the compact text. */
export interface DeniedClause {
  concept: Concept;
  start: number;
  end: number;
}

/** What a section is about when its body says only 无 or 不涉及. */
const MAIN: Partial<Record<SectionKind, Concept>> = {
  runningCosts: "agencyRunningCosts",
  threePublic: "threePublic.total",
  procurement: "procurement.total",
  assets: "assets.total",
};

const CLAUSE = /(?:[^,;。!()]|\([^(),;。]{1,2}\))+/g;
const DENIAL_BEFORE =
  /(?:无|没有|未安排|没有安排|不安排|不涉及|未列支|未编制|未发生|不存在)(?:安排|使用)?(?:\d{4}年度?)?(?:财政拨款)?$/;
const DENIAL_AFTER =
  /^(?:预算|支出|经费|资金|安排|情况|数据|:|为){0,3}(?:未(?:作)?安排|无安排|没有安排|不安排|不涉及|不填列|未发生|未列支|无预算|为?无|为?零|为空)(?:预算|支出|资金|安排)*$/;
const BARE_DENIAL =
  /^(?:(?:我|本|该)(?:部门|单位|局|办|委)?)?(?:无|不涉及|未安排|没有|无此项(?:内容|支出)?|暂无|没有安排|未涉及)(?:此项|该项|相关)?(?:内容|支出|预算|情况)?$/;
/** 没有一般公共预算安排的“三公”经费支出 denies what follows, not the fund. */
const MODIFIES = /^(?:预算|资金)?(?:安排|列支|开支)?的/;
/** What others deny is not denied for the whole; 无增减 and reasons deny no figure. */
const OTHERS = /所属|下属|其他单位|部分/;

/**
 * The clauses of a compact text that deny a figure: 未安排政府采购预算, 无机关运行经费, 公务接待费未安排; or, alone in their section, 无. Clauses
 * with digits tell the figure themselves and are none of these.
 */
export function findNils(text: string, section: SectionKind): DeniedClause[] {
  return [...text.matchAll(CLAUSE)].flatMap((match): DeniedClause[] => {
    const sentence = text.slice(text.lastIndexOf("。", match.index) + 1, match.index + match[0].length);
    if (OTHERS.test(sentence)) return [];
    const start = match.index;
    const isAside = text.charAt(start - 1) === "(";
    return deniedIn(match[0], isAside ? undefined : MAIN[section]).map((concept) => ({
      concept,
      start,
      end: start + match[0].length,
    }));
  });
}

function deniedIn(clause: string, main: Concept | undefined): Concept[] {
  if (BARE_DENIAL.test(clause)) return main === undefined ? [] : [main];
  if (/\d(?!\d*年)|原因|由于|因为/.test(clause)) return [];
  const names = findNames(clause);
  const first = names.findIndex((name) => DENIAL_BEFORE.test(clause.slice(0, name.start)));
  const isDenied = first !== -1 || names.some((name) => DENIAL_AFTER.test(clause.slice(name.end)));
  const denied = (isDenied ? names.slice(Math.max(first, 0)) : []).filter(
    (name) => !MODIFIES.test(clause.slice(name.end)),
  );
  return [...new Set(denied.flatMap((name) => name.concepts.slice(0, 1)))];
}
