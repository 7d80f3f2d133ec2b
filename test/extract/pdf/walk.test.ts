import { expect, it } from "@jest/globals";
import { readPages } from "../../../src/extract/pdf/drawing/walk.ts";
import type { PageContent } from "../../../src/extract/pdf/page/page.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { bar, grid, line, pdfFile, stream, type TestPage, text } from "../../support/files/pdf.ts";

async function walk(page: TestPage | string, objects: string[] = [], fonts = ""): Promise<PageContent> {
  return walkBytes(pdfFile([page], objects, { fonts }));
}

async function walkBytes(bytes: Uint8Array): Promise<PageContent> {
  const opened = await nodePdfHost.open(bytes);
  try {
    return (await readPages(opened).next()).value as PageContent;
  } finally {
    await opened.close();
  }
}

const seen = (page: PageContent) =>
  page.glyphs
    .filter((g) => !g.invisible)
    .map((g) => g.text)
    .join("");
const rounded = (page: PageContent) =>
  page.rulings.map((r) => [r.direction[0], Math.round(r.at), Math.round(r.from), Math.round(r.to)].join(" "));

it("gives every glyph its own box, in points from the top left", async () => {
  const { glyphs, width, height } = await walk(text(100, 200, "收a1", 10));
  expect([width, height]).toEqual([595, 842]);
  expect(glyphs.map((g) => [g.text, g.box.map(Math.round), g.baseline])).toEqual([
    ["收", [100, 191, 110, 201], 200],
    ["a", [110, 191, 115, 201], 200],
    ["1", [115, 191, 120, 201], 200],
  ]);
});

it("turns strokes and thin fills into rulings, wide fills into areas", async () => {
  const page = await walk(
    `${line(50, 100, 250, 100)}${bar(50, 120, 250, 120.9)}${bar(60, 100, 60.5, 300)}0.8 g ${bar(50, 300, 250, 320)}`,
  );
  expect(rounded(page)).toEqual(["h 100 50 250", "h 120 50 250", "v 60 100 300"]);
  expect(page.fills).toEqual([{ box: [50, 300, 250, 320], color: "#cccccc" }]);
});

it("takes a filled shape with rounded corners for a band, but no disc and nothing as low as a line", async () => {
  const shape = (x: number, y: number, width: number, height: number, r: number) =>
    `${x + r} ${y} m ${x + width - r} ${y} l ${x + width} ${y} ${x + width} ${y} ${x + width} ${y + r} c ` +
    `${x + width} ${y + height - r} l ${x + width} ${y + height} ${x + width} ${y + height} ${x + width - r} ${y + height} c ` +
    `${x + r} ${y + height} l ${x} ${y + height} ${x} ${y + height} ${x} ${y + height - r} c ` +
    `${x} ${y + r} l ${x} ${y} ${x} ${y} ${x + r} ${y} c f `;
  const band = await walk(`0.8 g ${shape(50, 500, 200, 20, 4)}`);
  expect(band.fills).toMatchObject([{ box: [50, 322, 250, 342], color: "#cccccc" }]);
  expect((await walk(`0.8 g ${shape(50, 500, 20, 20, 10)}`)).fills).toEqual([]);
  expect((await walk(`0.8 g ${shape(50, 500, 200, 4, 1)}`)).fills).toEqual([]);
});

it("takes no stroke that fills an area for a line, and round strokes of some size for rings", async () => {
  expect(rounded(await walk(line(50, 100, 250, 100, 12)))).toEqual([]);
  const circle = (r: number) =>
    `${300 + r} 500 m ${300 + r} ${500 + r} ${300 - r} ${500 + r} ${300 - r} 500 c ${300 - r} ${500 - r} ${300 + r} ${500 - r} ${300 + r} 500 c S `;
  expect((await walk(`1 0 0 RG ${circle(50)}`)).rings).toMatchObject([{ color: "#ff0000" }]);
  expect((await walk(`1 0 0 RG ${circle(12)}`)).rings).toEqual([]);
});

it("follows form objects, flipped and scaled systems, and page rotation", async () => {
  const form = stream(
    `${grid([10, 110], [20, 60])}${text(20, 50, "表")}`,
    "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 100 -50] /Resources << /Font << /F1 3 0 R >> >>",
  );
  const inForm = await walk({ content: "/X1 Do", resources: "/XObject << /X1 10 0 R >>" }, [form]);
  expect(rounded(inForm)).toEqual(["v 110 70 110", "v 210 70 110", "h 70 110 210", "h 110 110 210"]);
  expect(inForm.glyphs[0]!.baseline).toBeCloseTo(100);

  const flipped = await walk("q 1 0 0 -1 0 842 cm 0.5 0 0 0.5 0 0 cm 2 w 100 200 m 300 200 l S Q");
  expect(flipped.rulings).toEqual([{ direction: "horizontal", at: 100, from: 50, to: 150, width: 1 }]);

  const turned = await walk({ content: `${line(100, 200, 100, 400)}${text(100, 200, "转")}`, entries: "/Rotate 90" });
  expect([turned.width, turned.height, turned.glyphs[0]!.turn]).toEqual([842, 595, 90]);
  expect(rounded(turned)).toEqual(["h 100 442 642"]);
});

it("takes dashed lines whole, and drops white lines, diagonal ones and those clipped away", async () => {
  const dashed = `[3 2] 0 d ${line(50, 100, 250, 100)}[] 0 d `;
  const white = `1 G ${line(50, 120, 250, 120)}0 G `;
  const diagonal = line(50, 140, 250, 180);
  const clipped = `q 0 742 595 100 re W n ${line(50, 200, 250, 200)}${line(50, 50, 50, 150)}Q `;
  expect(rounded(await walk(dashed + white + diagonal + clipped))).toEqual(["h 100 50 250", "v 50 50 100"]);
});

it("keeps white rules between coloured areas", async () => {
  expect(rounded(await walk(`0.3 g ${bar(50, 100, 250, 160)}1 G ${line(50, 130, 250, 130)}`))).toEqual([
    "h 130 50 250",
  ]);
});

it("reads text drawn twice once, and calls it bold", async () => {
  const { glyphs } = await walk(
    text(100, 200, "粗体11", 12) + text(100.4, 200, "粗体11", 12) + text(100, 240, "粗体11", 12),
  );
  expect(glyphs.map((g) => g.text).join("")).toBe("粗体11粗体11");
  expect(glyphs.map((g) => g.bold)).toEqual([true, true, true, true, false, false, false, false]);
});

it.each([
  ["rendering mode 3", `BT 3 Tr ET ${text(100, 200, "隐")}BT 0 Tr ET `],
  ["white on paper", `1 g ${text(100, 200, "隐")}0 g `],
  ["outside the clip", `q 0 0 50 50 re W n ${text(100, 200, "隐")}Q `],
  ["no opacity", `q /G1 gs ${text(100, 200, "隐")}Q `],
  ["a hidden layer", `/OC /L1 BDC ${text(100, 200, "隐")}EMC `],
])("knows text that is not seen: %s", async (_, content) => {
  const hiddenLayer = "<< /Type /OCG /Name (hidden) >>";
  const page = {
    content: content + text(100, 300, "显"),
    resources: "/ExtGState << /G1 << /ca 0 >> >> /Properties << /L1 10 0 R >>",
  };
  const bytes = pdfFile([page], [hiddenLayer], {
    catalog: "/OCProperties << /OCGs [10 0 R] /D << /OFF [10 0 R] >> >>",
  });
  expect(seen(await walkBytes(bytes))).toBe("显");
});

it("sees white text on a dark area", async () => {
  expect(seen(await walk(`0 0.2 0.5 rg ${bar(90, 180, 200, 210)}1 g ${text(100, 200, "表头")}`))).toBe("表头");
});

it("marks what the file calls an artifact, and slanted text", async () => {
  const { glyphs } = await walk(
    `/Artifact BMC ${text(280, 820, "7")}EMC ${text(100, 200, "正")}BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <6c34> Tj ET`,
  );
  expect(glyphs.map((g) => [g.text, g.artifact, g.slanted])).toEqual([
    ["7", true, false],
    ["正", false, false],
    ["水", false, true],
  ]);
});

it("follows spacing, scaling, rise, kerning, lines and vertical writing", async () => {
  const { glyphs } = await walk(
    "BT /F1 10 Tf 2 Tc 50 Tz 14 TL 1 0 0 1 100 700 Tm [<6536> -1000 <5165>] TJ T* 5 Ts <4e00> Tj ET BT 0 Tc 100 Tz 0 Ts /F2 10 Tf 1 0 0 1 300 700 Tm <4e0a4e0b> Tj ET",
    ["<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UTF16-V /DescendantFonts [4 0 R] >>"],
    "/F2 10 0 R",
  );
  expect(glyphs.map((g) => [g.text, Math.round(g.box[0]), Math.round(g.baseline), g.turn])).toEqual([
    ["收", 100, 142, 0],
    ["入", 111, 142, 0],
    ["一", 100, 151, 0],
    ["上", 295, 300, 90],
    ["下", 295, 300, 90],
  ]);
  expect(glyphs[4]!.box[1] - glyphs[3]!.box[1]).toBeCloseTo(10);
});

it("reads a non-embedded GBK-EUC-H font through the character maps of the package", async () => {
  const gbk = "<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>";
  expect(seen(await walk("BT /F2 12 Tf 1 0 0 1 100 700 Tm <d4a4cbe3> Tj ET", [gbk], "/F2 10 0 R"))).toBe("预算");
});

it("gives the boxes of pictures", async () => {
  const image = stream(
    "abc",
    "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8",
  );
  const inline = "q 50 0 0 50 300 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q ";
  const page = await walk(
    { content: `q 200 0 0 100 50 700 cm /I1 Do Q ${inline}`, resources: "/XObject << /I1 10 0 R >>" },
    [image],
  );
  expect(page.images).toEqual([
    [50, 42, 250, 142],
    [300, 192, 350, 242],
  ]);
});

it("marks glyphs without usable Unicode", async () => {
  const { glyphs } = await walk(text(100, 200, "\ue123正"));
  expect(glyphs.map((g) => g.mapped)).toEqual([false, true]);
});
