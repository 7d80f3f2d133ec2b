import { child, childrenNamed, elements, toggle, val, wholeNumber, type XmlElement } from "../package/xml.ts";
import type { Styles } from "./styles.ts";

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

/** Finds a list by its `w:numId`. */
export type Lists = (numId: string) => List | undefined;

interface Sources {
  definitions: Map<string, XmlElement>;
  /** Definitions by the list style that they carry. */
  byStyle: Map<string, string>;
  nums: Map<string, XmlElement>;
}

/** Reads numbering.xml; list styles are followed to the definition they stand for. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Lists {
  const sources = sourcesOf(root);
  const read = new Map<string, List | undefined>();
  return (numId) => {
    if (!read.has(numId)) read.set(numId, listOf(numId, sources, styles));
    return read.get(numId);
  };
}

function sourcesOf(root: XmlElement | undefined): Sources {
  const sources: Sources = { definitions: new Map(), byStyle: new Map(), nums: new Map() };
  for (const definition of childrenNamed(root, "w:abstractNum")) {
    const id = definition.attributes["w:abstractNumId"] ?? "";
    const style = val(definition, "w:styleLink");
    sources.definitions.set(id, definition);
    if (style !== undefined) sources.byStyle.set(style, id);
  }
  for (const num of childrenNamed(root, "w:num")) sources.nums.set(num.attributes["w:numId"] ?? "", num);
  return sources;
}

function listOf(numId: string, sources: Sources, styles: Styles): List | undefined {
  const num = sources.nums.get(numId);
  const counter = num === undefined ? undefined : definitionOf(num, sources, styles);
  const definition = counter === undefined ? undefined : sources.definitions.get(counter);
  if (num === undefined || counter === undefined || definition === undefined) return undefined;
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

/** The id of the definition behind a list; numStyleLink leads by way of a style to another list. */
function definitionOf(num: XmlElement, sources: Sources, styles: Styles): string {
  let id = val(num, "w:abstractNumId") ?? "";
  for (let steps = 0; steps < 8; steps++) {
    const link = val(sources.definitions.get(id), "w:numStyleLink");
    if (link === undefined) break;
    const byList = val(sources.nums.get(styles.numberingOf(link) ?? ""), "w:abstractNumId");
    const next = sources.byStyle.get(link) ?? byList;
    if (next === undefined || next === id) break;
    id = next;
  }
  return id;
}

function levelsOf(parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of childrenNamed(parent, "w:lvl")) {
    const ilvl = Number(element.attributes["w:ilvl"] ?? "0");
    if (ilvl < 0 || ilvl > 8) continue;
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
