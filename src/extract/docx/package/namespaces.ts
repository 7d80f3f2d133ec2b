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

/** What names mean inside an element: `ns0:p` is `w:p`; a prefix that was never declared is kept. Each name is worked out once. */
export interface Scope {
  nameOf(name: string): string;
  /** Declared prefix → canonical prefix; "" is the default namespace. */
  prefixes: Readonly<Record<string, string>>;
}

const OUTERMOST = scopeOf({});

/** The scope inside an element that carries these attributes. */
export function scopeIn(attributes: Record<string, string>, outer: Scope = OUTERMOST): Scope {
  const declared = Object.entries(attributes).filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0) return outer;
  const own = declared.map(([name, value]) => {
    const prefix = name.slice("xmlns:".length);
    return [prefix, CANONICAL[value] ?? prefix];
  });
  return scopeOf({ ...outer.prefixes, ...Object.fromEntries(own) });
}

function scopeOf(prefixes: Scope["prefixes"]): Scope {
  const known = new Map<string, string>();
  const nameOf = (name: string) => {
    const found = known.get(name) ?? canonicalName(name, prefixes);
    known.set(name, found);
    return found;
  };
  return { nameOf, prefixes };
}

function canonicalName(name: string, prefixes: Scope["prefixes"]): string {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const canonical = prefixes[prefix] ?? prefix;
  const local = name.slice(colon + 1);
  return canonical === "" ? local : `${canonical}:${local}`;
}
