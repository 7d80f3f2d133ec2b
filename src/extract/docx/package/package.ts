import { unzipSync } from "fflate";
import { Refusal } from "../../../model/refusal.ts";
import { decodeXml } from "./decode.ts";
import { child, childrenNamed, parseXml, type XmlElement } from "./xml.ts";

/** The XML parts of an Office package, by name without a leading slash. */
export interface Package {
  /** The parsed root of a part, `undefined` when there is no such part. Refuses `hostile` or `truncated`. */
  part(name: string): XmlElement | undefined;
  names: readonly string[];
}

/** One part together with what its relations say. */
export interface PartRelation {
  id: string;
  /** Last segment of the relation type: "officeDocument", "styles", "header". */
  type: string;
  target: string;
}

/** Bytes of XML that a package may inflate to. The largest real filings have 20 MB; a bomb has hundreds. */
const MAX_XML_BYTES = 64 * 2 ** 20;
/** Parts of a package; Word writes some tens, a few hundred with many pictures. */
const MAX_PARTS = 20_000;

/**
 * Opens a zip without inflating anything but XML. Refuses `truncated` when the directory at its end is missing, `encrypted`,
 * `tooLarge` by the sizes that the directory declares, before any memory is given to them, and `hostile` when a name comes twice (readers
 * would differ on which one counts).
 */
export function openPackage(bytes: Uint8Array): Package {
  if (((bytes[6] ?? 0) & 1) === 1) throw new Refusal("encrypted");
  const names = checkedNames(bytes);
  if (names.length === 0 || names.includes("")) throw new Refusal("truncated");
  if (new Set(names).size < names.length) throw new Refusal("hostile", { reason: "duplicate" });
  const inflated = unzip(bytes, (name) => isXml(name));
  for (const [name, part] of Object.entries(inflated)) refuseDoctype(name, part);
  return {
    names,
    part(name) {
      const source = inflated[name];
      return source === undefined ? undefined : parseXml(decodeXml(source), name);
    },
  };
}

/** The names in the directory, after its declared sizes were found bearable. */
function checkedNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  let total = 0;
  unzip(bytes, (name, size) => {
    names.push(name);
    if (isXml(name)) total += size;
    if (total > MAX_XML_BYTES || names.length > MAX_PARTS) throw new Refusal("tooLarge", { bytes: total });
    return false;
  });
  return names;
}

function unzip(bytes: Uint8Array, wanted: (name: string, size: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (file) => wanted(file.name, file.originalSize) });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("truncated", {}, { cause: error });
  }
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}

/** A document type declaration can only be there to make a reader expand entities; Office never writes one. */
function refuseDoctype(name: string, part: Uint8Array): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(decodeXml(part.subarray(0, 4096)))) {
    throw new Refusal("hostile", { part: name, reason: "dtd" });
  }
}

/** What a part relates to; `part` "" asks for the relations of the package itself. */
export function relationsOf(pack: Package, part: string): PartRelation[] {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const root = pack.part(`${folder}_rels/${part.slice(slash)}.rels`);
  return childrenNamed(root, "Relationship")
    .filter((relation) => relation.attributes.TargetMode !== "External")
    .map((relation) => ({
      id: relation.attributes.Id ?? "",
      type: (relation.attributes.Type ?? "").split("/").pop() ?? "",
      target: resolvePath(folder, relation.attributes.Target ?? ""),
    }));
}

/** `word/` and `../docProps/app.xml` → `docProps/app.xml`. */
function resolvePath(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** Name and version of the program that wrote the file, from docProps/app.xml. */
export function producerOf(pack: Package): string | undefined {
  const properties = pack.part("docProps/app.xml");
  const name = child(properties, "Application")?.children[0];
  const version = child(properties, "AppVersion")?.children[0];
  const producer = [name, version]
    .filter((word) => typeof word === "string")
    .join(" ")
    .trim();
  return producer === "" ? undefined : producer;
}
