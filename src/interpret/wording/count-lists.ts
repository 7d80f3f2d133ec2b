import type { ToldCount } from "../../model/disclosure/wording.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { amountOf } from "../../text/figures/amount-of.ts";
import { FIGURE, WHOLE_DIGITS } from "../../text/figures/digits.ts";
import { COUNT_WORD, MONEY_UNIT } from "../../text/figures/units.ts";
import { matchesOf } from "../../text/matches.ts";
import { changeWordAtEnd } from "../phrases/change-words.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

const MEASURE = `(?:平方米|${COUNT_WORD}|[间栋次期场批份座处艘]|分(?!钟))`;
const COUNT = `(${WHOLE_DIGITS}(?:\\.\\d+)?)`;
const OPENER = "(?:其中|(?:具体)?(?:包括|包含)|分别[为是有]|具体[为是]|分为|由(?=[^。;]*[组构]成))";

/** What a count may be told with before its kinds: 项目7个|，涉及预算1956.98万元。|其中：…. */
const WITH_MONEY = `(?:,[^\\d,。;:]{0,8}${FIGURE}\\s*${MONEY_UNIT}。?)?`;

/** A count and what follows it: 公务用车12辆，其中：|应急保障用车3辆、…, 用房900平方米（|办公用房600平方米、…, 编制总数60人，|行政编制20人，…. */
const LISTED = new RegExp(
  `([^,。;:、(]{0,24}?)${COUNT}\\s*(${MEASURE})(?:\\s*\\(套\\))?${WITH_MONEY}\\s*(?:[,;(:]?\\s*(${OPENER})\\s*[:,]?|([:(,]))\\s*(?=([^。]+))`,
  "g",
);
/** 机要通信用车2辆，其他用车4辆，|共6辆 */
const TOTALLED = new RegExp(
  `[,、;]\\s*(?:以上|上述)?(?:[两二三四五六]项)?(?:[共总]计?|合计|总共)[有为]?${COUNT}\\s*(${MEASURE})`,
  "g",
);
/** A kind with its count (单价50万元以上设备3台) and perhaps its money (结转项目2个48.05万元); nothing is nothing in any measure (机要通信用车为0). */
const KIND = new RegExp(
  `^((?:\\d+万元|\\D){1,20}?)(?:(?:有|为|共)*)${COUNT}\\s*(${MEASURE})?(?:\\s*\\(套\\))?\\s*(?:[组构]成|(?<=[个项])${FIGURE}\\s*${MONEY_UNIT})?\\s*$`,
);
/** Marks between kinds; the comma of 1,200 is none. Before the last a word may stand for them. */
const MARK = new RegExp(`[、;]|,(?!\\d{3}(?!\\d))|(?<=\\d\\s*${MEASURE})(?:以及|[和及与])`, "g");
const WORD = /[和及与]/;

/** Says that a count is of all there is. */
const OF_ALL = /(?:(?<!公)共(?![产青服])|合计|总[数量计面编人额分]|满分)[^,。;]{0,8}$/;
const REST = /^其[他它余]/;
/** People can be of several kinds at once (党员, 女职工), but in one kind of post only, and paid from one kind of money. */
const PEOPLE = /[人名]/;
const POSTS = /(?:行政|事业|参公|参照|机关|工勤|政法|离休|退休|在编|编外|聘用|全额|差额|自收自支|自筹|财政|保障|供养)/;
/** Those in office, beside the retired; of the posts provided they are no kind. */
const IN_OFFICE = /在职/;

type Kinds = ToldCount["parts"];

/** Counts told with the kinds that they are made of, behind them or before. */
export function countListsIn(surface: Surface): ToldCount[] {
  const lists = [...listedBehind(surface), ...listedBefore(surface)];
  return lists.filter(({ amount, parts }) => {
    const mayOverlap =
      PEOPLE.test(amount.unit) && !parts.every(({ label }) => POSTS.test(label) || IN_OFFICE.test(label));
    return parts.length > 0 && !mayOverlap;
  });
}

function listedBehind(surface: Surface): ToldCount[] {
  return matchesOf(LISTED, surface.folded).flatMap((match) => {
    const [all, head = "", digits = "", measure = "", opener, mark, list = ""] = match;
    const whole = figureAt(surface, match.index + head.length, digits, measure);
    const kinds = kindsIn(surface, match.index + all.length, list, measure);
    if (kinds === undefined || (opener === undefined && !isOpenedBy(mark, head, kinds))) return [];
    // 比上年减少4人，|其中在编31人: of all of them
    if (changeWordAtEnd(head) !== undefined && !kinds.parts.every(({ label }) => changeWordAtEnd(label))) return [];
    if (head.includes("编") && kinds.parts.some(({ label }) => IN_OFFICE.test(label))) return [];
    const extent = extentOf(head, opener ?? "其中", kinds);
    return [{ what: "list" as const, ...whole, extent, parts: closedAt(whole, kinds) }];
  });
}

/** Whether a bare mark opens a list: a colon or bracket does, a comma only behind a count of all with nothing but kinds of it. */
function isOpenedBy(mark: string | undefined, head: string, { parts }: Listed): boolean {
  return parts.length > 1 && (mark !== "," || (OF_ALL.test(head) && parts.every((part) => isKindOf(head, part, NOUN))));
}

function listedBefore(surface: Surface): ToldCount[] {
  return matchesOf(TOTALLED, surface.folded).flatMap((match) => {
    const [all, digits = "", measure = ""] = match;
    const parts: Kinds = [];
    let end = match.index;
    while (end > 0) {
      const before = surface.folded.slice(0, end);
      const piece = /[^、;。:]*$/.exec(before)![0].replace(/^.*,(?!\d{3}(?!\d))/, "");
      const start = end - piece.length;
      const [, label = "", figure = "", own] = KIND.exec(piece) ?? [];
      if (own !== measure) break;
      const kind = figureAt(surface, start + piece.lastIndexOf(figure), figure, measure);
      parts.unshift({ label: label.replace(/^.*其中/, "").trim(), ...kind });
      if (label.includes("其中") || !/[、;,]/.test(surface.folded.charAt(start - 1))) break;
      end = start - 1;
    }
    const whole = figureAt(surface, match.index + all.lastIndexOf(digits), digits, measure);
    return parts.length > 1 ? [{ what: "list" as const, ...whole, extent: "all" as const, parts }] : [];
  });
}

interface Listed {
  parts: Kinds;
  /** How many parts stand before each comma or semicolon that may end the list. */
  ends: number[];
  /** Whether all are parted by one mark, and nothing counted alike is told behind them in the sentence. */
  isEven: boolean;
}

/** 事业编制12人|（参照公务员法管理3人）: what a bracket says of a kind, but for a part of its unit. */
const ASIDE = /(?<=[\d\u4e00-\u9fff])\((?!套\))[^()]*\)/g;

/** 在职48人|，包括行政22人，事业26人|；退休15人: kinds of a kind, up to the mark that parts the kinds. */
const NESTED = /,(?:其中|包括|包含|含)[^;。]*(?=;)/g;
const NESTED_LABEL = /^(?:其中|包括|包含|含)/;

/** The kinds up to what is none, to the end of the sentence or of the bracket; undefined where something counted alike cannot be read. */
function kindsIn(surface: Surface, from: number, text: string, measure: string): Listed | undefined {
  const list = text
    .replace(ASIDE, (aside) => " ".repeat(aside.length))
    .replace(NESTED, (held) => " ".repeat(held.length));
  const parts: Kinds = [];
  const ends: number[] = [];
  const marks = new Set<string>();
  let at = 0;
  for (const { 0: mark, index } of [...matchesOf(MARK, list), Object.assign([""], { index: list.length })]) {
    const piece = /^(?:\(套\)|[^)])*/.exec(list.slice(at, index))![0];
    const isClosed = piece.length < index - at;
    const [all, label = "", digits = "", own] = KIND.exec(piece) ?? [];
    if (all === undefined || (own !== measure && !(own === undefined && Number(digits) === 0))) {
      const isUnread = new RegExp(`\\d\\s*${measure}`).test(piece);
      return isUnread ? undefined : { parts, ends, isEven: marks.size < 2 && !isCountedFrom(list, at, measure) };
    }
    if (parts.length > 0 && NESTED_LABEL.test(label)) break;
    const named = pieceOf(surface, from + at, from + at + label.length).text.trim();
    parts.push({ label: named, ...figureAt(surface, from + at + piece.lastIndexOf(digits), digits, measure) });
    if (isClosed) return { parts, ends, isEven: marks.size < 2 };
    if (mark === "" || (mark === ";" && !marks.has(";") && parts.length > 1)) {
      at = index;
      break;
    }
    if (mark === "," || mark === ";") ends.push(parts.length);
    if (!WORD.test(mark!)) marks.add(mark!);
    at = index + mark!.length;
  }
  return { parts, ends, isEven: marks.size < 2 && !isCountedFrom(list, at, measure) };
}

/** 其中在职48人，…|；退休15人: whether more is counted in a measure from a place on. */
function isCountedFrom(list: string, from: number, measure: string): boolean {
  return new RegExp(`\\d\\s*${measure}`).test(list.slice(from));
}

/** A comma may go on with the list or leave it (…其他用车5辆，新购车辆1辆; 其中在职132人；退休71人): where its first part makes the whole, it ends there. */
function closedAt(whole: PlacedAmount, { parts, ends }: Listed): Kinds {
  const sumOf = (some: Kinds) => some.reduce((sum, { amount }) => sum + Number(amount.value), 0);
  const end = ends.find((count) => sumOf(parts.slice(0, count)) === Number(whole.amount.value));
  return end === undefined ? parts : parts.slice(0, end);
}

/** All, where the text says so: by its opener, by a count of all there is, by telling what there is none of or the rest; kinds, where each is named as one of the whole. */
function extentOf(head: string, opener: string, { parts, isEven }: Listed): ToldCount["extent"] {
  if (parts.length < 2) return "some";
  if (parts.some(({ label, amount }) => REST.test(label) || Number(amount.value) === 0)) return "all";
  if (!isEven) return "perhaps";
  if (opener !== "其中" || OF_ALL.test(head)) return "all";
  return parts.every((part) => isKindOf(head, part)) ? "kinds" : "perhaps";
}

/** 编制, 车辆: so many characters of a noun. */
const NOUN = 2;

/** 行政编制 of 人员编制总数, 行政 of 职工: named as a kind of the whole by its last character at least (电动车 of 公务用车共, which behind a comma alone may be something else), or as one of posts. */
function isKindOf(head: string, { label, amount }: Kinds[number], characters = 1): boolean {
  return head.slice(-8).includes(label.slice(-characters)) || (PEOPLE.test(amount.unit) && POSTS.test(label));
}

/** A figure of a surface that a pattern has found, with its unit. */
export function figureAt(surface: Surface, start: number, digits: string, unit: string) {
  const { text, place } = pieceOf(surface, start, start + digits.length);
  return { amount: amountOf(digits, text, unit, "printed"), place };
}
