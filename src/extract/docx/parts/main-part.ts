import { Refusal } from "../../../model/refusal.ts";
import { createStory, type Story } from "../body/story.ts";
import { type Package, type PartRelation, relationsOf } from "../package/package.ts";
import type { XmlElement } from "../package/xml.ts";
import { createLabeller } from "./labels.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles } from "./styles.ts";

/** The main text of a Word file and its relations. Refuses `otherOffice` when the package holds something else. */
export function mainPart(pack: Package): { root: XmlElement; relations: PartRelation[] } {
  const related = relationsOf(pack, "").find((relation) => relation.type === "officeDocument")?.target;
  const main = [related, "word/document.xml"].find((part) => part !== undefined && pack.names.includes(part)) ?? "";
  const root = pack.part(main);
  if (root?.name === "w:document") return { root, relations: relationsOf(pack, main) };
  const kind = KINDS.find(([part]) => pack.names.some((name) => name.startsWith(part)))?.[1];
  throw new Refusal("otherOffice", { kind: kind ?? "zip" });
}

/** Folders and parts that tell the other users of zip apart. */
const KINDS = [
  ["xl/", "xlsx"],
  ["ppt/", "pptx"],
  ["OFD.xml", "ofd"],
  ["content.xml", "odf"],
] as const;

/** The state in which reading the main text begins: its styles, its lists. */
export function storyOf(pack: Package, relations: PartRelation[]): Story {
  const related = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const part = (type: string) => pack.part(related(type) ?? `word/${type}.xml`);
  const styles = readStyles(part("styles"));
  return createStory(styles, createLabeller(readNumbering(part("numbering"), styles)), [], []);
}
