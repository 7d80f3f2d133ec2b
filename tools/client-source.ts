import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/** The script of the report as the plain build has it: shrinking would change its text, and every build must write the same report. Used after that build. */
export const clientSource: Plugin = {
  name: "client-source",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]client-source\.[jt]s$/ }, async () => {
      const { CLIENT_SOURCE } = await import(pathToFileURL(join("dist", "report/html/client-source.js")).href);
      return { contents: `export const CLIENT_SOURCE = ${JSON.stringify(CLIENT_SOURCE)};` };
    });
  },
};
