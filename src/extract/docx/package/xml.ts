import { load } from "cheerio/slim";
import { Refusal } from "../../../model/refusal.ts";
import { guardXml } from "./guard.ts";
import { canonicalName, type Prefixes, prefixesOf } from "./namespaces.ts";

/** One XML element under canonical prefixes (`w:p`), whatever prefixes the file declares. Children are elements and decoded text. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

interface Raw {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Raw[];
}

/** The root element of an XML part. Refuses `hostile` and `tooLarge` as {@link guardXml} does, `truncated` a cut part. */
export function parseXml(text: string, part: string): XmlElement {
  guardXml(text, part);
  const root = load(text, { xml: true }).root()[0] as Raw | undefined;
  const element = root?.children?.find((child) => child.type === "tag");
  if (element === undefined) throw new Refusal("truncated", { part });
  if (!isClosed(text, element.name ?? "")) throw new Refusal("truncated", { part });
  return canonical(element);
}

/** A part that was cut, or whose size in the archive's directory is a lie, lacks the end of its root element. */
function isClosed(text: string, name: string): boolean {
  const tail = text.slice(-200).trimEnd();
  return tail.endsWith(">") && (tail.includes(`</${name}`) || !text.includes(`</${name}`));
}

/** Copies a parsed tree under canonical names, without recursion. */
function canonical(root: Raw): XmlElement {
  const result = elementOf(root, {});
  const pending = [{ raw: root, made: result.element, prefixes: result.prefixes }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const child of next.raw.children ?? []) {
      if (child.type === "tag") {
        const { element, prefixes } = elementOf(child, next.prefixes);
        next.made.children.push(element);
        pending.push({ raw: child, made: element, prefixes });
      } else if (child.type === "text") {
        next.made.children.push(child.data ?? "");
      } else if (child.type === "cdata") {
        for (const inner of child.children ?? []) next.made.children.push(inner.data ?? "");
      }
    }
  }
  return result.element;
}

function elementOf(raw: Raw, outer: Prefixes): { element: XmlElement; prefixes: Prefixes } {
  const prefixes = prefixesOf(raw.attribs ?? {}, outer);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(raw.attribs ?? {})) {
    attributes[name.includes(":") ? canonicalName(name, prefixes) : name] = value;
  }
  return { element: { name: canonicalName(raw.name ?? "", prefixes), attributes, children: [] }, prefixes };
}

export function elements(parent: XmlElement | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");
}

/** The first child element of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(parent).find((element) => element.name === name);
}

export function childrenNamed(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elements(parent).filter((element) => element.name === name);
}

/** `w:val` of a child element: `val(pPr, "w:pStyle")`. */
export function val(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes["w:val"];
}

/** The whole number in `w:val` of a child element. */
export function wholeNumber(parent: XmlElement | undefined, name: string): number | undefined {
  const text = val(parent, name)?.trim() ?? "";
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** An on/off property: absent → undefined, present without a value → true. */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  if (element === undefined) return undefined;
  return !["0", "false", "off", "none"].includes(element.attributes["w:val"] ?? "1");
}

/** All text below an element. */
export function textOf(node: XmlNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

/** Every element of that name below `root`, in document order, `root` included. */
export function* descendants(root: XmlElement, name: string): Generator<XmlElement> {
  if (root.name === name) yield root;
  for (const inner of elements(root)) yield* descendants(inner, name);
}
