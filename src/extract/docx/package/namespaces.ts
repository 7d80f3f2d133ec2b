/**
 * Namespace → the prefix that this folder writes it with. ECMA-376 has two sets of names, transitional and strict; files may declare
 * either under any prefix.
 */
const CANONICAL: Record<string, string> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://schemas.microsoft.com/office/2006/xmlPackage": "pkg",
};

/** Declared prefix → canonical prefix, in force at one element; "" is the default namespace. */
export type Prefixes = Readonly<Record<string, string>>;

/** The prefixes in force inside an element that carries these attributes. */
export function prefixesOf(attributes: Record<string, string>, outer: Prefixes): Prefixes {
  let prefixes = outer;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const declared = name.slice("xmlns:".length);
    prefixes = { ...prefixes, [declared]: CANONICAL[value] ?? declared };
  }
  return prefixes;
}

/** `ns0:p` → `w:p`; a prefix that was never declared is kept. */
export function canonicalName(name: string, prefixes: Prefixes): string {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const canonical = prefixes[prefix] ?? prefix;
  const local = name.slice(colon + 1);
  return canonical === "" ? local : `${canonical}:${local}`;
}
