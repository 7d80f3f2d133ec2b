import { githubSink, gitlabSink, junitSink, sarifSink } from "./gates.ts";
import { htmlSink } from "./html.ts";
import { jsonSink } from "./json.ts";
import type { MakeSink } from "./sink.ts";
import { textSink } from "./text.ts";

/** Every output format: how it is written and what its file is called. */
export const formats: Record<string, { make: MakeSink; file: string }> = {
  text: { make: textSink, file: "report.txt" },
  json: { make: jsonSink, file: "report.json" },
  html: { make: htmlSink, file: "report.html" },
  sarif: { make: sarifSink, file: "report.sarif" },
  junit: { make: junitSink, file: "junit.xml" },
  github: { make: githubSink, file: "annotations.txt" },
  gitlab: { make: gitlabSink, file: "gl-code-quality-report.json" },
};
