import type { Styles } from "./styles.ts";
import { child, childrenNamed, elements, toggle, val, wholeNumber, type XmlElement } from "./xml.ts";

/** One level of a list. `text` is its pattern ("（%1）"); `restart` the number of higher levels whose use restarts it. */
export interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  restart: number;
  style: string | undefined;
  hidden: boolean;
}

/** A numbering definition as one `w:num` uses it. Lists with the same `counter` go on counting from one another. */
export interface List {
  numId: string;
  counter: string;
  levels: Map<number, Level>;
  /** Levels that this list begins anew, at that number. */
  overrides: Map<number, number>;
}

/** Reads numbering.xml into its lists by `w:numId`; list styles are followed to the definition they stand for. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const definitions = new Map(
    childrenNamed(root, "w:abstractNum").map((element) => [element.attributes["w:abstractNumId"] ?? "", element]),
  );
  const sources = new Map(childrenNamed(root, "w:num").map((num) => [num.attributes["w:numId"] ?? "", num]));
  const lists = new Map<string, List>();
  for (const [numId, num] of sources) {
    const counter = definitionOf(num, definitions, sources, styles);
    const definition = definitions.get(counter);
    if (definition !== undefined) lists.set(numId, listOf(numId, counter, definition, num));
  }
  return lists;
}

/** The id of the definition behind a list; numStyleLink leads by way of a style to another list. */
function definitionOf(
  num: XmlElement,
  definitions: Map<string, XmlElement>,
  sources: Map<string, XmlElement>,
  styles: Styles,
): string {
  let id = val(num, "w:abstractNumId") ?? "";
  for (let steps = 0; steps < 8; steps++) {
    const link = val(definitions.get(id), "w:numStyleLink");
    if (link === undefined) break;
    const byStyle = [...definitions].find(([, definition]) => val(definition, "w:styleLink") === link)?.[0];
    const next = byStyle ?? val(sources.get(styles.numberingOf(link) ?? ""), "w:abstractNumId");
    if (next === undefined || next === id) break;
    id = next;
  }
  return id;
}

function listOf(numId: string, counter: string, definition: XmlElement, num: XmlElement): List {
  const levels = levelsOf(definition);
  const overrides = new Map<number, number>();
  for (const override of childrenNamed(num, "w:lvlOverride")) {
    const ilvl = Number(override.attributes["w:ilvl"] ?? "0");
    for (const [, level] of levelsOf(override)) levels.set(ilvl, level);
    const start = wholeNumber(override, "w:startOverride");
    if (start !== undefined) overrides.set(ilvl, start);
  }
  return { numId, counter, levels, overrides };
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of childrenNamed(parent, "w:lvl")) {
    const ilvl = Number(element.attributes["w:ilvl"] ?? "0");
    levels.set(ilvl, {
      start: wholeNumber(element, "w:start") ?? 0,
      format: val(numberFormat(element), "w:numFmt") ?? "decimal",
      text: val(element, "w:lvlText") ?? "",
      legal: toggle(element, "w:isLgl") ?? false,
      restart: wholeNumber(element, "w:lvlRestart") ?? ilvl,
      style: val(element, "w:pStyle"),
      hidden: toggle(child(element, "w:rPr"), "w:vanish") ?? false,
    });
  }
  return levels;
}

/** Newer formats stand in mc:AlternateContent; its fallback is one of the formats everybody knows. */
function numberFormat(level: XmlElement): XmlElement | undefined {
  if (child(level, "w:numFmt") !== undefined) return level;
  return child(
    elements(level).find((element) => element.name === "mc:AlternateContent"),
    "mc:Fallback",
  );
}
