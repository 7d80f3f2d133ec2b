import { load } from "cheerio/slim";

/** The little of HTML that mammoth writes. */
export type HtmlNode = HtmlElement | string;
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: HtmlNode[];
}

interface Raw {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Raw[];
}

/** The top-level elements of mammoth's HTML. */
export function parseHtml(html: string): HtmlElement[] {
  const root = load(html).root()[0] as Raw | undefined;
  return (root?.children ?? []).map(nodeOf).filter((node): node is HtmlElement => typeof node !== "string");
}

function nodeOf(raw: Raw): HtmlNode {
  if (raw.type === "text") return raw.data ?? "";
  return { name: raw.name ?? "", attributes: raw.attribs ?? {}, children: (raw.children ?? []).map(nodeOf) };
}

/** Puts the parts of long tables together again. */
export function joinTables(nodes: HtmlElement[]): HtmlElement[] {
  const joined: HtmlElement[] = [];
  let more = false;
  for (const node of nodes) {
    const above = joined[joined.length - 1];
    if (node.name === "p" && anchorsOf(node).includes("more")) more = true;
    else if (more && above?.name === "table") {
      above.children.push(...node.children);
      more = false;
    } else joined.push(node);
  }
  return joined;
}

/** Printed text of an element; line breaks as "\n". Nested tables are not part of it. */
export function printedText(node: HtmlNode): string {
  if (typeof node === "string") return node;
  if (node.name === "br") return "\n";
  if (node.name === "table") return "";
  return node.children.map(printedText).join("");
}

export function childElements(parent: HtmlElement): HtmlElement[] {
  return parent.children.filter((node): node is HtmlElement => typeof node !== "string");
}

/** Names of the anchors at the beginning of a paragraph. */
export function anchorsOf(paragraph: HtmlElement): string[] {
  return childElements(paragraph)
    .filter((node) => node.name === "a")
    .map((node) => node.attributes.id ?? "");
}
