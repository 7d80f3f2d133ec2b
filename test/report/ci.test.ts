import { describe, expect, it } from "@jest/globals";
import { Refusal } from "../../src/model/refusal.ts";
import { githubAnnotations, gitlabEntries } from "../../src/report/ci/annotations.ts";
import { junitSuite } from "../../src/report/ci/junit.ts";
import { SARIF_TAIL, sarifHead, sarifResults } from "../../src/report/ci/sarif.ts";
import { refusedReport } from "../../src/report/verdict.ts";
import { FLAWED, reported } from "../support/reported.ts";

const { report } = reported(FLAWED);
const refused = refusedReport("坏<1>.docx", new Refusal("encrypted"));

describe("SARIF", () => {
  it("gives each finding its rule, level, places and a fingerprint", () => {
    const results = sarifResults(report, "报送/水务局.docx") as {
      ruleId: string;
      level: string;
      partialFingerprints: object;
    }[];
    const sums = results.filter(({ ruleId }) => ruleId === "sum/revenue-sources");
    expect(sums).toHaveLength(1);
    expect(sums[0]).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "%E6%8A%A5%E9%80%81/%E6%B0%B4%E5%8A%A1%E5%B1%80.docx" },
            region: { snippet: { text: "300.50" } },
          },
        },
      ],
      partialFingerprints: { "caiyan/v1": expect.stringMatching(/^[0-9a-f]{16}/) },
    });
  });

  it("shows a file that could not be judged as an error", () => {
    expect(sarifResults(refused, "a")).toMatchObject([{ ruleId: "file/unjudged", level: "error" }]);
  });

  it("is one JSON text when put together", () => {
    const results = sarifResults(report, "a").map((result) => JSON.stringify(result));
    const log = JSON.parse(sarifHead([], "1.0.0") + results.join(",") + SARIF_TAIL);
    expect(log.runs[0].results).toHaveLength(results.length);
  });
});

describe("JUnit", () => {
  it("fails the rules with errors, skips the skipped, and escapes what XML cannot hold", () => {
    const suite = junitSuite(report);
    expect(suite).toMatch(/<testcase [^>]*name="sum\/revenue-sources [^>]*>\n {6}<failure message="收入总计[^"]*">/);
    expect(suite).toMatch(/<skipped message="[^"]+"\/>/);
    expect(junitSuite(refused)).toMatch(
      /<testsuite name="坏&lt;1&gt;\.docx" tests="1" failures="0" errors="1" skipped="0">/,
    );
  });
});

describe("annotations", () => {
  it("keeps a GitHub annotation on one line and its properties apart", () => {
    const lines = githubAnnotations(report, "a,b:c.docx").trimEnd().split("\n");
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=a%2Cb%3Ac\.docx,line=\d+,title=[^:]+::.+$/);
    expect(lines.some((line) => line.includes("%0A"))).toBe(true);
  });

  it("gives GitLab unique fingerprints", () => {
    const entries = gitlabEntries(report, "a.docx") as { fingerprint: string }[];
    expect(entries.length).toBeGreaterThan(1);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  });
});
