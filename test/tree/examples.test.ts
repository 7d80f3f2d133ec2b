import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, normalize, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { openBrowser } from "../support/browsers/browser.ts";
import { caiyan, ensureBuilt } from "../support/dist.ts";

jest.setTimeout(300_000);

/** A project that has the package installed and the examples beside it. */
const folder = mkdtempSync(join(tmpdir(), "caiyan-examples-"));
const FLAWED = resolve("samples/flawed/langfang-total-digit.docx");
const PDF = resolve("samples/pdf/lanping-subtotal.chromium.pdf");

beforeAll(() => {
  ensureBuilt();
  cpSync("examples", join(folder, "examples"), { recursive: true });
  const installed = join(folder, "node_modules/caiyan");
  mkdirSync(installed, { recursive: true });
  cpSync("package.json", join(installed, "package.json"));
  cpSync("dist/standalone", join(installed, "dist/standalone"), { recursive: true });
  cpSync("dist/standalone", join(folder, "dist/standalone"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(example: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join("examples", example), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("examples", () => {
  it("library: prints the verdict and each error with its places", () => {
    const { status, stdout } = run("library.mjs", FLAWED);
    const [verdict, ...errors] = stdout.trim().split("\n");
    expect({ status, verdict, errors: errors.length }).toEqual({ status: 0, verdict: "flawed", errors: 1 });
    expect(errors[0]).toMatch(/「[\d.]+」/);
  });

  it("pipeline: writes a JSON line a figure, and names a file that cannot be read", () => {
    const { status, stdout, stderr } = run("pipeline.mjs", FLAWED, resolve("test/extract/pdf/fixtures/encrypted.pdf"));
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.find(({ concept }) => concept === "revenue.total")).toMatchObject({
      department: "廊坊市人民政府办公室",
    });
    expect(stderr).toContain("encrypted.pdf: encrypted");
  });

  it("browser: judges a Word file and a PDF chosen in a page, as the command does", async () => {
    const types: Record<string, string> = { html: "text/html", js: "text/javascript" };
    const server = createServer((request, response) => {
      const path = normalize(decodeURI(request.url ?? "/"));
      response.setHeader("content-type", types[path.split(".").at(-1) ?? ""] ?? "application/octet-stream");
      response.end(existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : "");
    }).listen(0, "127.0.0.1");
    const browser = await openBrowser({ width: 800, height: 600 });
    try {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/examples/browser.html`);
      await page.setInputFiles("input", FLAWED);
      await page.waitForFunction("document.querySelector('pre').textContent !== ''");
      expect(await page.textContent("pre")).toMatch(/^需更正 {2}langfang-total-digit\.docx/);
      await page.setInputFiles("input", PDF);
      await page.waitForFunction("document.querySelector('pre').textContent.includes('.pdf')");
      const [told] = caiyan(["check", PDF, "--no-cache"]).out.split("\n\n");
      expect(await page.textContent("pre")).toBe(`${told}\n`);
    } finally {
      await browser.close();
      server.close();
    }
  });
});
