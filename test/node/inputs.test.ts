import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { expandInputs } from "../../src/node/cli/inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "caiyan-inputs-"));
for (const path of ["b/甲.docx", "b/~$甲.docx", "b/.hidden.pdf", "b/照片.jpg", "a/乙.PDF", "a/甲.docx", "空/说明.md"]) {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), "x");
}
afterAll(() => rmSync(folder, { recursive: true }));

const names = (files: { name: string }[]) => files.map((file) => file.name);

describe("expandInputs", () => {
  it("takes the filings of a folder, through its folders, by code unit, and lists the rest", async () => {
    const inputs = await expandInputs([folder]);
    expect(names(inputs.files)).toEqual(["a/乙.PDF", "a/甲.docx", "b/甲.docx"]);
    expect(inputs.others).toEqual(["b/照片.jpg", "空/说明.md"]);
  });

  it("passes over lock files and hidden files", async () => {
    const { files, others } = await expandInputs([join(folder, "b")]);
    expect([...names(files), ...others]).toEqual(["甲.docx", "照片.jpg"]);
  });

  it("takes a named file whatever it is called", async () => {
    expect(names((await expandInputs([join(folder, "b/照片.jpg")])).files)).toEqual(["照片.jpg"]);
  });

  it("takes a file once however often it is named", async () => {
    expect((await expandInputs([join(folder, "a"), join(folder, "a/甲.docx")])).files).toHaveLength(2);
  });

  it("tells files of the same name apart by their folders, whatever their order", async () => {
    const given = [join(folder, "a/甲.docx"), join(folder, "b/甲.docx")];
    expect(names((await expandInputs(given)).files)).toEqual(["a/甲.docx", "b/甲.docx"]);
    expect(names((await expandInputs(given.toReversed())).files)).toEqual(["b/甲.docx", "a/甲.docx"]);
  });

  it("says which arguments match nothing", async () => {
    expect((await expandInputs([join(folder, "没有.docx"), join(folder, "*.xyz")])).unmatched).toHaveLength(2);
  });

  it("expands globs", async () => {
    expect((await expandInputs([`${folder.replaceAll("\\", "/")}/**/甲.docx`])).files).toHaveLength(2);
  });
});
