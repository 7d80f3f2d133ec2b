import { expect, it, jest } from "@jest/globals";
import { OPS } from "../../src/extract/pdf/drawing/ops.ts";
import { nodePdfHost } from "../../src/node/pdf/pdf-host.ts";
import { pdfFile, text } from "../support/files/pdf.ts";

it("opens a PDF, leaves the bytes to the caller, and writes nothing to the console", async () => {
  const spies = (["log", "info", "warn", "error"] as const).map((name) => jest.spyOn(console, name));
  const bytes = pdfFile([text(100, 200, "预算")]);
  const { pdf, close } = await nodePdfHost.open(bytes);
  expect([pdf.numPages, bytes.length > 0]).toEqual([1, true]);
  await close();
  await expect(nodePdfHost.open(bytes.subarray(0, 40))).rejects.toThrow();
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

const { parse, stringify } = JSON;

it("keeps the engine's own Array.prototype.push, JSON.parse and JSON.stringify", async () => {
  await (await nodePdfHost.open(pdfFile([""]))).close();
  expect(String(Array.prototype.push)).toContain("[native code]");
  expect([JSON.parse, JSON.stringify]).toEqual([parse, stringify]);
});

it("numbers operators as the pinned pdf.js does", async () => {
  await (await nodePdfHost.open(pdfFile([""]))).close();
  const { OPS: theirs } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  expect(theirs).toMatchObject(OPS);
});
