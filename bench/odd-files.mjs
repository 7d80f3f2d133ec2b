// Reads every file of the folders in a process of its own, with limits, and prints how each ended.
//
//   npm run build && node bench/odd-files.mjs FOLDER... [--seconds 20] [--megabytes 1024] [--failures] [--dist DIR]
//
// Outcomes: read (with blocks and notes), refused (with the code), or one of the failures: crashed, hung, memory, noisy (wrote to the
// console), silent (neither text nor a note). Ends with 1 when a file failed. --failures lists only those.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { glob } from "tinyglobby";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string", default: "20" },
    megabytes: { type: "string", default: "1024" },
    failures: { type: "boolean" },
    dist: { type: "string" },
    child: { type: "boolean" },
  },
});
const dist = path.resolve(values.dist ?? fileURLToPath(new URL("../dist", import.meta.url)));
const FAILURES = ["crashed", "hung", "memory", "noisy", "silent"];

if (values.child) await read(positionals[0]);
else process.exitCode = await readAll();

async function readAll() {
  const files = await glob(positionals.map((folder) => `${path.resolve(folder)}/**/*`));
  const counts = {};
  for (const file of files.sort()) {
    const { outcome, detail, megabytes, seconds } = await run(file);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (values.failures && !FAILURES.includes(outcome)) continue;
    console.log(
      `${outcome.padEnd(8)} ${seconds.toFixed(1).padStart(5)} s ${String(megabytes).padStart(5)} MB  ${path.basename(file)}  ${detail}`,
    );
  }
  console.log(
    Object.entries(counts)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(", "),
  );
  return FAILURES.some((failure) => counts[failure]) ? 1 : 0;
}

function run(file) {
  const self = fileURLToPath(import.meta.url);
  return new Promise((resolve) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, [self, "--child", "--dist", dist, file], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let [console_, result, hung] = ["", undefined, false];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (console_ += data));
    child.on("message", (message) => (result = message));
    const timer = setTimeout(() => {
      hung = true;
      child.kill("SIGKILL");
    }, Number(values.seconds) * 1000);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({
        ...judge(code, result, console_, hung),
        seconds: Number(process.hrtime.bigint() - start) / 1e9,
        megabytes: result?.megabytes ?? 0,
      });
    });
  });
}

function judge(code, result, console_, hung) {
  if (hung) return { outcome: "hung", detail: "" };
  if (code !== 0 || !result) return { outcome: "crashed", detail: console_.slice(0, 300) };
  if (result.megabytes > Number(values.megabytes)) return { outcome: "memory", detail: result.detail };
  return console_ === "" ? result : { outcome: "noisy", detail: console_.slice(0, 200) };
}

async function read(file) {
  const { extract } = await import(pathToFileURL(`${dist}/extract/index.js`));
  const { nodePdfHost } = await import(pathToFileURL(`${dist}/node/pdf/pdf-host.js`));
  const result = await extract(new Uint8Array(readFileSync(file)), path.basename(file), { pdf: nodePdfHost }).then(
    described,
    refused,
  );
  process.send({ ...result, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
  process.disconnect();
}

function described({ blocks, notes, asides }) {
  const text = blocks.some(
    (block) => (block.kind === "paragraph" ? block.text : block.cells.map((cell) => cell.text).join("")).trim() !== "",
  );
  const said = text || notes.length > 0 || asides.length > 0;
  return {
    outcome: said ? "read" : "silent",
    detail: `${blocks.length} blocks ${[...new Set(notes.map(({ code }) => code))].join(" ")}`,
  };
}

function refused(error) {
  if (error.name !== "Refusal") throw error;
  return { outcome: "refused", detail: error.code };
}
