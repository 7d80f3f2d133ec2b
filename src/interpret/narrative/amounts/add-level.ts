import { contains } from "../../../concepts/containment.ts";
import { type Amount, isZero } from "../../../model/amount.ts";
import type { Fact } from "../../../model/disclosure/fact.ts";
import type { Concept } from "../../../model/disclosure/vocabulary.ts";
import { nilAmount } from "../../../text/figures/amount-of.ts";
import { AT_LAST_YEARS_END, tellsBothYears, YEARS_END } from "../../phrases/years.ts";
import { conceptOf, type Lead } from "../lead.ts";
import { isNoLevel } from "../lists.ts";
import type { Name } from "../names.ts";
import { type AmountToken, addFact, currentYear, noteFact, printed, type Reader, suits } from "../reader.ts";
import { loseSubject } from "../state.ts";
import type { Token } from "../tokens.ts";
import { stageOf } from "./stages.ts";
import { comparedBefore, cutoffBehind, holdingsYear, isLastYears, noteYear, yearBesides } from "./told-years.ts";
import { carriedOf, dividedByYear } from "./year-parts.ts";

/** What is to be bought is no stock: 拟新增配置公务用车0辆, and what the sentence lists behind it (计划购置车辆1辆；|单价50万元以上设备0台). */
const TO_BUY = /拟|新增|更新|购置|新购|计划/;
const PLANNED = new RegExp(`(?:拟|计划)(?:(?!存量|[现共拥保占实存]有|${YEARS_END})[^。])*$`);

/** Takes a figure in that is told as such, under the concept that it was found to be of. False where it can be none of that. */
export function addLevel(
  reader: Reader,
  token: AmountToken,
  lead: Lead,
  named: Concept | undefined,
  isGuessed = lead.names.at(-1)?.tentative === true,
): boolean {
  const concept = named === "assets.vehicles" && isSpentOn(reader, token, lead) ? "threePublic.vehicles" : named;
  const amount = concept === undefined ? token.found.amount : asMoney(reader, token.found.amount, concept);
  if (concept === undefined || !suits(concept, amount, "budget") || isNoLevel(reader.state, concept, isGuessed))
    return false;
  const years = dividedByYear(reader, lead, concept);
  if (years !== undefined) {
    reader.state.years = years;
    loseSubject(reader.state);
    return true;
  }
  const name = lead.names.at(-1)?.start ?? token.start;
  if (concept.startsWith("assets.") && (isToBuy(reader, lead, name) || isAllowed(reader, token, name))) return false;
  if (isOfUnnamed(reader.state, concept) || isOtherThan(reader.state, lead.names.at(-1), amount)) return false;
  const compared = comparedBefore(reader, name) ?? yearBesides(reader.state, concept);
  if (compared !== undefined && !concept.startsWith("assets.")) {
    const stage = stageOf(reader, concept, lead, token.end);
    const fact = noteFact(reader, token, { concept, amount, stage, year: compared });
    // 人员经费…，公用经费…。与上年基本支出80万元相比，|减少5万元: of what is named here
    if (!reader.state.reason && reader.state.subject?.concept !== concept) reader.state.subject = fact;
    return true;
  }
  const year = currentYear(reader.state);
  const lastYears = isLastYears(reader, lead, name) || AT_LAST_YEARS_END.test(lead.text);
  const stock = concept.startsWith("assets.") ? (cutoffBehind(reader, token) ?? reader.state.cutoff) : undefined;
  const carried = carriedOf(reader.state, concept);
  const add = carried?.isAll ? noteFact : addFact;
  const fact = add(reader, token, {
    concept,
    amount,
    stage: stageOf(reader, concept, lead, token.end),
    year: stock ?? (lastYears && year !== undefined ? year - 1 : (holdingsYear(reader, concept) ?? year)),
    more: {
      ...(isGuessed ? { tentative: true } : {}),
      ...(carried && !carried.isAll ? { parent: carried.whole.id, statement: carried.whole.statement } : {}),
    },
  });
  addWholly(reader, token, fact);
  return true;
}

/** Under “三公”, 公务用车：54.24万元: what is spent on them, and no worth of those held. */
function isSpentOn({ passage, tokens }: Reader, token: AmountToken, lead: Lead): boolean {
  const name = lead.names.at(-1);
  const isMoney = passage.section === "threePublic" && token.found.amount.base === "元";
  return isMoney && name !== undefined && !tokens.text.slice(name.start, token.start).includes("值");
}

function isToBuy({ tokens, state }: Reader, lead: Lead, name: number): boolean {
  const { concept, statement } = (state.brackets.at(-1) ?? state.list)?.opener ?? {};
  return (
    (concept === "plannedPurchases" && statement?.endsWith(`.${state.sentence}`)) ||
    TO_BUY.test(tokens.text.slice(Math.max(lead.start, name - 6), name)) ||
    PLANNED.test(tokens.text.slice(0, name))
  );
}

/** 公务用车编制|3台, 核定公务用车|3辆: how many there may be. */
function isAllowed({ tokens: { text } }: Reader, token: AmountToken, name: number): boolean {
  return /编制/.test(text.slice(name, token.start)) || /核定[^,。;]{0,4}$/.test(text.slice(0, name));
}

/** 物业管理服务2520万元，|上年结转122.31万元: behind money that has no name here, of that. */
function isOfUnnamed({ lost, list, brackets }: Reader["state"], concept: Concept): boolean {
  return concept === "revenue.carriedForward" && lost && list === undefined && brackets.length === 0;
}

/** 流动资产100万元，|其他20万元; 车辆3辆，其中机要通信用车1辆、|其他2辆: a word as short is one of a list of holdings only where what stands before it is, and no kind of one of them. */
function isOtherThan({ lost, list }: Reader["state"], name: Name | undefined, { base }: Amount): boolean {
  const whole = list?.opener;
  return name?.isShort === true && (lost || (base !== "元" && whole?.amount.base === base));
}

/** 上年结转0。 of money is no money, whatever the unit. */
function asMoney({ state }: Reader, amount: Amount, concept: Concept): Amount {
  const isBareZero = amount.base === "" && isZero(amount.value);
  if (!isBareZero || concept.startsWith("assets.") || concept === "performance.projects") return amount;
  return { ...amount, unit: state.subject?.amount.unit ?? "元", unitFrom: "assumed", base: "元" };
}

/** 收入总计386.42万元，全部为一般公共预算拨款收入: the figure under a second name. (全部为本级支出 says who spends, not on what.) */
function addWholly(reader: Reader, token: AmountToken, whole: Fact): void {
  const { tokens, state } = reader;
  const rest = tokens.text.slice(token.end, token.end + 12);
  const all = /^[,，]?(?:全部|均|全|都)(?:为|是|来自于?|来源于|系)(?:本年度?|当年)?/.exec(rest);
  const name =
    all === null
      ? undefined
      : tokens.tokens.find((other) => other.kind === "name" && other.start === token.end + all[0].length);
  // 均为货物和服务: each is a part
  if (name?.kind !== "name" || /^[、和及与]/.test(tokens.text.slice(name.end))) return;
  const concept = conceptOf(tokens, state, name.name);
  if (concept === undefined || concept === "expenditure.ownLevel" || !contains(whole.concept, concept)) return;
  const { amount, stage, year, id, statement } = whole;
  noteFact(reader, token, { concept, amount, stage, year, more: { parent: id, statement } });
}

/** 未安排公务接待费, 无上年结转: an exact zero told in words. */
export function addNil(reader: Reader, token: Extract<Token, { kind: "nil" }>): void {
  const { state } = reader;
  const isStock = token.concept.startsWith("assets.");
  for (const one of reader.tokens.tokens)
    if (one.kind === "year" && one.start >= token.start && one.end <= token.end) noteYear(reader, one);
  state.end = token.end;
  const year = currentYear(state);
  const told = state.facts.some((one) => one.concept === token.concept && one.stage === "budget" && one.year === year);
  const isReason = year !== state.ownYear && reader.tokens.text.startsWith("主要", token.start);
  if (state.reason || isStock || told || isReason) return;
  state.bound = true;
  const unit = state.subject?.amount.unit ?? "元";
  const more = { nil: true, ...(token.tentative ? { tentative: true } : {}) } as const;
  const nil = { concept: token.concept, amount: nilAmount(printed(reader, token), unit), more };
  const add = year === state.ownYear ? addFact : noteFact;
  const fact = add(reader, token, { ...nil, stage: "budget", year });
  // 由购置费36万元、运行费没有安排|构成，较上年减少: again about the whole
  if (/[构组]成$/.test(reader.tokens.text.slice(token.start, token.end)))
    state.subject = state.nodes.find(({ id }) => id === fact.parent) ?? state.subject;
  const isOfBoth = tellsBothYears(reader.tokens.text.slice(token.start, token.end));
  // 上年及本年均未安排: nothing has changed
  if (isOfBoth && year !== undefined)
    noteFact(reader, token, { ...nil, stage: "change", year, more: { ...more, against: year - 1 } });
  state.printedYear = undefined;
}
