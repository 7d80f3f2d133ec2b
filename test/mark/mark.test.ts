import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, jest } from "@jest/globals";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Checked, check } from "../../src/check.ts";
import { markedCopy } from "../../src/mark/index.ts";
import { textAt } from "../../src/model/text-at.ts";
import { nodePdfHost } from "../../src/node/pdf/pdf-host.ts";
import { toldOf } from "../../src/report/text/numbered-findings.ts";

jest.setTimeout(300_000);

async function marked(bytes: Uint8Array, name: string): Promise<{ checked: Checked; copy: Uint8Array }> {
  const checked = await check(bytes, { name, pdf: nodePdfHost });
  const copy = await markedCopy(bytes, checked, nodePdfHost);
  if (!copy || "refused" in copy) throw new Error(`no copy: ${copy?.refused}`);
  return { checked, copy: copy.bytes };
}

const found = ({ report }: Checked) => toldOf(report).map(({ source, message }) => [source.fingerprint, message]);

/** The words that each comment stands at, by its id: read from the XML by position alone. */
function commented(xml: string): Map<string, string> {
  const starts = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)];
  return new Map(
    starts.map(({ 1: id = "", index, 0: tag }) => {
      const inside = xml.slice(index + tag.length, xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`));
      return [id, [...inside.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, "")).join("")];
    }),
  );
}

const flawed = readdirSync("samples/flawed").filter((name) => name.endsWith(".docx"));

describe("a marked copy of a Word file", () => {
  it.each(flawed)("has each note at its figure, leaves the rest alone, and reads the same: %s", async (name) => {
    const bytes = new Uint8Array(readFileSync(`samples/flawed/${name}`));
    const { checked, copy } = await marked(bytes, name);
    const before = unzipSync(bytes);
    const after = unzipSync(copy);
    const anchored = commented(strFromU8(after["word/document.xml"]!));
    const words = [...anchored].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, text]) => text);
    const told = toldOf(checked.report);
    const plain = (text: string) =>
      text.replace(/\s/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(words.map(plain)).toEqual(told.map(({ place }) => plain(textAt(checked.document!, place))));
    const notes = strFromU8(after["word/comments.xml"]!);
    for (const { number } of told) expect(notes).toContain(`【${number}】`);
    const touched = ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml"];
    const others = Object.keys(before).filter((part) => !touched.includes(part));
    for (const part of others) expect([part, after[part]]).toEqual([part, before[part]]);
    expect(found(await check(copy, { name }))).toEqual(found(checked));
  });

  it("keeps comments that are there and refuses a signed file", async () => {
    const bytes = new Uint8Array(readFileSync(`samples/flawed/${flawed[0]}`));
    const { copy } = await marked(bytes, "a.docx");
    const twice = (await marked(copy, "a.docx")).copy;
    const notes = strFromU8(unzipSync(twice)["word/comments.xml"]!);
    const ids = [...notes.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids.length % 2).toBe(0);
    const signed = zipSync({ ...unzipSync(bytes), "_xmlsignatures/origin.sigs": strToU8("") });
    const checked = await check(signed, { name: "a.docx" });
    expect(await markedCopy(signed, checked, nodePdfHost)).toEqual({ refused: expect.stringContaining("签名") });
  });
});

/** Every flawed sample, printed by one program and the other in turn. */
const prints = flawed.map((name, at) => name.replace(/docx$/, at % 2 === 0 ? "chromium" : "libreoffice"));

describe("a marked copy of a PDF", () => {
  it.each(prints)("has a highlight with its note over each figure, behind the original bytes: %s", async (name) => {
    const bytes = new Uint8Array(readFileSync(`samples/pdf/${name}.pdf`));
    const { checked, copy } = await marked(bytes, name);
    expect(Buffer.from(copy.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    const { pdf, close } = await nodePdfHost.open(copy);
    for (const { place, number } of toldOf(checked.report)) {
      const page = await pdf.getPage(place.page ?? 1);
      const notes = await page.getAnnotations();
      const note = notes.find(({ contentsObj }) => contentsObj?.str.startsWith(`【${number}】`));
      const [left = 0, , right = 0, bottom = 0] = place.box ?? [];
      const [x, y] = page.getViewport({ scale: 1 }).convertToPdfPoint((left + right) / 2, bottom) as [number, number];
      expect(note).toMatchObject({ subtype: "Highlight", titleObj: { str: "财验" } });
      expect(x > note!.rect[0] && x < note!.rect[2] && y > note!.rect[1] && y < note!.rect[3]).toBe(true);
    }
    await close();
    expect(found(await check(copy, { name, pdf: nodePdfHost }))).toEqual(found(checked));
  });

  it("is the same bytes whenever it is made, in a file that names itself too", async () => {
    const bytes = new Uint8Array(readFileSync("samples/pdf/hechuan-extra-digit.libreoffice.pdf"));
    expect(strFromU8(bytes, true)).toMatch(/\/ID\s*\[/);
    const { copy } = await marked(bytes, "a.pdf");
    const clock = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 86_400_000);
    const later = await marked(bytes, "a.pdf");
    clock.mockRestore();
    expect(Buffer.from(later.copy).equals(Buffer.from(copy))).toBe(true);
    expect(strFromU8(copy.subarray(bytes.length), true)).toMatch(/\/ID\s*\[.*<[0-9a-f]{32}>\s*\]/s);
  });

  it("is refused with a word where the file is signed", async () => {
    const signature = "\n99999 0 obj\n<</Type/Sig/ByteRange [0 10 20 30]/Contents<00>>>\nendobj\n%%EOF\n";
    const bytes = readFileSync("samples/pdf/hechuan-extra-digit.libreoffice.pdf");
    const signed = new Uint8Array(Buffer.concat([bytes, Buffer.from(signature)]));
    const checked = await check(signed, { name: "a.pdf", pdf: nodePdfHost });
    expect(await markedCopy(signed, checked, nodePdfHost)).toEqual({ refused: expect.stringContaining("签名") });
  });
});
