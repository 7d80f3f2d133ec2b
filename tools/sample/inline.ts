import type { Change, Run } from "./blocks.ts";

/** `[[name]]` bookmark, `[[hidden:x]]`, `[[control:x]]`, `{{code|result}}` field, `{{~code|result}}` simple field, CriticMarkup for tracked changes, `**bold**`. */
const MARK =
  /\[\[(?:(hidden|control):)?(.+?)\]\]|\{\{(~)?(.+?)(?:\|(.*?))?\}\}|\{\+\+(.+?)\+\+\}|\{--(.+?)--\}|\*\*(.+?)\*\*|(\\t)|(↵)|(⇟)/gu;

interface Look {
  bold?: boolean;
  hidden?: boolean;
  change?: Change;
}

function text(value: string, look: Look): Run[] {
  return value === "" ? [] : [{ kind: "text", text: value.replaceAll("␠", " "), ...look }];
}

function marked(match: RegExpMatchArray, look: Look): Run[] {
  const [, word, name, simple, code, result, inserted, deleted, bold, tab, line] = match;
  if (word === "hidden") return inline(name ?? "", { ...look, hidden: true });
  if (word === "control") return [{ kind: "control", runs: inline(name ?? "", look) }];
  if (name) return [{ kind: "bookmark", name }];
  if (code) return [{ kind: "field", code, simple: simple !== undefined, ...(result === undefined ? {} : { result }) }];
  if (inserted) return inline(inserted, { ...look, change: "inserted" });
  if (deleted) return inline(deleted, { ...look, change: "deleted" });
  if (bold) return inline(bold, { ...look, bold: true });
  return [{ kind: tab ? "tab" : line ? "lineBreak" : "pageBreak" }];
}

/** The runs of one line of notation. `␠` is a blank that must survive at an edge, `\t` a tab, `↵` a line break, `⇟` a page break. */
export function inline(source: string, look: Look = {}): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    runs.push(...text(source.slice(from, match.index), look), ...marked(match, look));
    from = match.index + match[0].length;
  }
  return [...runs, ...text(source.slice(from), look)];
}
