import { COMPOSITION, type Concept } from "../../../model/disclosure/vocabulary.ts";
import { EQUALITY } from "../../phrases/change-words.ts";
import { isComparisonFiller, isFiller } from "../../phrases/fillers.ts";
import { RESPECTIVELY } from "../../phrases/verbs.ts";
import { isPriorYear, PRIOR_YEAR } from "../../phrases/years.ts";
import { conceptOf, type Lead, namesBefore } from "../lead.ts";
import { type Name, OTHER_MONEY } from "../names.ts";
import type { AmountToken, Reader } from "../reader.ts";
import { addLevel } from "./add-level.ts";
import { bindBothYears } from "./both-years.ts";
import { addItem } from "./items.ts";
import { bindOtherStage } from "./stages.ts";
import { addEarlier, bindAgain, bindMove } from "./told-again.ts";
import { bindBeside } from "./told-beside.ts";
import { thingCounted, totalOf, totalOfClasses } from "./totals.ts";

/** Binds an amount that is told as such: 收入总计11452.80万元; 493.10万元为上年结转; 上年预算数90万元. False when nothing names it. */
export function bindLevel(reader: Reader, token: AmountToken, lead: Lead, after: Name | undefined): boolean {
  const { state, tokens } = reader;
  if (bindBothYears(reader, token, lead) || bindMove(reader, token, lead) || bindAgain(reader, token, lead))
    return true;
  if (bindOtherStage(reader, token, lead) || bindBeside(reader, token, lead) || addItem(reader, token, lead))
    return true;
  const explained = nameExplained(reader, token);
  if (explained !== undefined) state.reason = false;
  const own = after ?? explained;
  const names = own === undefined ? sharing(reader, token, lead) : [own];
  const next = state.shared.shift();
  if (next !== undefined && /^(?:[、,]|和|及|与)$/.test(lead.text))
    return addLevel(reader, token, lead, conceptOf(tokens, state, next));
  const between = tokens.text.slice(names.at(-1)?.end ?? token.start, token.start);
  if (names.length > 1) state.together = names;
  state.shared = RESPECTIVELY.test(between) && isSharedOut(reader, token, names.length) ? names.slice(1) : [];
  const [first] = state.shared.length > 0 ? names : [];
  if (first !== undefined) return addLevel(reader, token, lead, conceptOf(tokens, state, first));
  if (names.length > 1 && !/均/.test(between) && between.search(EQUALITY) === -1)
    return addLevel(reader, token, lead, wholeOf(names));
  const thing = thingCounted(reader, token, lead);
  if (thing !== undefined) return addLevel(reader, token, lead, thing, true);
  const concepts = names.map((name) => conceptOf(tokens, state, name));
  if (concepts.length > 0) return concepts.map((concept) => addLevel(reader, token, lead, concept)).some(Boolean);
  const topic = topicOf(reader, lead);
  if (topic !== undefined) return addLevel(reader, token, lead, topic);
  if (isValueOfSubject(reader, token, lead)) return addLevel(reader, token, lead, state.subject?.concept);
  const again = totalOfClasses(reader, lead);
  if (again !== undefined) return addLevel(reader, token, lead, again, true);
  const total = totalOf(reader, lead);
  if (total !== undefined) {
    state.owner = undefined;
    return addLevel(reader, token, lead, total);
  }
  // 2023年依次为|3万元、4万元: of several things told before.
  if (RESPECTIVELY.test(lead.text) && isSharedOut(reader, token, 2)) return false;
  return addEarlier(reader, token, lead) || addGuessed(reader, token, lead);
}

/** ，主要用于…，, 是指…，: what explains a name that still waits for its figure. */
const EXPLAINED = /^,?(?:\([^()]*\))?(?:主要)?(?:是?用于|是指|指的?是?|是?为了?)[^。;:]*[,。]$/;

/** 机关运行经费|同公用经费，, |即公用经费，: the same by another name, where one opens its clause. */
const ALSO_CALLED = /^(?:,?也?即|等?同于?)[^,。;:]*,$/;
const CLAUSE_OPENS = /(?:^|[,。;:])$/;

/** 基本支出，主要用于保障机构运转，|2021年安排900万元; 机关运行经费是指…的公用经费，|2021年为90万元: the name that the clauses between explain. */
function nameExplained({ tokens, state }: Reader, token: AmountToken): Name | undefined {
  const clause = /[^,。]*$/.exec(tokens.text.slice(0, token.start))![0];
  const at = token.start - clause.length;
  // 收入全部为一般公共预算拨款，其中|当年拨款90万元: the clause goes on with parts
  if (clause === "" || at <= state.end || !isFiller(clause) || clause.startsWith("其中")) return undefined;
  const name = tokens.tokens.find(
    (one) =>
      one.kind === "name" &&
      one.start >= state.end &&
      one.end < at &&
      one.name.concepts.length > 0 &&
      (EXPLAINED.test(tokens.text.slice(one.end, at)) ||
        (ALSO_CALLED.test(tokens.text.slice(one.end, at)) && CLAUSE_OPENS.test(tokens.text.slice(0, one.start)))),
  );
  return name?.kind === "name" ? name.name : undefined;
}

/** Parts that are told together only where their whole is meant. */
const TOGETHER = {
  ...COMPOSITION,
  "expenditure.basic.personnel": ["economic.compensationOfEmployees", "economic.socialBenefits"],
} as const satisfies Partial<Record<Concept, readonly Concept[]>>;

/** 公务用车购置费及公务用车运行维护费: parts named together that make up a whole. */
function wholeOf(names: readonly Name[]): Concept | undefined {
  const wholes = Object.entries(TOGETHER) as [Concept, readonly Concept[]][];
  const isMadeOf = (parts: readonly Concept[]) =>
    parts.length === names.length && parts.every((part) => names.some(({ concepts }) => concepts.includes(part)));
  const whole = wholes.find(([, parts]) => isMadeOf(parts))?.[0];
  return whole?.endsWith(".total") ? undefined : whole;
}

/** 公务接待费限额控制在3.20万元: unknown words between name and figure that name no other money and compare with nothing. 其他（20万元） has none. */
function addGuessed(reader: Reader, token: AmountToken, lead: Lead): boolean {
  const { state, tokens } = reader;
  const name = lead.names.at(-1);
  const before = lead.names.at(-2);
  const isJoined = before !== undefined && /^[、和及与]$/.test(tokens.text.slice(before.end, name?.start));
  if (name === undefined || state.reason || isJoined) return false;
  const between = tokens.text.slice(name.end, token.start);
  const isPlain = /^[\u4e00-\u9fff()]{1,10}$/.test(between);
  if (!isPlain || OTHER_MONEY.test(between) || COMPARED.test(between)) return false;
  const isAlone = between === "(" && tokens.text.charAt(token.end) === ")";
  return addLevel(reader, token, lead, conceptOf(tokens, state, name), isAlone ? undefined : true);
}

const COMPARED = new RegExp(`[较比同与占增减升降高低多少超余]|${PRIOR_YEAR}|其中|人均|单价|每`);

/** …2023年预算依次为1万元、2万元，|2022年预算依次为3万元、4万元: another year of the things told together right before. */
function isOfTogether(reader: Reader, token: AmountToken, { names, text }: Lead): boolean {
  const { state } = reader;
  const isAgain = names.every(({ isSide }) => isSide) && RESPECTIVELY.test(text) && isComparisonFiller(text);
  if (!isAgain || state.together.length < 2 || !isSharedOut(reader, token, state.together.length)) return false;
  state.yearBefore = state.year;
  const lastYear = state.ownYear !== undefined && isPriorYear(text) ? state.ownYear - 1 : undefined;
  state.printedYear ??= lastYear;
  state.year = state.printedYear ?? state.year;
  return true;
}

/** What 收支总计 are, where each is told: 收、支总计分别为100万元、90万元. */
const BOTH_SIDES = ["revenue.total", "expenditure.total"] as const satisfies readonly Concept[];

/**
 * The names that lead to a figure. 93%用于基本支出，7%用于项目支出，金额分别为822万元和58万元: as many figures in a row as things named in the sentence, however far
 * apart; none where there are fewer.
 */
function sharing(reader: Reader, token: AmountToken, lead: Lead): Name[] {
  const { tokens } = reader;
  const names = namesBefore(tokens, lead, token.start, false);
  if (names.length === 0 && isOfTogether(reader, token, lead)) return [...reader.state.together];
  const isShared = names.length === 1 && RESPECTIVELY.test(tokens.text.slice(names[0]!.end, token.start));
  if (!isShared || !isSharedOut(reader, token, 2)) return names;
  if (names[0]!.concepts[0] === "revenueExpenditure.total")
    return BOTH_SIDES.map((concept) => ({ ...names[0]!, concepts: [concept] }));
  const from = tokens.text.lastIndexOf("。", token.start) + 1;
  const told = tokens.tokens.flatMap((one) =>
    one.kind === "name" && one.start >= from && one.end <= token.start ? [one.name] : [],
  );
  return told.length > 1 && isSharedOut(reader, token, told.length) ? told : [];
}

/** 人员经费和公用经费分别为80万元、20万元: as many figures in a row as names before them. */
function isSharedOut({ tokens }: Reader, token: AmountToken, count: number): boolean {
  const amounts = tokens.tokens.filter((other) => other.kind === "amount");
  const row = amounts.slice(amounts.indexOf(token), amounts.indexOf(token) + count);
  const gaps = row.slice(1).map((other, at) => tokens.text.slice(row[at]?.end ?? 0, other.start));
  return row.length === count && gaps.every((gap) => /^(?:[、,]|和|及|与)$/.test(gap));
}

const WORTH = /^\)?(?:\([^()]*\))?[,、(]?(?:账面)?(?:价值|原值|金额|净值)(?:为|共计|合计)?$/;
/** Where holdings are told, nothing need say so: 车辆5辆78.07万元, 车辆4台、65.73万元. */
const WORTH_BESIDE = /^(?:\([^()]*\))?[,、]?(?:计|共计?|合计)?$/;

/** 房屋2000平方米，价值500.00万元: the worth of what was just counted. */
function isValueOfSubject({ state, tokens, passage }: Reader, token: AmountToken, lead: Lead): boolean {
  const counted = state.subject?.concept.startsWith("assets.") === true && state.subject.amount.base !== "元";
  return (
    counted &&
    token.found.amount.base === "元" &&
    (WORTH.test(lead.text) ||
      (passage.section === "assets" && WORTH_BESIDE.test(lead.text)) ||
      (lead.text === "(" && tokens.text.charAt(token.end) === ")"))
  );
}

/** 安排493.10万元用于项目支出: the name may follow its figure, when none leads to it. */
export function nameAfter({ tokens, state }: Reader, token: AmountToken, lead: Lead, index: number): Name | undefined {
  if (state.reason || namesBefore(tokens, lead, token.start, false).length > 0) return undefined;
  // 基本支出中，|80万元是人员经费
  if (!isFiller(/[^。;]*$/.exec(lead.text)![0].replace(/^.*[^其]中[,:]/, ""))) return undefined;
  const next = tokens.tokens.slice(index + 1).find((other) => other.kind !== "mark" || other.mark !== "reason");
  if (next?.kind !== "name") return undefined;
  const between = tokens.text.slice(token.end, next.start);
  // 安排82.99万元作为|行政运行|公用经费（机关运行经费）
  const joined = /^(?:为|是|的|属于|用于|作为|安排)?$/.test(between) || /^作为[\u4e00-\u9fff]{1,6}$/.test(between);
  return joined && /^中?(?:[,。;、)]|$)/.test(tokens.text.slice(next.end)) ? next.name : undefined;
}

/** The first figure under a heading that is the name of a concept, when nothing else leads to it: （一）公务接待费, 2026年预算安排4.12万元. */
function topicOf({ state, passage }: Reader, lead: Lead): Concept | undefined {
  const sentence = lead.text.slice(lead.text.lastIndexOf("。") + 1);
  return state.facts.length === 0 && isFiller(sentence) ? passage.topic : undefined;
}
