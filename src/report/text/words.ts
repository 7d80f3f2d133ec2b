import type { Note } from "../../model/document.ts";
import type { Diagnosis } from "../../model/report/finding.ts";

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
const NOTES: Record<string, string> = {
  previousUnreadable: "上年的文件《{name}》无法读取，没有与上年核对。",
  amountsDoubled: "本页有{count}个数字被读到两次：{text}",
  amountsLost: "本页有{count}个数字没有完整读入表格或正文：{text}",
  coveredText: "表格中被合并单元格盖住的文字没有读入：{text}",
  dumpColumns: "文本中的表格列数不齐，列的归属可能有误",
  dumpHeaderLost: "文本中的表格缺少表头，各列含义按惯例判断",
  dumpLimits: "这是由其他软件转出的文本，自动编号、合并单元格等信息已丢失，只能按文字内容判断",
  embeddedObject: "嵌入的对象（{program}）没有读入",
  fieldResidue: "文中残留Word域代码“{instruction}”",
  fontUnreadable: "字体{detail}无法读取，相关文字可能缺失",
  hiddenText: "隐藏文字没有作为正文读入：{text}",
  mammoth: "Word文件中有内容未能识别，转换程序提示“{message}”",
  recognisedText: "第{pages}页是扫描件，文字由软件识别得来，可能有错，请对照原件",
  scannedPage: "第{pages}页是扫描件或图片，读不出文字",
  garbledPage: "第{pages}页的文字无法还原（字体没有可用的编码），读出来是乱码",
  brokenPage: "第{pages}页已损坏，读不全",
  picture: "图片中的文字没有读入",
  privateGlyphs: "有{count}个自造字无法识别",
  prompt: "未填写的内容控件：{text}",
  tableUnread: "本页像有表格，未能读成表格，请人工核对（{count}个数字：{text}）",
  tableMissing: "本页有“单位：元”一类的单位行，但没有读到表格，请人工核对",
  tablePictured: "本页的表格是图片，没有读入，请人工核对",
  tooManyLines: "本页线条过多，表格可能没有读全",
  unknownSymbol: "符号字体{font}中的字符{character}没有读入",
  unreadElement: "Word文件中的{element}没有读入：{text}",
};

/** The codes of the notes that have a wording. */
export const NOTE_CODES: readonly string[] = Object.keys(NOTES);

/** A note of extraction in Chinese. */
export function noteWords(note: Note): string {
  const template = NOTES[note.code] ?? note.code;
  return template.replace(/\{(\w+)\}/g, (_, key: string) => String(note.data[key] ?? "？"));
}

/** What notes of one code have in common, for counting them: 隐藏文字没有作为正文读入 */
export function noteKindWords(code: string): string {
  const template = NOTES[code] ?? code;
  return template.replace(/[：“]\{\w+\}”?$/, "").replace(/\{\w+\}/g, "若干");
}
