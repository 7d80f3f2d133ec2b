import { existsSync, readFileSync, statSync } from "node:fs";
import Sequencer from "@jest/test-sequencer";

/**
 * The longest test files first, so that no worker waits at the end for another's last one. Where jest has no times of an earlier run, as in a fresh clone, it goes by
 * size, which says little: mistakes tried one by one are known by the record beside their test, and what runs the built program, reads whole samples or tries the
 * cases of all rules by what it imports.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => weight(b.path) - weight(a.path));
  }
}

function weight(path) {
  const record = path.replace(/\.test\.ts$/, ".expected.json");
  if (existsSync(record)) return statSync(record).size;
  return /\/(?:dist|samples|rule-tester)\.ts"/.test(readFileSync(path, "utf8")) ? 1 : 0;
}
