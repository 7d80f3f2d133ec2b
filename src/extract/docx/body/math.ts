import { child, elements, type XmlElement } from "../package/xml.ts";

/** A formula in one line: fractions as a/b, delimiters and radicals with their signs, the rest as it stands. */
export function mathText(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  switch (element.name) {
    case "m:t":
      return element.children.filter((part) => typeof part === "string").join("");
    case "m:f":
      return `${mathText(child(element, "m:num"))}/${mathText(child(element, "m:den"))}`;
    case "m:rad":
      return `√${mathText(child(element, "m:e"))}`;
    case "m:d":
      return delimited(element);
    default:
      return elements(element).map(mathText).join("");
  }
}

function delimited(element: XmlElement): string {
  const properties = child(element, "m:dPr");
  const sign = (name: string, usual: string) => child(properties, name)?.attributes["m:val"] ?? usual;
  const inner = elements(element).filter((part) => part.name === "m:e");
  return sign("m:begChr", "(") + inner.map(mathText).join(sign("m:sepChr", "|")) + sign("m:endChr", ")");
}
