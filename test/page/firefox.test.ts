import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { zipSync } from "fflate";
import { FIREFOX, type Firefox, openFirefox } from "../support/browsers/firefox.ts";
import { caiyan, ensureBuilt } from "../support/dist.ts";

jest.setTimeout(300_000);

/** The first goes into a zip. */
const SAMPLES = [
  "samples/flawed/lanping-subtotal.docx",
  "samples/langfang-2021.docx",
  "samples/flawed/qingling-yuan-for-ten-thousand.docx",
  "samples/pdf/hechuan-extra-digit.chromium.pdf",
];
const root = mkdtempSync(join(tmpdir(), "caiyan-in-firefox-"));
let firefox: Firefox;

/** The files as they are dropped, one of them empty and one in a zip; the command line gets the same with the zip opened. */
function makeFiles(): { dropped: string[]; opened: string[] } {
  const put = (path: string, bytes: Uint8Array) => {
    writeFileSync(join(root, path), bytes);
    return join(root, path);
  };
  const [inside, ...alone] = SAMPLES.map((path) => [basename(path), new Uint8Array(readFileSync(path))] as const);
  const files = [...alone.map(([name, bytes]) => put(name, bytes)), put("空.pdf", new Uint8Array())];
  const [name, bytes] = inside!;
  return { dropped: [...files, put("附件.zip", zipSync({ [name]: bytes }))], opened: [...files, put(name, bytes)] };
}

async function until<T>(found: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let waited = 0; waited < 240_000; waited += 200) {
    const value = await found();
    if (value !== undefined) return value;
    await sleep(200);
  }
  throw new Error("nothing came");
}

/** Clicks the button of that title among the exports and gives what Firefox saves. */
async function saved(title: string, name: string): Promise<Buffer> {
  await firefox.run(
    "[...document.querySelectorAll('#exports button')].find((one) => one.textContent.includes(arguments[0])).click()",
    title,
  );
  const path = join(firefox.downloads, name);
  await until(() =>
    existsSync(path) && readFileSync(path).length > 0 && !existsSync(`${path}.part`) ? true : undefined,
  );
  return readFileSync(path);
}

(FIREFOX === undefined ? describe.skip : describe)("caiyan.html in Firefox, opened from disk", () => {
  beforeAll(async () => {
    ensureBuilt();
    const { dropped, opened } = makeFiles();
    caiyan(["check", ...opened, "--format", "xlsx,json", "--output", join(root, "out"), "--no-cache"]);
    firefox = await openFirefox();
    await firefox.open(pathToFileURL("dist/caiyan.html").href);
    await firefox.choose("#filings", dropped);
  });
  afterAll(async () => {
    await firefox?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it("judges what is dropped, a zip and an empty file too", async () => {
    const done = () => firefox.run("return document.querySelector('#progress').textContent");
    await until(async () => (String(await done()).includes("核对完毕") ? true : undefined));
    const rows =
      "return [...document.querySelectorAll('#files tbody tr')].map((row) => row.cells[0].textContent.trim())";
    expect(await firefox.run(rows)).toEqual(["需更正", "需更正", "需更正", "未能判断", "通过"]);
  });

  it.each([
    ["XLSX", "findings.xlsx"],
    ["JSON", "report.json"],
  ])("saves the same bytes as the command line: %s", async (title, name) => {
    const isSame = (await saved(title, name)).equals(readFileSync(join(root, "out", name)));
    expect(isSame).toBe(true);
  });

  it("opens a filing with its findings on pieces of the page", async () => {
    await firefox.run("[...document.querySelectorAll('#files a')].find((a) => a.textContent.includes('.pdf')).click()");
    const pictures = "return document.querySelectorAll('#filing .finding.error svg').length || undefined";
    expect(await until(async () => (await firefox.run(pictures)) ?? undefined)).toBeGreaterThan(0);
  });

  it("complains of nothing", () => {
    expect(firefox.complaints()).toEqual([]);
  });
});
