import { readFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { githubAnnotations, gitlabEntries, SUMMARY_HEAD, summaryRow } from "../../report/ci/annotations.ts";
import { JUNIT_HEAD, JUNIT_TAIL, junitSuite } from "../../report/ci/junit.ts";
import { SARIF_TAIL, sarifHead, sarifResults } from "../../report/ci/sarif.ts";
import { rules } from "../../rules/index.ts";
import { packageRoot } from "../package-root.ts";
import { listSink, type MakeSink } from "./sink.ts";

/** The page of a rule, as Markdown. */
export function rulePage(id: string): string {
  return readFileSync(join(packageRoot(), "docs", "rules", `${id}.md`), "utf8");
}

export const sarifSink: MakeSink = ({ write, engine }) => {
  const described = rules.map(({ id, title, why, severity }) => ({ id, title, why, severity, help: rulePage(id) }));
  return listSink(write, { head: sarifHead(described, engine), between: ",\n", tail: SARIF_TAIL }, ({ digest }, path) =>
    sarifResults(digest, path).map((result) => JSON.stringify(result)),
  );
};

export const junitSink: MakeSink = ({ write }) =>
  listSink(write, { head: JUNIT_HEAD, between: "", tail: JUNIT_TAIL }, ({ digest }) => [junitSuite(digest)]);

/** Annotations, and where a step has a page of its own (GITHUB_STEP_SUMMARY) a line there for each file. */
export const githubSink: MakeSink = ({ write }) => {
  const list = listSink(write, { head: "", between: "", tail: "" }, ({ digest }, path) => [
    githubAnnotations(digest, path),
  ]);
  const rows: string[] = [];
  return {
    async add(result, path) {
      rows.push(summaryRow(result.digest));
      await list.add(result, path);
    },
    async end() {
      await list.end();
      const page = process.env.GITHUB_STEP_SUMMARY;
      if (page) await appendFile(page, `${SUMMARY_HEAD}${rows.join("")}\n`);
    },
  };
};

export const gitlabSink: MakeSink = ({ write }) =>
  listSink(write, { head: "[", between: ",\n", tail: "]\n" }, ({ digest }, path) =>
    gitlabEntries(digest, path).map((entry) => JSON.stringify(entry)),
  );
