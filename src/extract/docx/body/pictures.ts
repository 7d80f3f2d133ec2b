import { child, childrenNamed, descendants, elements, type XmlElement } from "../package/xml.ts";
import type { Draft } from "./story.ts";

/** What a drawing holds for us: text boxes, which are read after the paragraph they hang on, or something nobody can read as text. */
export interface Picture {
  boxes: XmlElement[];
  note?: Draft;
}

export function readPicture(drawing: XmlElement): Picture {
  const boxes = [...textBoxes(drawing), ...wordArt(drawing)];
  if (boxes.length > 0) return { boxes };
  const note = unreadable(drawing);
  return note === undefined ? { boxes } : { boxes, note };
}

/** Writers give a drawing twice, for new and for old readers: take the first branch that has text, else the first. */
export function chosenBranch(alternate: XmlElement): XmlElement {
  const branches = [...childrenNamed(alternate, "mc:Choice"), ...childrenNamed(alternate, "mc:Fallback")];
  return branches.find(hasText) ?? branches[0] ?? { name: "mc:Fallback", attributes: {}, children: [] };
}

function hasText(branch: XmlElement): boolean {
  return ["w:txbxContent", "w:t", "v:textpath"].some((name) => descendants(branch, name).next().done === false);
}

/** The outermost text boxes; boxes inside them are found when they are read. A box given twice is taken once. */
function* textBoxes(element: XmlElement): Generator<XmlElement> {
  if (element.name === "w:txbxContent") yield element;
  else if (element.name === "mc:AlternateContent") yield* textBoxes(chosenBranch(element));
  else for (const inner of elements(element)) yield* textBoxes(inner);
}

/** Old word art keeps its text in an attribute. */
function wordArt(drawing: XmlElement): XmlElement[] {
  return [...descendants(drawing, "v:textpath")]
    .map((path) => path.attributes.string ?? "")
    .filter((text) => text.trim() !== "")
    .map((text) => element("w:txbxContent", [element("w:p", [element("w:r", [element("w:t", [text])])])]));
}

function element(name: string, children: XmlElement["children"]): XmlElement {
  return { name, attributes: {}, children };
}

/** Text inside pictures, charts and embedded workbooks stays unread: that must be said. */
function unreadable(drawing: XmlElement): Draft | undefined {
  const object = descendants(drawing, "o:OLEObject").next().value as XmlElement | undefined;
  if (object !== undefined) {
    return { code: "embeddedObject", severity: "warning", data: { program: object.attributes.ProgID ?? "" } };
  }
  const names = ["a:blip", "v:imagedata", "a:graphicData"];
  const found = names.some((name) => descendants(drawing, name).next().done === false);
  if (!found && child(drawing, "w:control") === undefined) return undefined;
  return { code: "picture", severity: "info", data: {} };
}
