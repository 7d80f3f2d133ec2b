import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the package that this code runs from, sources and bundles alike: the nearest one above that has a package.json.
 * @throws where there is none, as for a bundle that was moved away from its data
 */
export function packageRoot(module = import.meta.url): string {
  const start = dirname(fileURLToPath(module));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder))
      throw new Error(`${start}: no package.json here or above, where Caiyan's data lies`);
  }
}
