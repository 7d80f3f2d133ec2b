/**
 * Times a generated batch as the clerk would run it: one worker and two, again from the cache, interrupted and resumed; then the memory of a check and of a
 * convert of many more files, told for each fifth of the run (Linux).
 * Usage: npx tsx bench/batch.ts [files=300] [interruptions=20] [many=2000]
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeBatch } from "../test/support/batch.ts";
import { ensureBuilt } from "../test/support/dist.ts";

const [files = 300, interruptions = 20, many = 2000] = process.argv.slice(2).map(Number);
const CLI = resolve("dist/node/cli.js");
const FORMATS = "text,json,html,xlsx,notice,sarif,junit,gitlab";
const root = mkdtempSync(join(tmpdir(), "caiyan-batch-"));
const batch = join(root, "filings");

function args(output: string, cache: string, jobs: number): string[] {
  return ["check", batch, "--format", FORMATS, "--output", output, "--cache", cache, "--jobs", String(jobs)];
}

interface Run {
  wall: number;
  cpu: number;
  /** Megabytes resident, twice a second. */
  memory: number[];
}

/** Seconds of wall and processor time and the memory of one whole process. */
async function run(options: string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...options], { stdio: "ignore" });
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(residentOf(child.pid!)), 500);
  const status = await new Promise<number | null>((done) => child.once("exit", done));
  clearInterval(timer);
  if (status === null || status === 4) throw new Error(`run failed: ${options.join(" ")}`);
  return { wall: (performance.now() - started) / 1000, cpu: childCpu(), memory };
}

function residentOf(pid: number): number {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 1e6;
  } catch {
    return 0; // it has just ended
  }
}

let lastChild = 0;
/** Processor seconds of the children that ended since the last call (Linux). */
function childCpu(): number {
  const stat = readFileSync("/proc/self/stat", "utf8").split(") ")[1]!.split(" ");
  const ticks = Number(stat[13]) + Number(stat[14]); // cutime, cstime
  const used = (ticks - lastChild) / 100;
  lastChild = ticks;
  return used;
}

function digest(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (/\.[a-z]+$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

async function interrupted(output: string, cache: string, after: number): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args(output, cache, 2)], { stdio: "ignore" });
  const ended = new Promise((done) => child.once("exit", done));
  await sleep(after * 1000);
  child.kill("SIGINT");
  await ended;
}

ensureBuilt();
makeBatch(batch, files, 10);
childCpu();
const one = await run(args(join(root, "one"), join(root, "cache-one"), 1));
const two = await run(args(join(root, "two"), join(root, "cache-two"), 2));
const again = await run(args(join(root, "again"), join(root, "cache-two"), 2));
const tell = (name: string, { wall, cpu, memory }: Run) =>
  console.log(`${name}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s CPU, peak ${Math.round(Math.max(...memory))} MB`);
console.log(`${files} files, formats ${FORMATS}`);
tell("one worker ", one);
tell("two workers", two);
tell("from cache ", again);
console.log(`throughput of two workers: ${(one.wall / two.wall).toFixed(2)} times that of one`);
console.log(`CPU from cache: ${((100 * again.cpu) / two.cpu).toFixed(1)} % of the first run`);
const expected = digest(join(root, "one"));
console.log(
  `same bytes: two ${digest(join(root, "two")) === expected}, from cache ${digest(join(root, "again")) === expected}`,
);
let same = 0;
for (let index = 0; index < interruptions; index++) {
  const [output, cache] = [join(root, `out-${index}`), join(root, `cache-${index}`)];
  await interrupted(output, cache, 0.5 + (two.wall - 0.5) * ((index * 0.618) % 1));
  await run(args(output, cache, 2));
  if (digest(output) === expected) same += 1;
  rmSync(output, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
}
console.log(`interrupted and resumed: ${same} of ${interruptions} the same bytes`);

rmSync(batch, { recursive: true });
makeBatch(batch, many, 10);
const fifths = ({ memory }: Run) =>
  [0, 1, 2, 3, 4].map((part) => {
    const slice = memory.slice((part * memory.length) / 5, ((part + 1) * memory.length) / 5);
    return Math.round(Math.max(0, ...slice));
  });
const checked = await run(args(join(root, "many"), join(root, "cache-many"), 2));
console.log(
  `check of ${many} files: ${checked.wall.toFixed(0)} s, peak MB in each fifth: ${fifths(checked).join(", ")}`,
);
const converted = await run(["convert", batch, "--output", join(root, "data"), "--no-cache", "--jobs", "2"]);
console.log(
  `convert of ${many}: ${converted.wall.toFixed(0)} s, peak MB in each fifth: ${fifths(converted).join(", ")}`,
);
rmSync(root, { recursive: true, force: true });
