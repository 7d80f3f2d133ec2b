import type { MakeSink } from "./sink.ts";

/** An output format: what its file is called, whether a terminal or pipe can take it, and how it is written. Loaded when it is asked for: most runs need one. */
export interface Format {
  file: string;
  shown: boolean;
  load: () => Promise<MakeSink>;
}

const ci = () => import("./ci.ts");

export const formats: Record<string, Format> = {
  text: { file: "report.txt", shown: true, load: async () => (await import("./text.ts")).textSink },
  json: { file: "report.json", shown: true, load: async () => (await import("./json.ts")).jsonSink },
  html: { file: "report.html", shown: false, load: async () => (await import("./html.ts")).htmlSink },
  notice: { file: "notices.html", shown: false, load: async () => (await import("./notice.ts")).noticeSink },
  marked: { file: "marked.txt", shown: false, load: async () => (await import("./marked.ts")).markedSink },
  xlsx: { file: "findings.xlsx", shown: false, load: async () => (await import("./xlsx.ts")).xlsxSink },
  sarif: { file: "report.sarif", shown: true, load: async () => (await ci()).sarifSink },
  junit: { file: "junit.xml", shown: true, load: async () => (await ci()).junitSink },
  github: { file: "annotations.txt", shown: true, load: async () => (await ci()).githubSink },
  gitlab: { file: "gl-code-quality-report.json", shown: true, load: async () => (await ci()).gitlabSink },
};
