import { describe, expect, it } from "@jest/globals";
import { extract } from "../../src/extract/index.ts";
import { Document } from "../../src/model/document.ts";
import { docx, p, tbl, tr, zipped } from "../support/files/docx.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** An OLE2 file whose directory names these streams. */
function ole(...streams: string[]): Uint8Array {
  const file = Buffer.alloc(512 + 128 * streams.length);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  for (const [i, name] of streams.entries()) file.write(name, 512 + 128 * i, "utf16le");
  return new Uint8Array(file);
}

async function refusal(data: Uint8Array, name = "预算.docx") {
  return extract(data, name, {}).then(
    () => undefined,
    (error) => [error.code, error.data.kind],
  );
}

describe("extract", () => {
  it("gives a valid document with the hash of its bytes and leads of its tables", async () => {
    const data = docx(p("部门收支总表") + p("单位：万元") + tbl(tr(["项目", "金额"]), tr(["收入总计", "1.00"])));
    const document = await extract(data, "某局.docx", {});
    expect(Document.parse(document)).toEqual(document);
    const hash = Buffer.from(await crypto.subtle.digest("SHA-256", new Uint8Array(data))).toString("hex");
    expect(document).toMatchObject({ name: "某局.docx", format: "docx", sha256: hash });
    expect(document.blocks[2]).toMatchObject({ caption: "部门收支总表", unit: "万元", lead: [0, 1] });
  });

  it("folds Han look-alikes and keeps what is printed", async () => {
    const { blocks } = await extract(docx(p("⻋辆") + tbl(tr(["⾦额", "1"]))), "x", {});
    expect(blocks[0]).toEqual({ kind: "paragraph", text: "车辆", printed: "⻋辆" });
    expect(blocks[1]).toMatchObject({ cells: [{ text: "金额", printed: "⾦额" }, { text: "1" }] });
  });

  it("goes by content, not by name", async () => {
    expect((await extract(docx(p("正文")), "x.pdf", {})).format).toBe("docx");
    expect((await extract(bytes("一、部门职责"), "x.docx", {})).format).toBe("text");
  });

  it("gives the same document for the same bytes", async () => {
    const data = docx(p("正文") + tbl(tr(["a", "b"])));
    expect(await extract(data, "x", {})).toEqual(await extract(data, "x", {}));
  });

  it.each([
    ["nothing", new Uint8Array(), "empty", undefined],
    ["an old Word file", ole("Root Entry", "WordDocument"), "legacyDoc", undefined],
    ["an old Excel file", ole("Root Entry", "Workbook"), "legacyXls", undefined],
    ["an old PowerPoint file", ole("PowerPoint Document"), "otherOffice", "ppt"],
    ["an encrypted Word file", ole("EncryptionInfo", "EncryptedPackage"), "encrypted", undefined],
    ["another OLE2 file", ole("Root Entry"), "unknownFormat", "ole"],
    ["a web page", bytes("\ufeff \n<!-- x --><!DOCTYPE html><p>预算</p>"), "html", undefined],
    ["a web page saved by Excel", bytes('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'), "html", undefined],
    ["a web page in one file", bytes("MIME-Version: 1.0\r\nContent-Type: multipart/related"), "html", undefined],
    ["rich text", bytes("{\\rtf1 text}"), "otherOffice", "rtf"],
    ["other XML", bytes('<?xml version="1.0"?><x:y/>'), "unknownFormat", "xml"],
    ["an Excel file", zipped({ "xl/workbook.xml": "<x/>" }), "otherOffice", "xlsx"],
    ["a PDF where no reader for it is given", bytes("%PDF-1.7"), "missingResource", undefined],
    ["binary junk", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256), "unknownFormat", undefined],
    ["blanks", bytes(" \n\t\n"), "noText", undefined],
  ])("refuses %s", async (_, data, code, kind) => {
    expect(await refusal(data)).toEqual([code, kind]);
  });
});
