import { describe, expect, it } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { sortOut } from "../../src/page/intake/sort-out.ts";
import { zipName } from "../../src/page/intake/zip.ts";

const blob = (bytes: Uint8Array | string) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);

describe("zipName", () => {
  it.each([
    ["水务局.docx", "水务局.docx"],
    [String.fromCharCode(0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6), "水务局"],
    [String.fromCharCode(...strToU8("水务局")), "水务局"],
    ["a\\b.docx", "a/b.docx"],
  ])("reads %j", (raw, name) => {
    expect(zipName(raw)).toBe(name);
  });
});

describe("sortOut", () => {
  it("opens zips, those inside zips too, and orders filings by name as the command line does", async () => {
    const inner = zipSync({ "决算.docx": strToU8("a") });
    const outer = zipSync({ "乙.pdf": strToU8("b"), "内.zip": inner, "__MACOSX/._乙.pdf": strToU8("c") });
    const given = await sortOut([
      { path: "报送.zip", blob: blob(outer), alone: false },
      { path: "~$甲.docx", blob: blob(""), alone: false },
      { path: "甲.docx", blob: blob("d"), alone: false },
    ]);
    expect(names(given.filings)).toEqual(["报送/乙.pdf", "报送/内/决算.docx", "甲.docx"]);
    expect(given.others).toEqual([]);
  });

  it("names a zip it cannot open and files that are no filings, and knows settings", async () => {
    const given = await sortOut([
      { path: "坏.zip", blob: blob("nothing"), alone: true },
      { path: "说明.xlsx", blob: blob(""), alone: false },
      { path: "caiyan.config.json", blob: blob("{}"), alone: false },
      { path: "别的.xyz", blob: blob(""), alone: true },
    ]);
    expect(given.bad).toEqual([{ path: "坏.zip", why: expect.stringContaining("zip") }]);
    expect(given.others).toEqual(["说明.xlsx"]);
    expect(names(given.settings)).toEqual(["caiyan.config.json"]);
    expect(names(given.filings)).toEqual(["别的.xyz"]); // given by itself: the reader says what is wrong with it
  });
});
