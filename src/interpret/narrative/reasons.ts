import { contains } from "../../concepts/containment.ts";
import { COMPOSITION, type Concept } from "../../model/disclosure/vocabulary.ts";
import type { Reader } from "./reader.ts";
import type { State } from "./state.ts";
import type { Token } from "./tokens.ts";

/** The numeral of the first of several items. */
const FIRST = /(?:一是|①|\(?[一1]\)|[一1][、.])$/;

/** Whether a clause or a list begins at an offset; the colon of 主要原因是： begins none. */
export function isOpening({ tokens: { text, tokens } }: Reader, start: number, mark: "," | ":"): boolean {
  const isReason = (one: Token): boolean => one.kind === "mark" && one.mark === "reason";
  const from = start - (mark === ":" ? (FIRST.exec(text.slice(0, start))?.[0].length ?? 0) : 0);
  return (
    text.charAt(from - 1) === mark &&
    (mark === "," || !tokens.some((one) => isReason(one) && (one.end === from || one.end === from - 1)))
  );
}

/**
 * 购置费21万元，主要原因是更新报废车辆，|运维费9万元: a clause that begins with the next part, or with the sum of all, explains no more; nor does a list
 * that begins with a part of what is explained (主要原因是厉行节约，按构成分：|出国费2万元).
 */
export function endReason(state: State, start: number, concepts: readonly Concept[], isList: boolean): void {
  const explained = state.subject?.concept;
  if (!state.reason || explained === undefined) return;
  const isNextPart = concepts.some(
    (one) =>
      one !== explained &&
      (areParts(one, explained) || contains(one, explained) || (isList && contains(explained, one))),
  );
  if (!isNextPart) return;
  state.reason = false;
  state.end = start;
}

/** What sums up what was told: 总体有所减少，减少…, 两项合计增加…. */
const SUMMED_UP = /[,;]((?:(?:以上|上述)?[两三各几]项[^,。;\d]{0,12}|总体[^,。;\d]{0,8})(?:,[^,。;\d]{1,4})?)$/;

/** …，系部分项目已完成，|总体有所减少，减少83万元: a clause that sums up explains no more. */
export function endReasonAtSum({ tokens: { text }, state }: Reader, start: number): void {
  const summed = state.reason ? SUMMED_UP.exec(text.slice(state.end, start))?.[1] : undefined;
  if (summed === undefined) return;
  state.reason = false;
  state.end = start - summed.length;
}

/** Whether two concepts are parts of one whole. */
function areParts(one: Concept, other: Concept): boolean {
  return (Object.values(COMPOSITION) as (readonly Concept[])[]).some(
    (parts) => parts.includes(one) && parts.includes(other),
  );
}
