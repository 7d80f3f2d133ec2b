/**
 * Times a generated batch as the clerk would run it: one worker and two, again from the cache, interrupted and resumed.
 * Usage: npx tsx bench/batch.ts [files=300] [interruptions=20]
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeBatch } from "../test/support/batch.ts";
import { ensureBuilt } from "../test/support/dist.ts";

const [files = 300, interruptions = 20] = process.argv.slice(2).map(Number);
const CLI = resolve("dist/node/cli.js");
const FORMATS = "text,json,html,xlsx,notice,sarif,junit,gitlab";
const root = mkdtempSync(join(tmpdir(), "caiyan-batch-"));
const batch = join(root, "filings");

function args(output: string, cache: string, jobs: number): string[] {
  return [CLI, "check", batch, "--format", FORMATS, "--output", output, "--cache", cache, "--jobs", String(jobs)];
}

interface Run {
  wall: number;
  cpu: number;
  memory: number;
}

/** Seconds of wall and processor time and peak megabytes of one whole process. */
function run(output: string, cache: string, jobs: number): Run {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", PEAK, ...args(output, cache, jobs)], {
    encoding: "utf8",
  });
  if (status === null || status === 4) throw new Error(`run failed: ${stderr.slice(-2000)}`);
  const wall = (performance.now() - started) / 1000;
  const memory = Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0);
  return { wall, cpu: childCpu(), memory };
}

/** A preload that tells the peak memory of the process at its end. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  "import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => process.stderr.write('\\npeak ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n'));",
)}`;

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
  const child = spawn(process.execPath, args(output, cache, 2), { stdio: "ignore" });
  const ended = new Promise((done) => child.once("exit", done));
  await sleep(after * 1000);
  child.kill("SIGINT");
  await ended;
}

ensureBuilt();
makeBatch(batch, files, 10);
childCpu();
const one = run(join(root, "one"), join(root, "cache-one"), 1);
const two = run(join(root, "two"), join(root, "cache-two"), 2);
const again = run(join(root, "again"), join(root, "cache-two"), 2);
const tell = (name: string, { wall, cpu, memory }: Run) =>
  console.log(`${name}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s CPU, peak ${memory} MB`);
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
  run(output, cache, 2);
  if (digest(output) === expected) same += 1;
  rmSync(output, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
}
console.log(`interrupted and resumed: ${same} of ${interruptions} the same bytes`);
rmSync(root, { recursive: true, force: true });
