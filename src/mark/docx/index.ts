import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Document } from "../../model/document.ts";
import { type NumberedFinding, noteOf } from "../../report/text/numbered-findings.ts";
import type { Marked } from "../marked.ts";
import { type Comment, commentElements, withAnchors } from "./comments.ts";
import { locator } from "./locate.ts";
import { scanUnits } from "./scan.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** A copy of a Word file with a comment at each figure that is told of. Parts that hold none of it stay as they are, byte for byte. */
export function markDocx(bytes: Uint8Array, document: Document, told: readonly NumberedFinding[]): Marked {
  const parts = unzipSync(bytes);
  const main = mainPartOf(parts);
  const xml = main === undefined ? "" : strFromU8(parts[main]!);
  const why = whyNot(parts, xml);
  if (main === undefined || why) return { refused: why ?? "找不到正文" };
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const held = commentsPart(parts, main, folder, xml.includes(STRICT));
  const comments = placed(xml, document, told, nextId(held.xml));
  parts[main] = strToU8(withAnchors(xml, comments));
  parts[held.name] = strToU8(held.xml.replace(/<\/w:comments>\s*$/, `${commentElements(comments)}</w:comments>`));
  return { bytes: zipSync(parts, { mtime: new Date(1980, 0, 1) }) };
}

/** Comments where their words are found; what is not found is told together at the first words of the text. */
function placed(xml: string, document: Document, told: readonly NumberedFinding[], first: number): Comment[] {
  const units = scanUnits(xml);
  const locate = locator(document, units);
  const comments: Comment[] = [];
  const lost: string[] = [];
  for (const one of told) {
    const range = locate(one.place);
    if (range) comments.push({ id: first + comments.length, text: noteOf(one), range });
    else lost.push(`${noteOf(one)}（${one.evidence[0]?.where ?? ""}）`);
  }
  const start = units.find(({ characters }) => characters.length > 0)?.characters[0];
  if (lost.length > 0 && start) {
    comments.push({ id: first + comments.length, text: lost.join(" "), range: { first: start, last: start } });
  }
  return comments;
}

function mainPartOf(parts: Record<string, Uint8Array>): string | undefined {
  const relations = parts["_rels/.rels"] ? strFromU8(parts["_rels/.rels"]) : "";
  const relation = relations.match(/<Relationship\b[^>]*>/g)?.find((tag) => /\/officeDocument"/.test(tag));
  const target = relation && /Target="\/?([^"]+)"/.exec(relation)?.[1];
  return target && parts[target] ? target : undefined;
}

/** Files that a copy would damage, or that are written in a way not known here. */
function whyNot(parts: Record<string, Uint8Array>, xml: string): string | undefined {
  if (Object.keys(parts).some((name) => name.startsWith("_xmlsignatures/")))
    return "文件有数字签名，加批注会使签名失效";
  if (!xml.includes(`xmlns:w="${MAIN}"`) && !xml.includes(`xmlns:w="${STRICT}"`)) return "文件内部结构特殊，无法加批注";
  return undefined;
}

/** The part that holds comments, made and entered in the package when there is none. */
function commentsPart(parts: Record<string, Uint8Array>, main: string, folder: string, isStrict: boolean) {
  const relationsName = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const relations = parts[relationsName] ? strFromU8(parts[relationsName]) : "";
  const relation = relations.match(/<Relationship\b[^>]*>/g)?.find((tag) => /\/comments"/.test(tag));
  const target = relation && /Target="([^"]+)"/.exec(relation)?.[1];
  const name = target?.startsWith("/") ? target.slice(1) : `${folder}${target ?? "comments.xml"}`;
  if (target && parts[name]) return { name, xml: openedComments(strFromU8(parts[name])) };
  enter(parts, relationsName, relations, name, isStrict);
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return { name, xml: `${head}<w:comments xmlns:w="${isStrict ? STRICT : MAIN}"></w:comments>` };
}

function openedComments(xml: string): string {
  return xml.replace(/<w:comments([^>]*)\/>\s*$/, "<w:comments$1></w:comments>");
}

function enter(
  parts: Record<string, Uint8Array>,
  relationsName: string,
  relations: string,
  name: string,
  isStrict: boolean,
) {
  const base = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org";
  const type = `${base}/officeDocument${isStrict ? "" : "/2006"}/relationships/comments`;
  const relation = `<Relationship Id="rIdCaiyanComments" Type="${type}" Target="/${name}"/>`;
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const opened = (relations || empty).replace(/<Relationships([^>]*)\/>\s*$/, "<Relationships$1></Relationships>");
  parts[relationsName] = strToU8(opened.replace("</Relationships>", `${relation}</Relationships>`));
  const types = strFromU8(parts["[Content_Types].xml"]!);
  const override = `<Override PartName="/${name}" ContentType="${COMMENTS_TYPE}"/>`;
  parts["[Content_Types].xml"] = strToU8(types.replace("</Types>", `${override}</Types>`));
}

function nextId(comments: string): number {
  const ids = [...comments.matchAll(/<w:comment\b[^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(-1, ...ids) + 1;
}
