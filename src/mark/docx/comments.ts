import { escapeXml } from "../../text/markup.ts";
import type { Range } from "./locate.ts";
import type { TextNode } from "./scan.ts";

/** A comment: its id in the file, its text, and the words it stands at. */
export interface Comment {
  id: number;
  text: string;
  range: Range;
}

interface Edit {
  at: number;
  text: string;
  /** Ends come before starts at the same place. */
  rank: number;
}

/** The main part with the comments anchored: runs are cut in two where a comment begins or ends inside them, nothing else changes. */
export function withAnchors(xml: string, comments: readonly Comment[]): string {
  const edits = new Map<string, Edit>();
  const add = (edit: Edit) => edits.set(`${edit.at} ${edit.rank} ${edit.text}`, edit);
  for (const { id, range } of comments) {
    for (const piece of [range.first.piece, range.last.piece]) if (!piece.keepsSpace) add(spaceKept(piece));
    add({ at: range.first.start, rank: 1, text: cut(range.first.piece, `<w:commentRangeStart w:id="${id}"/>`) });
    const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    add({ at: range.last.end, rank: 0, text: cut(range.last.piece, end) });
  }
  let result = "";
  let from = 0;
  for (const { at, text } of [...edits.values()].toSorted((a, b) => a.at - b.at || a.rank - b.rank)) {
    result += xml.slice(from, at) + text;
    from = at;
  }
  return result + xml.slice(from);
}

function cut({ run, properties }: TextNode, between: string): string {
  return `</w:t></w:r>${between}${run}${properties}<w:t xml:space="preserve">`;
}

/** Blanks at the new end of a cut text would be lost without this. */
function spaceKept({ at }: TextNode): Edit {
  return { at: at - 1, rank: 0, text: ' xml:space="preserve"' };
}

/** Comment elements for the part that holds them. */
export function commentElements(comments: readonly Pick<Comment, "id" | "text">[]): string {
  return comments
    .map(
      ({ id, text }) =>
        `<w:comment w:id="${id}" w:author="财验" w:initials="财"><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`,
    )
    .join("");
}
