import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];
const OFFLINE = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A real Chromium with an empty profile: one that is installed, or (Linux x64) the one that a development package carries. */
export async function openBrowser(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const installed = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path));
  const { executablePath, args } = installed ? { executablePath: installed, args: OFFLINE } : await packaged();
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), "caiyan-browser-")), {
    ...{ executablePath, args, viewport, headless: true },
  });
}

async function packaged(): Promise<{ executablePath: string; args: string[] }> {
  const { default: packed } = await import("@sparticuz/chromium");
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...OFFLINE] };
}
