import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { docx } from "./docx/package.ts";
import { html } from "./html/page.ts";
import { accepted } from "./sample/accept.ts";
import { parse } from "./sample/parse.ts";
import { type Source, sources } from "./sample/sources.ts";

/*
 * Prints the samples to samples/pdf with LibreOffice (from the Word files, tracked changes accepted) and with Chromium (from web
 * pages of the same notation). Needs `soffice` and `chromium` on the path, the Noto CJK fonts, and
 * the files of npm's @fontsource/noto-sans-sc, which Chromium can embed as small subsets: `--fonts=<folder>` says where they are when not
 * in node_modules. Other arguments are names of samples; none means all.
 */
const OFFICE = "soffice";
const BROWSER = "chromium";
const TARGET = "samples/pdf";
const FONTS = "node_modules/@fontsource/noto-sans-sc/files";

/** The Chinese faces that the Word files name, all set in one installed family. */
const FONTCONFIG = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include>${["仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"]
  .map(
    (face) => `<match target="pattern"><test name="family"><string>${face}</string></test>
<edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK SC</string></edit></match>`,
  )
  .join("\n")}</fontconfig>`;

function printWithLibreOffice(chosen: Source[], folder: string): void {
  const config = join(folder, "fonts.conf");
  writeFileSync(config, FONTCONFIG);
  const files = chosen.map(({ name, notation }) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, docx(accepted(parse(notation))));
    return file;
  });
  const profile = `-env:UserInstallation=file://${join(folder, "office")}`;
  execFileSync(OFFICE, ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: config },
    stdio: "ignore",
  });
  for (const { name } of chosen) copyFileSync(join(folder, `${name}.pdf`), join(TARGET, `${name}.libreoffice.pdf`));
}

function fontFaces(folder: string): string {
  return [400, 700]
    .map((weight) => {
      const data = readFileSync(join(folder, `noto-sans-sc-chinese-simplified-${weight}-normal.woff`)).toString(
        "base64",
      );
      return `@font-face { font-family: "Sample Sans"; font-weight: ${weight}; src: url(data:font/woff;base64,${data}) }`;
    })
    .join("\n");
}

function printWithChromium({ name, notation }: Source, faces: string, folder: string): void {
  const page = join(folder, `${name}.html`);
  const printed = join(folder, `${name}.chromium.pdf`);
  writeFileSync(page, html(parse(notation), faces));
  const options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-pdf-tagging", "--no-pdf-header-footer"];
  const places = [`--user-data-dir=${join(folder, "browser")}`, `--print-to-pdf=${printed}`, `file://${page}`];
  execFileSync(BROWSER, [...options, ...places], { stdio: "ignore" });
  copyFileSync(printed, join(TARGET, `${name}.chromium.pdf`));
}

const options = process.argv.slice(2);
const names = options.filter((word) => !word.startsWith("--fonts="));
const fonts = options.find((word) => word.startsWith("--fonts="))?.slice("--fonts=".length) ?? FONTS;
const chosen = sources().filter(({ name }) => names.length === 0 || names.includes(name));
const folder = mkdtempSync(join(tmpdir(), "samples-"));
try {
  mkdirSync(TARGET, { recursive: true });
  printWithLibreOffice(chosen, folder);
  const faces = fontFaces(fonts);
  for (const source of chosen) printWithChromium(source, faces, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
