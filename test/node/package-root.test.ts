import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { packageRoot } from "../../src/node/package-root.ts";

describe("the folder of the package", () => {
  it("is the nearest one with a package.json, for code at any depth", () => {
    expect(packageRoot()).toBe(resolve("."));
    expect(packageRoot(pathToFileURL("src/node/cli/program.ts").href)).toBe(resolve("."));
  });

  it("is told to be missing, not searched for without end", () => {
    expect(() => packageRoot(pathToFileURL("/bundle.js").href)).toThrow("package.json");
  });
});
