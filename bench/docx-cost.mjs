/**
 * What `caiyan check` costs beside mammoth alone, as whole processes taking turns on the same Word file.
 *
 *     npm run build && node bench/docx-cost.mjs samples/langfang-2021.docx [rounds]
 *
 * Prints the median CPU time (user + system, all threads) and the peak memory of each, and the ratio. Exit code 1 above 3 times or 250 MB.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [file, rounds = "7"] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node bench/docx-cost.mjs <file.docx> [rounds]");
  process.exit(2);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const MAMMOTH = `import mammoth from "mammoth"; await mammoth.convertToHtml({ path: process.argv[1] });`;
const COMMANDS = {
  mammoth: ["--input-type=module", "-e", MAMMOTH, file],
  caiyan: [`${root}dist/node/cli.js`, "check", file, "--no-cache"],
};
/** Preloaded into the measured process; it reports its own use of the machine as its last act. */
const METER = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

function measure(command) {
  const { status, stderr, output } = spawnSync(process.execPath, ["--import", METER, ...command], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  if (status === null || status > 1) throw new Error(`${command.join(" ")} ended with ${status}: ${stderr}`);
  const usage = JSON.parse(String(output[3]));
  return { cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, memory: usage.maxRSS / 1024 };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

const runs = { mammoth: [], caiyan: [] };
for (let round = 0; round < Number(rounds); round++) {
  for (const [name, command] of Object.entries(COMMANDS)) runs[name].push(measure(command));
}
const cost = Object.fromEntries(
  Object.entries(runs).map(([name, list]) => [
    name,
    { cpu: median(list.map((run) => run.cpu)), memory: Math.max(...list.map((run) => run.memory)) },
  ]),
);
for (const [name, { cpu, memory }] of Object.entries(cost)) {
  console.log(`${name.padEnd(8)} ${cpu.toFixed(0).padStart(6)} ms CPU ${memory.toFixed(0).padStart(5)} MB`);
}
const ratio = cost.caiyan.cpu / cost.mammoth.cpu;
console.log(`ratio    ${ratio.toFixed(2).padStart(6)}`);
process.exitCode = ratio > 3 || cost.caiyan.memory > 250 ? 1 : 0;
