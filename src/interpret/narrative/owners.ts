import type { Fact } from "../../model/disclosure/fact.ts";
import { ORGANISATION_END } from "../../text/organisations.ts";
import { THIS_YEAR, YEAR, YEARS_END } from "../phrases/years.ts";
import type { Name } from "./names.ts";
import type { State } from "./state.ts";

/** What may stand between whose figure it is and its name: 2024年, 的, 部门, 安排. */
const BETWEEN = new RegExp(`(?:${YEAR}|${THIS_YEAR}|的|部门|单位|共?计?安排)$`);
/** What may stand before it: 其中, 2024年, 全年, 2023年年末. */
const BEFORE = new RegExp(
  `^(?:(?:其中|包括|[一二三]是)|(?:截[至止]到?)?(?:${YEAR}|${THIS_YEAR})(?:年?${YEARS_END}(?:\\d{1,2}日)?)?)+`,
);
const ORGANISATION = new RegExp(`^[\\u4e00-\\u9fff()]{2,28}${ORGANISATION_END}$`);
/** 我局, 本部门, 全委, 市财政局: the department by a short name, or a body too high to be one of its units. */
const OWN = new RegExp(`(?:^|[,;])(?:[我本该全][\\u4e00-\\u9fff]{0,3}|.{0,2}${ORGANISATION_END})$`);
/** 局机关及下属站所, 部门（含所属单位）: all of it. */
const ALL = /(?:及|和|与|含|包括)[^,;]{0,6}(?:所属|下属|直属|基层|\d+[个家])/;
/** A clause that says what is done, and not only who. */
const DOING = /用于|支付|安排|拨付|[纳列]入|按照?|根据|由于|因|核定|批复|下达|增加|减少|[较比]|其他|部分|主要/;
/** What the office itself has of its department's figure. */
const OFFICE_WORDS = "(?:机关|本级|本部|\\(本级\\)|\\(机关\\))";
const OFFICE = new RegExp(`${OFFICE_WORDS}$`);
const OPENS_OFFICE = new RegExp(`^${OFFICE_WORDS}`);
/** 某某中心：2024年|收入预算…: a heading that opens the paragraph. */
const HEADED = /^([\u4e00-\u9fff()]{2,28})[:。]([^,;。:]*)$/;

/**
 * Whose figure the clause before a name tells: a unit of the department, null for the department as a whole, undefined where it does not say. `office` where it is that of
 * the department itself, which may be all of it. `ours` is what titles and headings call the department.
 */
function whoseBefore(text: string, start: number, ours: string): { whose?: string | null; office?: string } {
  const clause = /[^,;。:]*$/.exec(text.slice(0, start))![0];
  const [, heading = "", behind = ""] = HEADED.exec(text.slice(0, start)) ?? [];
  const isHeaded = heading !== "" && withoutBetween(behind) === "";
  const whose = isHeaded ? heading : withoutBetween(clause).replace(BEFORE, "");
  if (whose === "" || DOING.test(whose)) return clause.endsWith("部门") ? { whose: null } : {};
  if (ALL.test(whose) || OWN.test(whose)) return { whose: null };
  const body = whose.replace(OFFICE, "");
  if (body !== whose && isCalled(ours, body)) {
    const rest = /^[^。]*/.exec(text.slice(start))![0];
    const isPart = /[下所直]属|二级|(?:^|[,;])(?:[两三各]项|全?部门|全[局委办]|总)?[合共]计\d/.test(rest);
    return isPart ? { whose } : { office: whose };
  }
  const unit = whose.replace(/^(?:下属|所属|直属)/, "");
  if (ours.includes(unit)) return { whose: null };
  return ORGANISATION.test(body) && body.length > 4 ? { whose } : {};
}

/** Whether titles and headings call a body so, and not only its office: one text may tell of a 机关 alone. */
function isCalled(ours: string, body: string): boolean {
  const [, ...behind] = ours.split(body);
  return behind.some((rest) => !OPENS_OFFICE.test(rest));
}

function withoutBetween(clause: string): string {
  const shorter = clause.replace(BETWEEN, "");
  return shorter === clause ? clause : withoutBetween(shorter);
}

/** 水利工程管理站收入预算434.56万元: of one unit, to the end of the sentence, or of the paragraph that it opens. */
export function noteOwner(state: State, text: string, { start }: Name, ours: string): void {
  if (state.reason || state.brackets.length > 0 || ours === "") return;
  const { whose, office } = whoseBefore(text, start, ours);
  if (office !== undefined) state.office = { name: office, isHost: state.end === 0 };
  if (whose === undefined) return;
  state.office = undefined;
  state.owner = whose ?? undefined;
  if (state.end === 0 || whose === null) state.host = state.owner;
}

/** So many paragraphs apart the bodies of one department are told in a row. */
const NEXT_PARAGRAPHS = 2;

/**
 * 某某局本级支出预算90万元，|某某中心支出预算10万元: where the same is told of another body beside it, what the office has is its own and not all of the department's.
 * `offices` says of which figures the text calls the office's.
 */
export function settleOffices(facts: readonly Fact[], offices: ReadonlyMap<Fact, string>): void {
  const isBeside = (one: Fact, other: Fact): boolean =>
    other.subject !== undefined &&
    !offices.has(other) &&
    other.concept === one.concept &&
    other.stage === one.stage &&
    Math.abs(other.place.block - one.place.block) <= NEXT_PARAGRAPHS;
  const settled = [...offices].filter(([one]) => facts.some((other) => isBeside(one, other)));
  for (const [fact, office] of offices) {
    const isOffice = settled.some(([one, name]) => name === office && one.place.block === fact.place.block);
    if (isOffice) fact.subject ??= office;
  }
}

const OWN_LEVEL = "本级";

/** 本级“三公”经费5.20万元: of the department without its units; 县本级 has many departments. */
export function noteOwnLevel(state: State, text: string, { start, concepts }: Name): void {
  const isOwnLevel =
    text.startsWith(OWN_LEVEL, start) &&
    !/[省市州县区]$/.test(text.slice(0, start)) &&
    // 本级一般公共预算拨款: what the level of government gives, to all units.
    !/^(?:expenditure\.ownLevel|revenue\.)/.test(concepts[0] ?? "");
  if (isOwnLevel) state.owner ??= OWN_LEVEL;
  else if (state.owner === OWN_LEVEL) state.owner = undefined;
}
