import { type Handler, Parser } from "htmlparser2";
import { Refusal } from "../../../model/refusal.ts";
import { guardXml } from "./guard.ts";
import { type Scope, scopeIn } from "./namespaces.ts";

/** One XML element under canonical prefixes (`w:p`), whatever prefixes the file declares. Children are elements and decoded text. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** The root element of an XML part. Refuses `hostile` and `tooLarge` as {@link guardXml} does, `truncated` a cut part. */
export function parseXml(text: string, part: string): XmlElement {
  guardXml(text, part);
  const tree = new Tree();
  new Parser(tree, { xmlMode: true }).end(text);
  if (tree.root === undefined || !isClosed(text, tree.printedRoot)) throw new Refusal("truncated", { part });
  return tree.root;
}

/** A part that was cut, or whose size in the archive's directory is a lie, lacks the end of its root element. */
function isClosed(text: string, name: string): boolean {
  const tail = text.slice(-200).trimEnd();
  return tail.endsWith(">") && (tail.includes(`</${name}`) || !text.includes(`</${name}`));
}

/** Builds the tree under canonical names while the text is parsed; comments and processing instructions are left out. */
class Tree implements Partial<Handler> {
  root: XmlElement | undefined;
  /** The name of the root as the file has it. */
  printedRoot = "";
  readonly #open: { element: XmlElement; scope: Scope }[] = [];
  /** Whether further text goes on with the last child. */
  #goesOn = false;

  onopentag(name: string, declared: Record<string, string>): void {
    const scope = scopeIn(declared, this.#open.at(-1)?.scope);
    const attributes: Record<string, string> = {};
    for (const key in declared) attributes[key.includes(":") ? scope.nameOf(key) : key] = declared[key]!;
    const element: XmlElement = { name: scope.nameOf(name), attributes, children: [] };
    this.#open.at(-1)?.element.children.push(element);
    if (this.root === undefined) [this.root, this.printedRoot] = [element, name];
    this.#open.push({ element, scope });
    this.#goesOn = false;
  }

  onclosetag(): void {
    this.#open.pop();
    this.#goesOn = false;
  }

  ontext(data: string): void {
    const children = this.#open.at(-1)?.element.children;
    if (children === undefined) return;
    if (this.#goesOn) children.push(`${children.pop()}${data}`);
    else children.push(data);
    this.#goesOn = true;
  }

  oncomment(): void {
    this.#goesOn = false;
  }

  oncdatastart(): void {
    this.#goesOn = false;
  }

  oncdataend(): void {
    this.#goesOn = false;
  }
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
