import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { readDocx } from "../../../src/extract/docx/index.ts";
import { docx, p, part, r, tbl, tr, zipped } from "../../support/files/docx.ts";
import { refusalOf, shown } from "./read.ts";

const read = (bytes: Uint8Array) => refusalOf(readDocx(bytes, "t.docx", "0".repeat(64)));
const body = (content: string) => part("w:document", `<w:body>${content}</w:body>`);

interface Entry {
  name: string;
  packed: Buffer;
  /** What the directory says it inflates to. */
  declared: number;
}

function entry(name: string, data: Buffer, declared = data.length): Entry {
  return { name, packed: deflateRawSync(data), declared };
}

/** A zip whose directory may lie. */
function rawZip(...entries: Entry[]): Uint8Array {
  let files = Buffer.alloc(0);
  let directory = Buffer.alloc(0);
  for (const { name, packed, declared } of entries) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declared, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(files.length, 10);
    files = Buffer.concat([files, Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    directory = Buffer.concat([directory, Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name)]);
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(files.length, 16);
  return new Uint8Array(Buffer.concat([files, directory, end]));
}

describe("Word files made to harm", () => {
  it("refuses by the declared size before inflating", async () => {
    const bomb = rawZip(entry("word/document.xml", Buffer.alloc(100_000), 400 * 2 ** 20));
    expect(await read(bomb)).toBe("tooLarge");
  });

  it("inflates no more than declared, and refuses the stump", async () => {
    const xml = Buffer.from(body(p("长".repeat(5000))));
    expect(await read(rawZip(entry("word/document.xml", xml, 1000)))).toBe("truncated");
  });

  it("does not inflate what it does not read", async () => {
    const picture = { name: "word/media/image1.png", packed: Buffer.from("no deflate stream"), declared: 2 ** 31 };
    expect(await read(rawZip(entry("word/document.xml", Buffer.from(body(p("正文")))), picture))).toBe("read");
  });

  it.each(["word/document.xml", "word/styles.xml", "customXml/item1.xml"])("refuses a DTD in %s", async (name) => {
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>${body(p("正文")).replace(/^<\?.*?\?>/, "")}`;
    expect(await read(docx(p("正文"), { files: { [name]: xml } }))).toBe("hostile");
  });

  it("refuses nesting that would exhaust the stack, and reads nesting that would not", async () => {
    const nested = (n: number) => "<w:sdt><w:sdtContent>".repeat(n) + p("里") + "</w:sdtContent></w:sdt>".repeat(n);
    expect(await read(docx(nested(6000)))).toBe("hostile");
    expect(await shown(nested(40))).toEqual(["里"]);
  });

  it("refuses more paragraphs and cells than a filing can have", async () => {
    expect(await read(docx("<w:p/>".repeat(120_001)))).toBe("tooLarge");
    expect(await read(docx(tbl(`<w:tr>${"<w:tc/>".repeat(120_001)}</w:tr>`)))).toBe("tooLarge");
  });

  it("does not slow down over runs of blanks, dots, open fields and long chains of styles", async () => {
    const style = (i: number) =>
      `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="n${i}"/><w:basedOn w:val="s${i + 1}"/></w:style>`;
    const styles = Array.from({ length: 20_000 }, (_, i) => style(i)).join("");
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const blanks = `甲${" ".repeat(200_000)}乙`;
    const lines = [`<w:r><w:t>${blanks}</w:t></w:r>`, r(`${".".repeat(200_000)}甲`), begin.repeat(20_000) + r("不印")];
    const [first, second, ...rest] = await shown(lines.map((line) => p(line, '<w:pStyle w:val="s0"/>')).join(""), {
      styles,
    });
    expect([first, second?.length, rest]).toEqual([blanks, 200_001, []]);
  }, 30_000);

  it("refuses two parts of one name, of which readers would choose differently", async () => {
    const twice = ["一", "二"].map((text) => entry("word/document.xml", Buffer.from(body(p(text)))));
    expect(await read(rawZip(...twice))).toBe("hostile");
  });

  it("is not fooled by > in attributes when it counts levels", async () => {
    expect(await shown('<w:x a="/>"/>'.repeat(500) + p("正文"))).toEqual(["正文"]);
  });
});

describe("zips that are no Word file", () => {
  const document = docx(p("正文。".repeat(200)));

  it("refuses a file cut anywhere", async () => {
    for (const share of [0.2, 0.6, 0.95]) {
      expect(await read(document.subarray(0, Math.floor(document.length * share)))).toBe("truncated");
    }
  });

  it("refuses a file whose middle is missing", async () => {
    const half = document.length / 2;
    const cut = Buffer.concat([document.subarray(0, half - 200), document.subarray(half + 200)]);
    expect(await read(new Uint8Array(cut))).toBe("truncated");
  });

  it("refuses an entry that is encrypted", async () => {
    const locked = document.slice();
    locked[6] = 1;
    expect(await read(locked)).toBe("encrypted");
  });

  it.each([
    ["xl/workbook.xml", "xlsx"],
    ["ppt/presentation.xml", "pptx"],
    ["content.xml", "odf"],
    ["OFD.xml", "ofd"],
    ["readme.txt", "zip"],
  ])("refuses a zip with %s and says what it is", async (name, kind) => {
    const reading = readDocx(zipped({ [name]: "<x/>" }), "t.docx", "");
    await expect(reading).rejects.toMatchObject({ code: "otherOffice", data: { kind } });
  });

  it("refuses files without text: pictures, empty tables, text in the header only", async () => {
    expect(await read(docx(p("<w:r><w:drawing><a:blip/></w:drawing></w:r>")))).toBe("noText");
    expect(await read(docx(tbl(tr(["", " "]))))).toBe("noText");
    expect(await read(docx(p(""), { header: p("页眉") }))).toBe("noText");
  });

  it("refuses a web page wrapped in a Word file as the web page it is", async () => {
    expect(await read(docx('<w:altChunk r:id="r1"/>'))).toBe("html");
  });

  it("reads parts in UTF-16 and with a byte order mark", async () => {
    const xml = body(p("正文"));
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml.replace("UTF-8", "UTF-16")}`, "utf16le"));
    expect(await shown("", { files: { "word/document.xml": utf16 } })).toEqual(["正文"]);
    expect(await shown("", { files: { "word/document.xml": `\ufeff${xml}` } })).toEqual(["正文"]);
  });

  it("drops characters that XML cannot hold instead of failing", async () => {
    expect(await shown(p(r("甲&#x1;乙&#xFFFE;丙")))).toEqual(["甲乙丙"]);
  });
});
