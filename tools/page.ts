import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { zipSync } from "fflate";
import { clientSource } from "./client-source.ts";

/** Makes `dist/caiyan.html` of the built sources: one file that holds the engine, pdf.js and its data. Run after the build. */
const DIST = "dist";
const PDFJS = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** `pdf.min.mjs` and its worker are the same, shrunk by their makers. */
const shrunkPdfjs: Plugin = {
  name: "shrunk-pdfjs",
  setup({ onResolve }) {
    onResolve({ filter: /^pdfjs-dist\/legacy\/build\/.*\.mjs$/ }, ({ path }) => ({
      path: join(PDFJS, "legacy/build", basename(path).replace(".mjs", ".min.mjs")),
    }));
  },
};

async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(DIST, "page/main.js")],
    ...{ bundle: true, minify: true, write: false, format: "iife", platform: "browser", target: "es2022" },
    ...{ charset: "utf8", legalComments: "none", logLevel: "error", plugins: [clientSource, shrunkPdfjs] },
    define: { global: "globalThis" },
    logOverride: { "empty-import-meta": "silent" },
  });
  return outputFiles[0]!.text;
}

function assets(): string {
  const files: Record<string, Uint8Array> = {};
  for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
    for (const name of readdirSync(join(PDFJS, folder))) {
      if (/\.(bcmap|pfb|ttf|wasm)$/.test(name)) files[name] = readFileSync(join(PDFJS, folder, name));
    }
  }
  return Buffer.from(zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) })).toString("base64");
}

const { shell } = await import(pathToFileURL(join(DIST, "page/shell.js")).href);
const { version: engine } = JSON.parse(readFileSync("package.json", "utf8"));
writeFileSync(join(DIST, "caiyan.html"), shell({ engine, script: await script(), assets: assets() }));
