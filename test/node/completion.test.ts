import { spawnSync } from "node:child_process";
import { describe, expect, it, jest } from "@jest/globals";
import { caiyan } from "../support/dist.ts";

jest.setTimeout(300_000);

/** What bash offers for the last word of a line. */
function offered(script: string, ...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(" ");
  const asked = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _caiyan; echo "\${COMPREPLY[@]}"`;
  return spawnSync("bash", ["-c", asked], { encoding: "utf8" }).stdout.trim().split(" ");
}

describe("completion", () => {
  const script = caiyan(["completion", "bash"]).out;

  it("offers the commands, those below them, and the options of the command typed", () => {
    expect(offered(script, "caiyan", "co")).toEqual(["convert", "completion"]);
    expect(offered(script, "caiyan", "profile", "i")).toEqual(["init"]);
    expect(offered(script, "caiyan", "convert", "a.docx", "--pr")).toEqual(["--prune", "--profile"]);
  });

  it.each(["zsh", "powershell"])("is there for %s, with every command", (shell) => {
    const { out } = caiyan(["completion", shell]);
    for (const command of ["check", "profile init", "completion"]) expect(out).toContain(command);
  });

  it("refuses a shell it has no script for", () => {
    const { code, err } = caiyan(["completion", "fish"]);
    expect([code, err]).toEqual([2, expect.stringContaining("bash、zsh、powershell")]);
  });
});

describe("the help", () => {
  it("tells defaults in Chinese", () => {
    const { out } = caiyan(["convert", "--help"]);
    expect(out).toContain("（默认 output）");
    expect(out).not.toContain("default");
  });
});
