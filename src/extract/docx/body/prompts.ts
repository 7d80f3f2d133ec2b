import { child, textOf, toggle, type XmlElement } from "../package/xml.ts";
import { type Draft, excerpt } from "./story.ts";

/** A content control that nobody filled in shows its prompt (单击此处输入文字): no text of the filing, but worth saying. */
export function promptNote(control: XmlElement): Draft | undefined {
  if (toggle(child(control, "w:sdtPr"), "w:showingPlcHdr") !== true) return undefined;
  const content = child(control, "w:sdtContent");
  return { code: "prompt", severity: "info", data: { text: excerpt(content === undefined ? "" : textOf(content)) } };
}
