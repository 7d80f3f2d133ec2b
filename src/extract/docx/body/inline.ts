import { residueNote } from "../../contents-fields.ts";
import { child, elements, textOf, toggle, val, type XmlElement } from "../package/xml.ts";
import type { Style } from "../parts/styles.ts";
import { beginField, fieldName, followField, formValue, isPrinted, openContents, type WordField } from "./fields.ts";
import { mathText } from "./math.ts";
import { chosenBranch, readPicture } from "./pictures.ts";
import { promptNote } from "./prompts.ts";
import { symbolFont, symbolRun, textRun } from "./runs.ts";
import { excerpt, type ParagraphFact, type Story } from "./story.ts";

/** One paragraph as it is being read: `runs` is the content of its only run, `lifted` what follows it as blocks of its own. */
export interface InlineLine {
  runs: string;
  hidden: string;
  lifted: XmlElement[];
  fact: ParagraphFact;
  style: Style;
  /** Whether the run being read is hidden. */
  vanished: boolean;
  /** The symbol font of the run being read, whose characters have private codes. */
  symbols: string | undefined;
  /** A page or column break was met: text after it does not go on in the same line. */
  broken: boolean;
}

export function createLine(style: Style): InlineLine {
  return {
    runs: "",
    hidden: "",
    lifted: [],
    fact: { notes: [] },
    style,
    vanished: false,
    symbols: undefined,
    broken: false,
  };
}

type Reader = (element: XmlElement, line: InlineLine, story: Story) => void;

/** Reads what stands inside a paragraph, as it prints with all changes accepted. */
export function readInline(parent: XmlElement, line: InlineLine, story: Story): void {
  for (const element of elements(parent)) {
    const reader = READERS[element.name];
    if (reader !== undefined) reader(element, line, story);
    else if (!SILENT.has(element.name)) noteUnread(element, line);
  }
}

/** Elements that print nothing, or nothing once changes are accepted. */
const SILENT = new Set(
  (
    "w:pPr w:rPr w:del w:moveFrom w:delText w:delInstrText w:bookmarkStart w:bookmarkEnd w:proofErr w:permStart w:permEnd w:sectPr " +
    "w:commentRangeStart w:commentRangeEnd w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:subDoc " +
    "w:lastRenderedPageBreak w:footnoteReference w:endnoteReference w:commentReference w:annotationRef w:footnoteRef w:softHyphen " +
    "w:endnoteRef w:separator w:continuationSeparator w:rt w:rubyPr w:smartTagPr w:customXmlPr w:fldData w:ffData w:pgNum"
  ).split(" "),
);

const READERS: Record<string, Reader> = {
  "w:r": readRun,
  "w:ins": readInline,
  "w:moveTo": readInline,
  "w:hyperlink": readInline,
  "w:smartTag": readInline,
  "w:customXml": readInline,
  "w:dir": readInline,
  "w:bdo": readInline,
  "w:ruby": readInline,
  "w:rubyBase": readInline,
  "m:oMathPara": readInline,
  "w:sdt": readControl,
  "w:fldSimple": readSimpleField,
  "w:fldChar": readFieldMark,
  "w:instrText": readInstruction,
  "w:t": readText,
  "m:oMath": (element, line, story) => print(line, story, mathText(element)),
  "w:noBreakHyphen": (_, line, story) => print(line, story, "-"),
  "w:sym": readSymbol,
  "w:tab": (_, line, story) => emit(line, story, "<w:tab/>", "\t"),
  "w:ptab": (_, line, story) => emit(line, story, "<w:tab/>", "\t"),
  "w:cr": (_, line, story) => emit(line, story, "<w:br/>", "\n"),
  "w:br": readBreak,
  "w:tbl": (element, line) => line.lifted.push(element),
  "mc:AlternateContent": (element, line, story) => readInline(chosenBranch(element), line, story),
  "w:drawing": readPictureInLine,
  "w:pict": readPictureInLine,
  "w:object": readPictureInLine,
};

function readRun(run: XmlElement, line: InlineLine, story: Story): void {
  const properties = child(run, "w:rPr");
  const style = story.styles.character(val(properties, "w:rStyle"));
  line.vanished = toggle(properties, "w:vanish") ?? style.hidden !== line.style.hidden;
  line.symbols = symbolFont(properties);
  readInline(run, line, story);
  line.vanished = false;
  line.symbols = undefined;
}

/** A content control prints its content, unless that is only the prompt to fill it in. */
function readControl(control: XmlElement, line: InlineLine, story: Story): void {
  const content = child(control, "w:sdtContent");
  const prompt = promptNote(control);
  if (prompt !== undefined) line.fact.notes.push(prompt);
  else if (content !== undefined) readInline(content, line, story);
}

function readSimpleField(element: XmlElement, line: InlineLine, story: Story): void {
  const instruction = element.attributes["w:instr"] ?? "";
  const field: WordField = { ...beginField(story.fields), instruction, phase: "result", closed: true };
  noteField(field, line);
  if (fieldName(field) === "TC") return;
  story.fields.push(field);
  readInline(element, line, story);
  story.fields.pop();
}

function readFieldMark(element: XmlElement, line: InlineLine, story: Story): void {
  const ended = followField(element, story.fields);
  if (ended !== undefined) noteField(ended, line);
  if (element.attributes["w:fldCharType"] === "begin") {
    const value = formValue(child(element, "w:ffData"));
    if (value !== "" && isPrinted(story.fields.slice(0, -1))) line.runs += textRun(value);
  }
}

function readInstruction(element: XmlElement, _: InlineLine, story: Story): void {
  const open = story.fields[story.fields.length - 1];
  if (open?.phase === "code") open.instruction += textOf(element);
}

function noteField(field: WordField, line: InlineLine): void {
  const name = fieldName(field);
  if (name === "PAGEREF") line.fact.pageReference = true;
  if (name === "TC") line.fact.notes.push(residueNote(field.instruction));
}

/** Word trims text that does not ask to keep its blanks, and prints line ends inside it as blanks. */
function wordText(element: XmlElement): string {
  const text = textOf(element).replace(/[\r\n]/g, " ");
  return element.attributes["xml:space"] === "preserve" ? text : trimBlanks(text);
}

/** Full-width blanks are no blanks to XML. */
function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && " \t".includes(text.charAt(start))) start++;
  while (end > start && " \t".includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function readText(element: XmlElement, line: InlineLine, story: Story): void {
  const text = wordText(element);
  if (line.symbols === undefined) print(line, story, text);
  else for (const character of text) printSymbol(line, story, line.symbols, character.codePointAt(0) ?? 0);
}

function readSymbol(element: XmlElement, line: InlineLine, story: Story): void {
  printSymbol(line, story, element.attributes["w:font"] ?? "", Number.parseInt(element.attributes["w:char"] ?? "", 16));
}

/** Characters of ordinary fonts are text; those of symbol fonts have private codes, which mammoth knows. */
function printSymbol(line: InlineLine, story: Story, font: string, code: number): void {
  if (code >= 0x20 && (code < 0xe000 || code > 0xf8ff) && code < 0x110000)
    print(line, story, String.fromCodePoint(code));
  else emit(line, story, symbolRun(font, code), "□");
}

function readBreak(element: XmlElement, line: InlineLine, story: Story): void {
  const type = element.attributes["w:type"] ?? "textWrapping";
  if (type === "textWrapping") emit(line, story, "<w:br/>", "\n");
  else line.broken = true;
}

function readPictureInLine(element: XmlElement, line: InlineLine, story: Story): void {
  const { boxes, note } = readPicture(element);
  line.lifted.push(...boxes);
  if (note?.code === "embeddedObject") story.notes.push(note);
  else if (note !== undefined) line.fact.notes.push(note);
}

function print(line: InlineLine, story: Story, text: string): void {
  if (text !== "") emit(line, story, textRun(text), text);
}

function emit(line: InlineLine, story: Story, xml: string, text: string): void {
  if (!isPrinted(story.fields)) return;
  if (line.vanished) {
    line.hidden += text;
    return;
  }
  const contents = openContents(story.fields);
  if (line.runs === "" && contents !== undefined) line.fact.contentsField = contents;
  if (line.broken && line.runs !== "") line.runs += "<w:br/>";
  line.broken = false;
  line.runs += xml;
}

function noteUnread(element: XmlElement, line: InlineLine): void {
  const text = excerpt(textOf(element));
  if (text === "") return;
  line.fact.notes.push({ code: "unreadElement", severity: "warning", data: { element: element.name, text } });
}
