import type { Aside } from "../../../model/document.ts";
import { readBlocks } from "../body/blocks.ts";
import { textRun } from "../body/runs.ts";
import { createStory, type Story } from "../body/story.ts";
import type { Package, PartRelation } from "../package/package.ts";
import { descendants, elements, type XmlElement } from "../package/xml.ts";

/** One text outside the body, rewritten like the body. */
export interface AsideSource {
  kind: Aside["kind"];
  xml: string;
}

const KINDS: Record<string, Aside["kind"]> = {
  header: "header",
  footer: "footer",
  footnotes: "footnote",
  endnotes: "footnote",
  comments: "comment",
};

/** Headers, footers, notes and comments of the main part, in the order of its relations. */
export function readAsides(pack: Package, relations: PartRelation[], main: Story): AsideSource[] {
  const seen = new Set<string>();
  return relations.flatMap((relation) => {
    const kind = KINDS[relation.type];
    if (kind === undefined || seen.has(relation.target)) return [];
    seen.add(relation.target);
    const root = pack.part(relation.target);
    if (root === undefined) return [];
    const stories = storiesOf(root, kind).map((part) => ({ kind, xml: readApart(without(part, "v:textpath"), main) }));
    return [...watermarks(root), ...stories];
  });
}

/** A header part is one text; a notes part holds many, and the lines that separate them from the page. */
function storiesOf(root: XmlElement, kind: Aside["kind"]): XmlElement[] {
  if (kind !== "footnote" && kind !== "comment") return [root];
  return elements(root).filter((note) => !/separator|continuation/i.test(note.attributes["w:type"] ?? ""));
}

/** Word art in a header stands behind the text of the page. */
function watermarks(root: XmlElement): AsideSource[] {
  return [...descendants(root, "v:textpath")].map((path) => ({
    kind: "watermark",
    xml: `<w:p><w:r>${textRun(path.attributes.string ?? "")}</w:r></w:p>`,
  }));
}

function without(parent: XmlElement, name: string): XmlElement {
  const children = parent.children.filter((node) => typeof node === "string" || node.name !== name);
  return { ...parent, children: children.map((node) => (typeof node === "string" ? node : without(node, name))) };
}

function readApart(part: XmlElement, main: Story): string {
  return readBlocks(part, createStory(main.styles, main.labeller, main.facts, main.notes), "body").join("");
}
