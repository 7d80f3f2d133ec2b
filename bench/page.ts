/**
 * Judges a generated batch in caiyan.html (Chromium, from disk) and with the command line, side by side and with as many workers: wall time of both and their
 * ratio (at most 1.5), and the memory of the browser's processes while it works, in MB (under 1,500 for the page's own) (Linux).
 * Usage: npx tsx bench/page.ts [files=300] [bad=10]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { makeBatch } from "../test/support/batch.ts";
import { openBrowser } from "../test/support/browsers/browser.ts";
import { ensureBuilt } from "../test/support/dist.ts";

const [files = 300, bad = 10] = process.argv.slice(2).map(Number);
const root = mkdtempSync(join(tmpdir(), "caiyan-bench-page-"));
const folder = join(root, "filings");

/** Megabytes that each browser process holds for itself and its share of what it shares, the largest first: the page and its workers are one process. */
function browserMemory(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(mark)) return [];
        const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
        return [Number(kilobytes ?? 0) / 1000];
      } catch {
        return []; // it has just ended
      }
    })
    .toSorted((a, b) => b - a);
}

async function inPage() {
  const context = await openBrowser({ width: 1366, height: 768 });
  const page = await context.newPage();
  await page.goto(pathToFileURL("dist/caiyan.html").href);
  const workers = await page.evaluate(() => Math.min(navigator.hardwareConcurrency, 8));
  const peak = { page: 0, all: 0 };
  const timer = setInterval(() => {
    const [largest = 0, ...others] = browserMemory("caiyan-browser-");
    peak.page = Math.max(peak.page, largest);
    peak.all = Math.max(
      peak.all,
      others.reduce((sum, one) => sum + one, largest),
    );
  }, 1000);
  const began = performance.now();
  await page.setInputFiles("#folder", folder);
  await page.locator("#progress", { hasText: "核对完毕" }).waitFor({ timeout: 3_600_000 });
  const wall = (performance.now() - began) / 1000;
  clearInterval(timer);
  const judged = await page.locator("#files tbody tr").count();
  await context.close();
  return { wall, workers, peak, judged };
}

function onCommandLine(workers: number): number {
  const began = performance.now();
  const args = ["check", folder, "--format", "html,json,xlsx", "--output", join(root, "out"), "--no-cache"];
  const { status } = spawnSync(process.execPath, [resolve("dist/standalone/cli.js"), ...args, "--jobs", `${workers}`], {
    stdio: "ignore",
  });
  if (status === null || status === 4) throw new Error("the command line failed");
  return (performance.now() - began) / 1000;
}

ensureBuilt();
makeBatch(folder, files, bad);
const { wall, workers, peak, judged } = await inPage();
if (judged !== files) throw new Error(`the page lists ${judged} of ${files} files`);
const line = onCommandLine(workers);
const seconds = (value: number) => `${value.toFixed(1)} s`;
console.log(`${files} files, ${workers} workers`);
console.log(
  `page          ${seconds(wall)}, at most ${Math.round(peak.page)} MB (all processes of the browser ${Math.round(peak.all)} MB)`,
);
console.log(`command line  ${seconds(line)}`);
console.log(`ratio         ${(wall / line).toFixed(2)}`);
rmSync(root, { recursive: true, force: true });
