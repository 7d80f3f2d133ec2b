/** A character of running text and where it stands in the XML; entities are one character. */
export interface XmlCharacter {
  text: string;
  start: number;
  end: number;
  piece: TextNode;
}

/** One text element: what must be repeated to cut its run in two. */
export interface TextNode {
  /** Offset just after the start tag of the text element. */
  at: number;
  keepsSpace: boolean;
  run: string;
  properties: string;
}

/** A paragraph outside tables, or a cell, with its visible characters but blanks. */
export interface ScannedUnit {
  kind: "paragraph" | "cell";
  characters: XmlCharacter[];
}

interface Open {
  name: string;
  /** For a run: its start tag and properties. */
  tag: string;
  properties: string;
}

const TOKEN = /<!--[\s\S]*?-->|<[^>]+>|[^<]+/g;
/** Text in these is not printed, or printed once more. */
const UNSEEN = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:rPr", "w:pPr"]);

/** The paragraphs and cells of a main part in their order, each character with its place in the XML. */
export function scanUnits(xml: string): ScannedUnit[] {
  const units: ScannedUnit[] = [];
  const open: Open[] = [];
  const holders: ScannedUnit[] = [];
  let textAt: TextNode | undefined;
  for (const { 0: token, index } of xml.matchAll(TOKEN)) {
    if (token.startsWith("<!--") || token.startsWith("<?")) continue;
    if (!token.startsWith("<")) {
      if (textAt && holders.length > 0) holders.at(-1)!.characters.push(...charactersOf(token, index, textAt));
      continue;
    }
    const name = /^<\/?([\w:.-]+)/.exec(token)?.[1] ?? "";
    if (token.startsWith("</")) {
      if (name === "w:t") textAt = undefined;
      if (name === "w:rPr") takeProperties(open, xml, index + token.length);
      if (open.at(-1)?.name === name) open.pop();
      if (name === "w:tc" || (name === "w:p" && !isInCell(open))) holders.pop();
      continue;
    }
    if (token.endsWith("/>")) continue;
    const unit = unitOf(name, open);
    if (unit) {
      units.push(unit);
      holders.push(unit);
    }
    if (name === "w:t") textAt = pieceOf(open, token, index);
    open.push({ name, tag: name === "w:rPr" ? String(index) : token, properties: "" });
  }
  return units;
}

function unitOf(name: string, open: readonly Open[]): ScannedUnit | undefined {
  if (name === "w:tc") return { kind: "cell", characters: [] };
  if (name === "w:p" && !isInCell(open)) return { kind: "paragraph", characters: [] };
  return undefined;
}

function isInCell(open: readonly Open[]): boolean {
  return open.some(({ name }) => name === "w:tc");
}

/** At the end of run properties: keeps their text with the run. */
function takeProperties(open: readonly Open[], xml: string, end: number): void {
  const own = open.at(-1);
  const run = open.at(-2);
  if (own?.name === "w:rPr" && run?.name === "w:r") run.properties = xml.slice(Number(own.tag), end);
}

function pieceOf(open: readonly Open[], tag: string, index: number): TextNode | undefined {
  const run = open.at(-1);
  if (run?.name !== "w:r" || open.some(({ name }) => UNSEEN.has(name))) return undefined;
  return { at: index + tag.length, keepsSpace: tag.includes("xml:space"), run: run.tag, properties: run.properties };
}

function charactersOf(text: string, from: number, piece: TextNode): XmlCharacter[] {
  const characters: XmlCharacter[] = [];
  for (const { 0: raw, index } of text.matchAll(/&[^;]+;|[\s\S]/g)) {
    const start = from + index;
    const decoded = raw.length > 1 ? decodedEntity(raw) : raw;
    if (!/^\s*$/.test(decoded)) characters.push({ text: decoded, start, end: start + raw.length, piece });
  }
  return characters;
}

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

function decodedEntity(entity: string): string {
  const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(entity) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return ENTITIES[entity] ?? (code > 0 ? String.fromCodePoint(code) : entity);
}
