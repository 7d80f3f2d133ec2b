import { elements, toggle, val, wholeNumber, type XmlElement } from "../package/xml.ts";

/** A field under way. Its instruction is collected until `separate`; what follows is its printed result. */
export interface WordField {
  instruction: string;
  phase: "code" | "result";
  /** Set when its end was met. A field that never ends is not believed to reach to the end of the file. */
  closed: boolean;
  /** Whether text outside of it, where it begins, is printed. */
  outsidePrinted: boolean;
  /** The table of contents that it stands in or is. */
  contents: WordField | undefined;
}

/** A field that begins inside the fields that are open. */
export function beginField(fields: readonly WordField[]): WordField {
  const outer = fields[fields.length - 1];
  return {
    instruction: "",
    phase: "code",
    closed: false,
    outsidePrinted: isPrinted(fields),
    contents: outer?.phase === "result" ? outer.contents : undefined,
  };
}

/** Follows one w:fldChar and returns the field that it ended, if it did. */
export function followField(element: XmlElement, fields: WordField[]): WordField | undefined {
  const type = element.attributes["w:fldCharType"];
  const top = fields[fields.length - 1];
  if (type === "begin") {
    fields.push(beginField(fields));
  } else if (type === "separate" && top !== undefined) {
    top.phase = "result";
    if (fieldName(top) === "TOC") top.contents ??= top;
  } else if (type === "end" && top !== undefined) {
    top.closed = true;
    return fields.pop();
  }
  return undefined;
}

/** Text inside the instruction of any open field is not printed. */
export function isPrinted(fields: readonly WordField[]): boolean {
  const top = fields[fields.length - 1];
  return top === undefined || (top.phase === "result" && top.outsidePrinted);
}

/** "TOC \\o" → "TOC". */
export function fieldName(field: WordField): string {
  return /^\s*([A-Za-z]+|=)/.exec(field.instruction)?.[1]?.toUpperCase() ?? "";
}

/** The table of contents that is open here. */
export function openContents(fields: readonly WordField[]): WordField | undefined {
  return fields[fields.length - 1]?.contents;
}

/** Check boxes and drop-down lists of old forms print a state that stands only in the field's data. */
export function formValue(data: XmlElement | undefined): string {
  for (const control of elements(data)) {
    if (control.name === "w:checkBox") {
      return (toggle(control, "w:checked") ?? toggle(control, "w:default") ?? false) ? "☑" : "☐";
    }
    if (control.name === "w:ddList") {
      const entries = elements(control).filter((element) => element.name === "w:listEntry");
      const chosen = wholeNumber(control, "w:result") ?? Number(val(control, "w:default") ?? "0");
      return entries[chosen]?.attributes["w:val"] ?? "";
    }
  }
  return "";
}
