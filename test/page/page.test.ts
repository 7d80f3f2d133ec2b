import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { unzipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import { makeBatch } from "../support/batch.ts";
import { openBrowser } from "../support/browsers/browser.ts";
import { caiyan, ensureBuilt } from "../support/dist.ts";
import { gbkZip } from "../support/files/gbk-zip.ts";

jest.setTimeout(600_000);

/** With the two of the zip, a batch of Word files and PDFs, flawed ones, broken ones: more than there are workers, so that some wait. */
const FILES = 22;
const BAD = 6;
const root = mkdtempSync(join(tmpdir(), "caiyan-desk-"));
const dropped = join(root, "报送");
const unpacked = join(root, "解开/报送");
/** 水务局 and 交通局 in GBK, as Windows writes them. */
const GBK = [
  [0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6],
  [0xbd, 0xbb, 0xcd, 0xa8, 0xbe, 0xd6],
];
const complaints: string[] = [];
let context: BrowserContext;
let page: Page;

/** The folder as it is dropped, with a zip in it, and as the command line gets it, the zip opened. */
function makeFolders(): void {
  makeBatch(dropped, FILES, BAD, 5); // of each kind some
  writeFileSync(join(dropped, "说明.xyz"), "不是报送文件");
  cpSync(dropped, unpacked, { recursive: true });
  const inside = ["samples/flawed/lanping-subtotal.docx", "samples/qingling-jiaotong-2025.docx"].map((path) =>
    readFileSync(path),
  );
  const ending = [...Buffer.from(".docx")];
  const zipped = inside.map((bytes, index) => ({ gbk: [...GBK[index]!, ...ending], bytes }));
  writeFileSync(join(dropped, "附件.zip"), gbkZip(zipped));
  mkdirSync(join(unpacked, "附件"));
  ["水务局", "交通局"].forEach((name, index) => {
    writeFileSync(join(unpacked, "附件", `${name}.docx`), inside[index]!);
  });
}

async function saved(button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#exports button", { hasText: button }).click(),
  ]);
  return readFileSync(await download.path());
}

async function axe(): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
}

beforeAll(async () => {
  ensureBuilt();
  makeFolders();
  const cache = join(root, "cache");
  caiyan(["check", unpacked, "--format", "html,json,xlsx", "--output", join(root, "out"), "--cache", cache]);
  caiyan(["convert", unpacked, "--source", "网页", "--output", join(root, "data"), "--cache", cache]);
  context = await openBrowser({ width: 1366, height: 768 });
  await context.setOffline(true);
  page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL("dist/caiyan.html").href);
});

afterAll(async () => {
  await context?.close();
  rmSync(root, { recursive: true, force: true });
});

describe("caiyan.html, opened from disk with the network closed", () => {
  it("gives axe nothing to complain of before anything is dropped", async () => {
    expect(await axe()).toEqual([]);
  });

  it("judges a folder with a zip in it, bad files and all, and names what it left out", async () => {
    await page.setInputFiles("#folder", dropped);
    await page.locator("#progress", { hasText: "核对完毕" }).waitFor({ timeout: 300_000 });
    expect(await page.locator("#files tbody tr").count()).toBe(FILES + 2);
    expect(await page.locator("#messages").textContent()).toContain("说明.xyz");
    expect(await page.locator("#files a", { hasText: "附件/水务局.docx" }).count()).toBe(1);
  });

  it("keeps little of each filing, so that memory does not grow with the batch", async () => {
    const session = await context.newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    expect(usedSize).toBeLessThan(10_000_000); // 4.5 MB for 12 filings and for 36
    await session.detach();
  });

  it("counts a folder dropped again once, and says so", async () => {
    await page.setInputFiles("#folder", dropped);
    await page.locator("#messages", { hasText: `${FILES + 2} 份已经放过` }).waitFor();
    expect(await page.locator("#files tbody tr").count()).toBe(FILES + 2);
  });

  it("begins the list above the fold of a small screen, under the folder, the date and the verdict", async () => {
    const top = await page.evaluate(() => document.getElementById("files")!.getBoundingClientRect().top);
    expect(top).toBeLessThan(440); // two lines of messages stand above it here
    expect(await page.locator("#origin").textContent()).toMatch(/^报送　\d{4}年\d+月\d+日$/);
  });

  it.each([
    ["网页", "report.html"],
    ["XLSX", "findings.xlsx"],
    ["JSON", "report.json"],
  ])("saves the same bytes as the command line: %s", async (button, file) => {
    const isSame = (await saved(button)).equals(readFileSync(join(root, "out", file)));
    expect(isSame).toBe(true);
  });

  it("saves the same data package as the command line", async () => {
    const files = unzipSync(await saved("CSV"));
    const theirs = readdirSync(join(root, "data"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, "data").length + 1));
    expect(Object.keys(files).toSorted()).toEqual(theirs.toSorted());
    const differing = theirs.filter((name) => !readFileSync(join(root, "data", name)).equals(files[name]!));
    expect(differing).toEqual([]);
  });

  it("filters, opens a filing by keyboard, and gives axe nothing to complain of", async () => {
    await page.locator(".tiles .flawed").press("Enter");
    const flawed = page.locator("#files tbody tr:visible");
    expect(await flawed.count()).toBe(Number(await page.locator(".tiles .flawed b").textContent()));
    expect(await axe()).toEqual([]);
    await flawed.locator("a").first().press("Enter");
    await page.locator("#filing .finding.error").first().waitFor();
    expect(await axe()).toEqual([]);
  });

  it("accepts a finding with reason and signer: the filing is judged again, the configuration holds it", async () => {
    const before = Number(await page.locator(".tiles .flawed b").textContent());
    while ((await page.locator("#filing .finding.error").count()) > 0) {
      const left = await page.locator("#filing .finding.error").count();
      await page.locator("#filing .finding.error .accept").first().click();
      await page.fill("#accept [name=reason]", "已当面核实");
      await page.fill("#accept [name=signer]", "王会计");
      await page.click("#accept button[value=accept]");
      await page.waitForFunction((count) => document.querySelectorAll("#filing .finding.error").length < count, left);
    }
    await page.locator("#progress", { hasText: "核对完毕" }).waitFor();
    expect(Number(await page.locator(".tiles .flawed b").textContent())).toBeLessThan(before);
    const { suppressions } = JSON.parse((await saved("配置")).toString());
    expect(suppressions[0]).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}/),
      reason: "已当面核实",
      signer: "王会计",
    });
  });

  it("fits a phone without scrolling sideways", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it("logs nothing and asks for nothing", () => {
    expect(complaints).toEqual([]);
  });
});
