import { child, childrenNamed, toggle, val, wholeNumber, type XmlElement } from "../package/xml.ts";

/** What a style says, its `basedOn` chain included. `outline` is 0-based; `hidden` is the vanish toggle. */
export interface Style {
  id: string;
  name: string;
  numId?: string;
  ilvl?: number;
  outline?: number;
  hidden: boolean;
  dotLeader: boolean;
}

export interface Styles {
  /** The paragraph style of that id, or the default one. */
  paragraph(id: string | undefined): Style;
  /** The character style of that id. */
  character(id: string | undefined): Style;
  /** Which numbering definition a list style points at (numStyleLink). */
  numberingOf(id: string): string | undefined;
}

const PLAIN: Style = { id: "", name: "", hidden: false, dotLeader: false };

/** Reads styles.xml; without the part every style is plain. */
export function readStyles(root: XmlElement | undefined): Styles {
  const sources = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const style of childrenNamed(root, "w:style")) {
    const id = style.attributes["w:styleId"];
    if (id === undefined) continue;
    sources.set(id, style);
    if (style.attributes["w:type"] === "paragraph" && isOn(style.attributes["w:default"])) defaultId = id;
  }
  const resolved = new Map<string, Style>();
  const find = (id: string | undefined) => (id === undefined ? PLAIN : resolve(id, sources, resolved));
  return {
    paragraph: (id) => find(id !== undefined && sources.has(id) ? id : defaultId),
    character: find,
    numberingOf: (id) => find(id).numId,
  };
}

/** Styles that a style may build on, one on the other. */
const MAX_CHAIN = 100;

function resolve(id: string, sources: Map<string, XmlElement>, resolved: Map<string, Style>, depth = 0): Style {
  const known = resolved.get(id);
  if (known !== undefined) return known;
  if (depth > MAX_CHAIN) return PLAIN;
  resolved.set(id, PLAIN);
  const source = sources.get(id);
  if (source === undefined) return PLAIN;
  const base = val(source, "w:basedOn");
  const style = styleOf(id, source, base === undefined ? PLAIN : resolve(base, sources, resolved, depth + 1));
  resolved.set(id, style);
  return style;
}

function styleOf(id: string, source: XmlElement, base: Style): Style {
  const properties = child(source, "w:pPr");
  const numbering = child(properties, "w:numPr");
  const name = val(source, "w:name") ?? "";
  const numId = val(numbering, "w:numId") ?? base.numId;
  const ilvl = wholeNumber(numbering, "w:ilvl") ?? base.ilvl;
  const outline = wholeNumber(properties, "w:outlineLvl") ?? headingLevel(name) ?? base.outline;
  return {
    id,
    name,
    hidden: toggle(child(source, "w:rPr"), "w:vanish") ?? base.hidden,
    dotLeader: hasDotLeader(properties) || base.dotLeader,
    ...(numId === undefined ? {} : { numId }),
    ...(ilvl === undefined ? {} : { ilvl }),
    ...(outline === undefined ? {} : { outline }),
  };
}

function headingLevel(name: string): number | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

/** Does a paragraph set a tab stop that is filled with dots, as entries of a table of contents do? */
export function hasDotLeader(properties: XmlElement | undefined): boolean {
  return childrenNamed(child(properties, "w:tabs"), "w:tab").some((tab) =>
    ["dot", "middleDot"].includes(tab.attributes["w:leader"] ?? ""),
  );
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
