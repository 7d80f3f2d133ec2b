import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, jest } from "@jest/globals";
import { caiyan } from "../support/dist.ts";

jest.setTimeout(300_000);

/** What bash offers for the last word of a line. */
function offered(script: string, ...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(" ");
  const asked = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _caiyan; echo "\${COMPREPLY[@]}"`;
  return spawnSync("bash", ["-c", asked], { encoding: "utf8" }).stdout.trim().split(" ");
}

/** What an interactive zsh without any start-up file makes of a line and Tab, once the script is read. */
function completedByZsh(script: string, line: string): string {
  const folder = mkdtempSync(join(tmpdir(), "caiyan-zsh-"));
  writeFileSync(join(folder, "caiyan.zsh"), script);
  writeFileSync(join(folder, "报送.docx"), "");
  const typist = `
zmodload zsh/zpty
zpty -b shell "ZDOTDIR=$PWD zsh -f -i"
say() { zpty -n -w shell "$1"; }
hear() { local all="" some; for i in {1..100}; do while zpty -r -t shell some; do all+=$some; done; [[ $all == *$1* ]] && break; sleep 0.1; done; print -r -- $all; }
say $'PS1=; setopt nobeep; source ./caiyan.zsh; caiyan() { print -r -- "GIVEN<$*>HEARD" }; print REA"DY"\n'
hear READY >/dev/null
say "${line}"$'\t\n'
hear HEARD`;
  const { stdout } = spawnSync("zsh", ["-f", "-c", typist], { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true, force: true });
  return /GIVEN<(.*?)>/.exec(stdout)?.[1]?.trim() ?? stdout;
}

const hasZsh = spawnSync("zsh", ["-c", "exit 0"]).status === 0;

describe("completion", () => {
  const script = caiyan(["completion", "bash"]).out;

  it("offers the commands, those below them, and the options of the command typed", () => {
    expect(offered(script, "caiyan", "co")).toEqual(["convert", "completion"]);
    expect(offered(script, "caiyan", "profile", "i")).toEqual(["init"]);
    expect(offered(script, "caiyan", "convert", "a.docx", "--pr")).toEqual(["--prune", "--profile"]);
  });

  it("leaves what is no command and no option to the shell, which knows files", () => {
    expect(offered(script, "caiyan", "check", "")).toEqual([""]);
  });

  (hasZsh ? it.each : it.skip.each)([
    ["caiyan conv", "convert"],
    ["caiyan profile i", "profile init"],
    ["caiyan check --verb", "check --verbose"],
    ["caiyan check 报", "check 报送.docx"],
  ])("works in zsh: %s", (typed, completed) => {
    expect(completedByZsh(caiyan(["completion", "zsh"]).out, typed)).toBe(completed);
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
