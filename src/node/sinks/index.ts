import { githubSink, gitlabSink, junitSink, sarifSink } from "./gates.ts";
import { htmlSink } from "./html.ts";
import { jsonSink } from "./json.ts";
import { noticeSink } from "./notice.ts";
import type { MakeSink } from "./sink.ts";
import { textSink } from "./text.ts";
import { xlsxSink } from "./xlsx.ts";

/** Every output format: how it is written, what its file is called, and whether a terminal or pipe can take it. */
export const formats: Record<string, { make: MakeSink; file: string; shown: boolean }> = {
  text: { make: textSink, file: "report.txt", shown: true },
  json: { make: jsonSink, file: "report.json", shown: true },
  html: { make: htmlSink, file: "report.html", shown: false },
  notice: { make: noticeSink, file: "notices.txt", shown: false },
  xlsx: { make: xlsxSink, file: "findings.xlsx", shown: false },
  sarif: { make: sarifSink, file: "report.sarif", shown: true },
  junit: { make: junitSink, file: "junit.xml", shown: true },
  github: { make: githubSink, file: "annotations.txt", shown: true },
  gitlab: { make: gitlabSink, file: "gl-code-quality-report.json", shown: true },
};
