import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const STAMP = "dist/.built";
const LOCK = "dist.lock";

/** Builds `dist` unless it is newer than every source; test files that run at the same time wait for one another. */
export function ensureBuilt(): void {
  while (!locked()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    if (existsSync(STAMP) && Math.max(newest("src"), statSync("tools/page.ts").mtimeMs) < statSync(STAMP).mtimeMs)
      return;
    const { stdout } = spawnSync("npm", ["run", "--silent", "build"], { encoding: "utf8" });
    if (!existsSync(CLI)) throw new Error(`nothing built:\n${stdout}`); // type errors have their own check
    writeFileSync(STAMP, "");
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function locked(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(
    ...files.map((file) => statSync(join(folder, file)).mtimeMs),
    statSync("tsconfig.build.json").mtimeMs,
  );
}

/** The command as it is published: one bundle, which also starts faster than its modules one by one. */
export const CLI = resolve("dist/standalone/cli.js");

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

interface Run {
  cwd?: string;
  env?: Record<string, string>;
  /** Another build of the command than the published one. */
  cli?: string;
}

/** Runs the built command line as a process of its own. */
export function caiyan(args: readonly string[], options: Run = {}): Ran {
  ensureBuilt();
  const ran = spawnSync(process.execPath, [options.cli ?? CLI, ...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: "1", ...options.env },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
