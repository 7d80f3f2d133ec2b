import type { Diagnosis } from "../model/finding.ts";

const EDITS: Record<Diagnosis["edit"], string> = {
  wrongDigit: "有一位数字写错",
  swappedDigits: "两位数字写反",
  droppedDigit: "漏写一位数字",
  extraDigit: "多写一位数字",
  decimalPoint: "小数点移位",
  unit: "单位写错（元、万元）",
  sign: "增减方向写反",
  rowLeftOut: "这一行漏加",
  rowCountedTwice: "这一行重复计算",
  otherValue: "这个数有误",
};

/** 「4107,573.11」有一位数字写错，应为 107,573.11（可使 3 条关系同时成立） */
export function diagnosisWords(diagnosis: Diagnosis): string {
  const { edit, printed, suggested, restores } = diagnosis;
  const proof = restores > 1 ? `（改后 ${restores} 条关系同时成立）` : "";
  const remedy = edit === "rowLeftOut" || edit === "rowCountedTwice" ? "" : `，应为「${suggested}」`;
  return `「${printed}」${EDITS[edit]}${remedy}${proof}`;
}
