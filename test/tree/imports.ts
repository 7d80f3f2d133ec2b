import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export const SRC = "src";

/** Every source file, as a path below {@link SRC}. */
export function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replaceAll("\\", "/"));
}

/** One import or re-export; `atOnce` is false for what is loaded only when its line runs. */
export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
  atOnce: boolean;
}

/** What a source file imports, in its order. */
export function importsOf(file: string): Import[] {
  const source = readFileSync(join(SRC, file), "utf8");
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|import\(\s*"([^"]+)"\s*\)|^import\s+"([^"]+)"/gm,
  );
  return [...statements].map((match) => ({
    from: file,
    to: match[2] ?? match[3] ?? match[4] ?? "",
    typeOnly: match[1] !== undefined,
    atOnce: match[3] === undefined,
  }));
}

/** The file that an import names. */
export function target({ from, to }: Import): string {
  return normalize(join(dirname(from), to)).replaceAll("\\", "/");
}

/** Everything that loading a source file loads with it: sources by their path, packages and parts of Node by their name. */
export function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const one of importsOf(file)) {
    if (one.typeOnly || !one.atOnce) continue;
    if (one.to.startsWith(".")) loadedWith(target(one), loaded);
    else loaded.add(one.to);
  }
  return loaded;
}
