import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build, type Metafile } from "esbuild";
import { clientSource } from "./client-source.ts";

const OUT = "dist/standalone";
const require = createRequire(import.meta.url);

/** Where a bundle finds itself: what its CommonJS parts ask for and an ES module does not have. */
const BANNER = [
  'import { createRequire as requireOf } from "node:module";',
  "const require = requireOf(import.meta.url), __dirname = import.meta.dirname, __filename = import.meta.filename;",
].join("");

/**
 * Bundles the command and the library into one folder that needs nothing but Node: code without dependencies, and the data that it reads beside it
 * (character maps and standard fonts of pdf.js, the pages of the rules). The folder can be copied anywhere: `node cli.js`.
 */
async function main(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: {
      cli: "src/node/cli.ts",
      index: "src/node/index.ts",
      "batch-worker": "src/node/batch/batch-worker.ts",
      worker: require.resolve("piscina").replace(/main\.js$/, "worker.js"), // the pool starts the file of this name beside it
    },
    outdir: OUT,
    bundle: true,
    splitting: true,
    chunkNames: "chunk-[hash]",
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: BANNER },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    metafile: true,
    logLevel: "error",
    plugins: [clientSource],
    external: ["@napi-rs/canvas", "@napi-rs/nice"],
  });
  await build({
    entryPoints: { core: "src/index.ts", browser: "src/page/browser.ts" },
    outdir: OUT,
    bundle: true,
    splitting: true,
    chunkNames: "browser-[hash]",
    format: "esm",
    platform: "browser",
    target: "es2022",
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    logLevel: "error",
    plugins: [clientSource],
  });
  const pdfjs = dirname(require.resolve("pdfjs-dist/package.json"));
  for (const folder of ["cmaps", "standard_fonts", "wasm"])
    cpSync(join(pdfjs, folder), join(OUT, "pdfjs", folder), { recursive: true });
  cpSync("docs/rules", join(OUT, "docs/rules"), { recursive: true });
  const { name, version, description, license, engines } = JSON.parse(readFileSync("package.json", "utf8"));
  const manifest = { name, version, description, license, type: "module", engines, bin: { caiyan: "cli.js" } };
  writeFileSync(join(OUT, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(OUT, "THIRD-PARTY-LICENSES.txt"), licences(metafile));
}

/** The licence of every package whose code or data the bundle holds, in the order of their names. */
function licences({ inputs }: Metafile): string {
  const folders = new Set(
    Object.keys(inputs).flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), "utf8").trim() : ""}\n`;
    })
    .join(`\n${"-".repeat(78)}\n\n`);
}

mkdirSync("dist", { recursive: true });
if (!existsSync("docs/rules")) throw new Error("run in the root of the project");
await main();
