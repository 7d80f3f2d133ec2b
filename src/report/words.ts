import type { Note } from "../model/document.ts";
import type { Diagnosis } from "../model/finding.ts";

const EDITS: Record<Diagnosis["edit"], string> = {
  wrongDigit: "有一位数字写错",
  swappedDigits: "相邻两位数字写颠倒",
  droppedDigit: "漏写一位数字",
  extraDigit: "多写一位数字",
  decimalPoint: "小数点错位",
  unit: "单位写错",
  sign: "增减方向写反",
  rowLeftOut: "合计时漏加一行",
  rowCountedTwice: "合计时多加一次",
  otherValue: "此数写错",
};

/** What probably happened, in one clause: 「11542.80」相邻两位数字写颠倒，应为11452.80（改正后可消除2处不符） */
export function diagnosisWords(diagnosis: Diagnosis): string {
  const { edit, printed, suggested, restores, row } = diagnosis;
  const other = row ? `（${row.label}${row.quote.trim()}）` : "";
  return `「${printed}」${EDITS[edit]}${other}，应为${suggested}（改正后可消除${restores}处不符）`;
}

/** What extraction could not do or had to assume, by the code of its note. */
const NOTES: Record<string, string> = {};

/** A note of extraction in Chinese. */
export function noteWords(note: Note): string {
  const template = NOTES[note.code] ?? note.code;
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(note.data[key] ?? "？"));
}
