import type { List } from "../sample/blocks.ts";
import { element, valued } from "./xml.ts";

/** One abstract list and one instance a list; the instance is the list's place + 1. */
export function numberingXml(lists: List[], namespaces: Record<string, string>): string {
  const abstracts = lists.map((list, index) => {
    const levels = list.levels.map((level, depth) => {
      const linked = list.styles[depth];
      return element(
        "w:lvl",
        { "w:ilvl": depth },
        valued("w:start", level.start) +
          valued("w:numFmt", level.format) +
          (linked ? valued("w:pStyle", linked) : "") +
          valued("w:suff", list.suffix) +
          valued("w:lvlText", level.text) +
          valued("w:lvlJc", "left"),
      );
    });
    const kind = valued("w:multiLevelType", list.levels.length > 1 ? "multilevel" : "singleLevel");
    return element("w:abstractNum", { "w:abstractNumId": index }, kind + levels.join(""));
  });
  const instances = lists.map((_, index) =>
    element("w:num", { "w:numId": index + 1 }, valued("w:abstractNumId", index)),
  );
  return element("w:numbering", namespaces, abstracts.join("") + instances.join(""));
}
