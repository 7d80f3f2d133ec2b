import type { ToldCount } from "../../model/disclosure/wording.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { amountOf } from "../../text/figures/amount-of.ts";
import { WHOLE_DIGITS } from "../../text/figures/digits.ts";
import { COUNT_WORD } from "../../text/figures/units.ts";
import { matchesOf } from "../../text/matches.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

const MEASURE = `(?:平方米|${COUNT_WORD}|[间栋])`;
const COUNT = `(${WHOLE_DIGITS}(?:\\.\\d+)?)`;
const OPENER = "(?:其中|(?:具体)?(?:包括|包含)|分别[为是有]|具体[为是]|分为)";

/** A count and what follows it: 公务用车12辆，其中：|应急保障用车3辆、…, 用房900平方米（包括|办公用房600平方米、…. */
const LISTED = new RegExp(
  `([^,。;:、(]{0,24}?)${COUNT}\\s*(${MEASURE})(?:\\s*\\(套\\))?\\s*[,;(:]?\\s*(${OPENER})\\s*[:,]?\\s*(?=([^。]+))`,
  "g",
);
/** A kind with its count (单价50万元以上设备3台); nothing is nothing in any measure (机要通信用车为0). */
const KIND = new RegExp(`^((?:\\d+万元|\\D){1,20}?)(?:(?:有|为|共)*)${COUNT}\\s*(${MEASURE})?\\s*$`);
/** Marks between kinds; the comma of 1,200 is none. */
const MARK = /[、;]|,(?!\d{3}(?!\d))/g;

/** Says that a count is of all there is. */
const OF_ALL = /(?:(?<!公)共(?![产青服])|合计|总[数量计面编人额])[^,。;]{0,8}$/;
const REST = /^其[他它余]/;
/** People can be of several kinds at once (党员, 女职工), but in one kind of post only. */
const PEOPLE = /[人名]/;
const POSTS = /(?:行政|事业|参公|参照|机关|工勤|政法|离休|退休|在编|编外|聘用)/;

type Kinds = ToldCount["parts"];

/** Counts told with the kinds that they are made of. */
export function countListsIn(surface: Surface): ToldCount[] {
  return matchesOf(LISTED, surface.folded).flatMap((match) => {
    const [all, head = "", digits = "", measure = "", opener = "", list = ""] = match;
    const start = match.index + head.length;
    const whole = figureAt(surface, start, digits, measure);
    const kinds = kindsIn(surface, match.index + all.length, list, measure);
    const parts = kinds && closedAt(whole, kinds);
    const mayOverlap = PEOPLE.test(measure) && !parts?.every(({ label }) => POSTS.test(label));
    if (parts === undefined || parts.length === 0 || mayOverlap) return [];
    return [{ what: "list" as const, ...whole, extent: extentOf(head, opener, kinds!), parts }];
  });
}

interface Listed {
  parts: Kinds;
  /** How many parts stand before each comma that may end the list. */
  ends: number[];
  /** Whether all are parted by one mark. */
  isEven: boolean;
}

/** The kinds up to what is none, to the end of the sentence or of the bracket; undefined where something counted alike cannot be read. */
function kindsIn(surface: Surface, from: number, list: string, measure: string): Listed | undefined {
  const parts: Kinds = [];
  const ends: number[] = [];
  const marks = new Set<string>();
  let at = 0;
  for (const { 0: mark, index } of [...matchesOf(MARK, list), Object.assign([""], { index: list.length })]) {
    const piece = /^[^)]*/.exec(list.slice(at, index))![0];
    const isClosed = piece.length < index - at;
    const [all, label = "", digits = "", own] = KIND.exec(piece) ?? [];
    if (all === undefined || (own !== measure && !(own === undefined && Number(digits) === 0))) {
      const isUnread = new RegExp(`\\d\\s*${measure}`).test(piece);
      return isUnread ? undefined : { parts, ends, isEven: marks.size < 2 };
    }
    const named = label.trim();
    parts.push({ label: named, ...figureAt(surface, from + at + piece.lastIndexOf(digits), digits, measure) });
    if (isClosed || mark === "" || (mark === ";" && !marks.has(";") && parts.length > 1)) break;
    if (mark === ",") ends.push(parts.length);
    marks.add(mark ?? "");
    at = index + 1;
  }
  return { parts, ends, isEven: marks.size < 2 };
}

/** A comma may go on with the list or leave it (…其他用车5辆，新购车辆1辆): where its first part makes the whole, it ends there. */
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
  const isKind = ({ label }: Kinds[number]) => head.slice(-6).includes(label.slice(-1));
  return parts.every(isKind) ? "kinds" : "perhaps";
}

/** A figure of a surface that a pattern has found, with its unit. */
export function figureAt(surface: Surface, start: number, digits: string, unit: string) {
  const { text, place } = pieceOf(surface, start, start + digits.length);
  return { amount: amountOf(digits, text, unit, "printed"), place };
}
