import type { Ids } from "./run.ts";
import { element } from "./xml.ts";

const WIDTH = 5400000; // English Metric Units: 15 cm
const HEIGHT = 1100000;

function drawing(content: string, id: number): string {
  const shape = element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr", { txBox: 1 }) +
      element(
        "wps:spPr",
        {},
        element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }) + element("a:ext", { cx: WIDTH, cy: HEIGHT })) +
          element("a:prstGeom", { prst: "rect" }, element("a:avLst")) +
          element("a:ln", { w: 9525 }, element("a:solidFill", {}, element("a:srgbClr", { val: "000000" }))),
      ) +
      element("wps:txbx", {}, element("w:txbxContent", {}, content)) +
      element("wps:bodyPr", {}, element("a:spAutoFit")),
  );
  const graphic = element(
    "a:graphic",
    {},
    element("a:graphicData", { uri: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" }, shape),
  );
  return element(
    "w:drawing",
    {},
    element(
      "wp:inline",
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element("wp:extent", { cx: WIDTH, cy: HEIGHT }) + element("wp:docPr", { id, name: `文本框 ${id}` }) + graphic,
    ),
  );
}

function picture(content: string): string {
  const box = element("v:textbox", {}, element("w:txbxContent", {}, content));
  return element("w:pict", {}, element("v:rect", { style: "width:425pt;height:87pt" }, box));
}

/** A text box as Word writes it: the drawing, and the same text once more for readers that know only VML. */
export function textboxXml(content: string, numbers: Ids): string {
  const choice = element("mc:Choice", { Requires: "wps" }, drawing(content, numbers.next()));
  const alternate = element("mc:AlternateContent", {}, choice + element("mc:Fallback", {}, picture(content)));
  const spacing = element("w:spacing", { "w:before": 120, "w:after": 120, "w:line": 240, "w:lineRule": "auto" });
  const properties = element("w:pPr", {}, spacing + element("w:ind", { "w:firstLineChars": 0, "w:firstLine": 0 }));
  return element("w:p", {}, properties + element("w:r", {}, alternate));
}
