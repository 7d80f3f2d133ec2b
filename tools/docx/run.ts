import { escapeMarkup } from "../../src/text/markup.ts";
import type { Change, Run } from "../sample/blocks.ts";
import { element, valued } from "./xml.ts";

/** Numbers that must differ within one file (bookmark, change and shape ids), in document order. */
export interface Ids {
  next(): number;
}

export function ids(): Ids {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
}

/** Who changed what when: fixed, so that the same notation gives the same bytes. */
export function changeMark(id: number): Record<string, string | number> {
  return { "w:id": id, "w:author": "审核", "w:date": "2022-01-20T09:00:00Z" };
}

function literal(name: string, text: string): string {
  return `<${name} xml:space="preserve">${escapeMarkup(text)}</${name}>`;
}

function run(content: string, properties = ""): string {
  return element("w:r", {}, (properties ? element("w:rPr", {}, properties) : "") + content);
}

function textRun(part: Extract<Run, { kind: "text" }>): string {
  const properties = (part.bold ? element("w:b") : "") + (part.hidden ? element("w:vanish") : "");
  return run(literal(part.change === "deleted" ? "w:delText" : "w:t", part.text), properties);
}

function changed(change: Change | undefined, content: string, numbers: Ids): string {
  if (!change) return content;
  return element(change === "inserted" ? "w:ins" : "w:del", changeMark(numbers.next()), content);
}

/** A field whose result reaches over several paragraphs: what opens it, and what closes it. */
export function longField(code: string): { open: string; close: string } {
  return { open: mark("begin") + run(literal("w:instrText", code)) + mark("separate"), close: mark("end") };
}

function mark(type: "begin" | "separate" | "end"): string {
  return run(element("w:fldChar", { "w:fldCharType": type }));
}

function field(part: Extract<Run, { kind: "field" }>): string {
  const result = part.result === undefined ? "" : run(literal("w:t", part.result));
  if (part.simple) return element("w:fldSimple", { "w:instr": part.code }, result);
  const shown = result ? mark("separate") + result : "";
  return mark("begin") + run(literal("w:instrText", part.code)) + shown + mark("end");
}

const SIGNS = { tab: element("w:tab"), lineBreak: element("w:br"), pageBreak: element("w:br", { "w:type": "page" }) };

function single(part: Exclude<Run, { kind: "bookmark" }>, numbers: Ids): string {
  switch (part.kind) {
    case "text":
      return changed(part.change, textRun(part), numbers);
    case "field":
      return field(part);
    case "control":
      return element(
        "w:sdt",
        {},
        element("w:sdtPr", {}, valued("w:id", numbers.next())) +
          element("w:sdtContent", {}, runsXml(part.runs, numbers)),
      );
    default:
      return run(SIGNS[part.kind]);
  }
}

/** Runs as WordprocessingML. A bookmark reaches from its mark to the end of the runs. */
export function runsXml(runs: Run[], numbers: Ids): string {
  const ends: string[] = [];
  const parts = runs.map((part) => {
    if (part.kind !== "bookmark") return single(part, numbers);
    const id = numbers.next();
    ends.push(element("w:bookmarkEnd", { "w:id": id }));
    return element("w:bookmarkStart", { "w:id": id, "w:name": part.name });
  });
  return parts.join("") + ends.join("");
}
