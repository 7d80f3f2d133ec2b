import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { BrowserContext, Page } from "playwright-core";
import { Refusal } from "../../src/model/refusal.ts";
import type { Report } from "../../src/model/report/report.ts";
import { filingHtml } from "../../src/report/html/filing.ts";
import { filingSource, pageHead, pageTail } from "../../src/report/html/page.ts";
import { type FilingRow, filingKey, rowOf } from "../../src/report/html/row.ts";
import { refusedReport } from "../../src/report/verdict.ts";
import { rules } from "../../src/rules/index.ts";
import { openBrowser } from "../support/browsers/browser.ts";
import { FLAWED, reported } from "../support/reported.ts";

jest.setTimeout(120_000);

const FILES = 500;
const FINDINGS = 40;
/** The address of the first filing. */
const FIRST = `#f${filingKey("第000号部门.docx")}`;
const folder = mkdtempSync(join(tmpdir(), "caiyan-page-"));
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

/** 500 filings with 40 findings each, every seventh unreadable. */
function writeReport(path: string): void {
  const { report, document } = reported(FLAWED);
  const crowded = withFindings(report, FINDINGS);
  const rows: FilingRow[] = [];
  const sources = Array.from({ length: FILES }, (_, index) => {
    const name = `第${String(index).padStart(3, "0")}号部门.docx`;
    const one: Report = index % 7 === 3 ? refusedReport(name, new Refusal("encrypted")) : { ...crowded, name };
    rows.push(rowOf(one));
    return filingSource(name, filingHtml(one, document));
  });
  writeFileSync(path, pageHead(rows, { engine: "0.0.0", rules }) + sources.join("") + pageTail());
}

function withFindings(report: Report, count: number): Report {
  const disclosures = report.disclosures.map((one) => ({
    ...one,
    results: one.results.map((result) =>
      result.ruleId === "sum/revenue-sources"
        ? { ...result, findings: Array.from({ length: count }, () => result.findings[0]!) }
        : result,
    ),
  }));
  return { ...report, disclosures };
}

beforeAll(async () => {
  writeReport(join(folder, "report.html"));
  context = await openBrowser({ width: 1280, height: 900 });
  page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, "report.html")).href);
});

afterAll(async () => {
  await context?.close();
  rmSync(folder, { recursive: true, force: true });
});

const visibleRows = () => page.locator("#files tbody tr:visible").count();

describe("the HTML report in a browser", () => {
  it("paints 500 filings with 20,000 findings within two seconds", async () => {
    const paints: number[] = [];
    for (let load = 0; load < 3; load++) {
      await page.reload();
      const entry = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      paints.push((await page.evaluate(entry)) ?? Number.NaN);
    }
    expect(Math.min(...paints)).toBeGreaterThan(0);
    expect(Math.min(...paints)).toBeLessThan(2000); // the best of three: other tests run beside this one
    expect(await visibleRows()).toBe(FILES);
  });

  it("filters by how filings ended, by rule and by words", async () => {
    await page.locator(".tiles .unjudged").click();
    expect(await visibleRows()).toBe(Math.ceil((FILES - 3) / 7));
    await page.locator(".tiles .unjudged").click();
    await page.locator('[data-filter="rule"]').first().click();
    expect(await visibleRows()).toBe(FILES - Math.ceil((FILES - 3) / 7));
    await page.locator('[data-filter="rule"]').first().click();
    await page.locator('input[name="q"]').fill("第012号");
    expect(await visibleRows()).toBe(1);
    expect(await page.locator("#shown").textContent()).toBe("显示 1 / 500 个文件");
    await page.locator('input[name="q"]').fill("");
    expect(await visibleRows()).toBe(FILES);
  });

  it("sorts numbers as numbers, both ways", async () => {
    const head = page.locator("#files th", { hasText: "错误" });
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect(await page.locator("#files tbody tr").first().getAttribute("data-state")).toBe("unjudged");
    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await page.locator("#files tbody tr").first().getAttribute("data-state")).toBe("flawed");
  });

  it("opens a filing by its link, marks the figures, and goes back by keyboard", async () => {
    await page.locator("#files a", { hasText: "第000号部门" }).click();
    expect(await page.locator("#filing h2").textContent()).toBe("第000号部门.docx");
    expect(await page.locator("#filing .finding").count()).toBeGreaterThanOrEqual(FINDINGS);
    expect(await page.locator("#filing mark", { hasText: "300.50" }).first().isVisible()).toBe(true);
    await page.keyboard.press("Enter"); // the way back has the focus
    await page.locator("#overview").waitFor(); // the page follows its address in its own time
    expect(await page.locator("#filing").isVisible()).toBe(false);
  });

  it("keeps what was chosen over going back and reloading, and opens a finding by its address", async () => {
    await page.locator('input[name="q"]').fill("第012号");
    await page.locator("#files a:visible").click();
    await page.goBack();
    await page.locator("#overview").waitFor();
    expect(await visibleRows()).toBe(1);
    await page.reload();
    expect(await visibleRows()).toBe(1);
    await page.locator("#all").click();
    expect(await visibleRows()).toBe(FILES);
    await page.evaluate((to) => {
      location.hash = `${to}/7`;
    }, FIRST);
    await page.locator("#n7").waitFor();
    await page.locator("#n7 details.rule summary").click();
    expect(await page.locator("#n7 details.rule p").first().isVisible()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.reload();
    await page.locator("#n7").waitFor();
    await page.goBack();
    await page.locator("#overview").waitFor();
  });

  it.each([
    ["overview", "#"],
    ["filing", FIRST],
  ])("gives axe nothing to complain of: %s", async (_, hash) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForTimeout(100);
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
    expect(found).toEqual([]);
  });

  it("fits a phone without scrolling sideways", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    for (const hash of ["#", FIRST]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ hash, overflow }).toEqual({ hash, overflow: 0 });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("prints without its controls", async () => {
    await page.evaluate(() => {
      location.hash = "#";
    });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#filters").isVisible()).toBe(false);
    expect(await page.locator("#files").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
  });

  it("prints each finding with the number that it has in the notice, and what is folded away", async () => {
    await page.evaluate((to) => {
      location.hash = to;
    }, FIRST);
    await page.locator("#n1 .evidence").waitFor();
    const folded = await page.evaluateHandle(() => {
      const places = document.querySelector("#n1 .evidence")!;
      places.insertAdjacentHTML("afterend", "<details><summary>其余 1 处</summary><ol><li>另一处</li></ol></details>");
      return places.nextElementSibling!.querySelector("li")!;
    });
    const isShown = () => folded.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    expect(await isShown()).toBe(false);
    await page.emulateMedia({ media: "print" });
    // What is skipped while folded is laid out with the next frame, not at once.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect([await isShown(), await page.locator("#n1 .anchor").isVisible()]).toEqual([true, true]);
    await page.emulateMedia({ media: "screen" });
  });

  it("logs nothing and asks for nothing", () => {
    expect(complaints).toEqual([]);
  });
});
