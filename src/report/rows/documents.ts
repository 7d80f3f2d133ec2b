import { summarize } from "../summary.ts";
import { DISCLOSURE, DOCUMENT, OF_DISCLOSURE, OF_DOCUMENT, perDisclosure, type Resource } from "./resource.ts";

export const documents: Resource = {
  name: "documents",
  title: "文件",
  description: "One row a filing: what it is and how it was judged",
  fields: [
    DOCUMENT,
    { name: "source", type: "string", title: "来源", description: "Named source that the filing is from" },
    { name: "path", type: "string", title: "路径", description: "Path of the file below its source" },
    { name: "sha256", type: "string", title: "SHA-256", description: "Digest of the file's bytes" },
    { name: "format", type: "string", title: "格式", description: "How it was read", enum: ["docx", "pdf", "text"] },
    { name: "producer", type: "string", title: "制作软件", description: "Program that made the file, as it says" },
    { name: "pages", type: "integer", title: "页数", description: "Pages, PDF only" },
    {
      name: "verdict",
      type: "string",
      title: "结论",
      description: "Verdict",
      enum: ["clean", "flawed", "unjudged"],
      required: true,
    },
    { name: "reason", type: "string", title: "未能判断的原因", description: "Why it could not be judged" },
    { name: "passed", type: "integer", title: "相符的规则", description: "Rules passed" },
    { name: "failed", type: "integer", title: "有发现的规则", description: "Rules failed" },
    { name: "skipped", type: "integer", title: "未能核对的规则", description: "Rules skipped" },
    { name: "errors", type: "integer", title: "错误", description: "Findings of severity error" },
    { name: "warnings", type: "integer", title: "警告", description: "Findings of severity warning" },
    { name: "amounts", type: "integer", title: "金额数", description: "Printed amounts" },
    {
      name: "tied",
      type: "integer",
      title: "有勾稽的金额数",
      description: "Printed amounts tied down by at least one relation",
    },
  ],
  primaryKey: ["document"],
  foreignKeys: [],
  rows: ({ report }) => {
    const { passed, failed, skipped, error, warning, amounts, tied } = summarize(report);
    const reason = report.refusal?.code ?? report.reason;
    const { name, sha256, format, producer, verdict } = report;
    const counts = { passed, failed, skipped, errors: error, warnings: warning, amounts, tied };
    const [, source, path] = /^([^/]+)\/(.+)$/.exec(name) ?? [undefined, undefined, name];
    return [
      {
        document: name,
        source,
        path,
        sha256,
        format,
        producer,
        pages: report.pages?.length,
        verdict,
        reason,
        ...counts,
      },
    ];
  },
};

export const disclosures: Resource = {
  name: "disclosures",
  title: "公开文本",
  description: "One row a nine-heading text: a department or one of its units",
  fields: [
    DOCUMENT,
    DISCLOSURE,
    { name: "department", type: "string", title: "部门", description: "Department or unit, as printed" },
    { name: "year", type: "integer", title: "年度", description: "Budget year" },
    { name: "profile", type: "string", title: "体例", description: "Profile it was read with" },
  ],
  primaryKey: ["document", "disclosure"],
  foreignKeys: [OF_DOCUMENT],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) => [
      { department: disclosure.department?.text, year: disclosure.year, profile: disclosure.profile },
    ]),
};

export const sections: Resource = {
  name: "sections",
  title: "标题",
  description: "Headings found, with the range of blocks under each",
  fields: [
    DOCUMENT,
    DISCLOSURE,
    { name: "section", type: "integer", title: "序号", description: "0-based index in the text", required: true },
    { name: "kind", type: "string", title: "类别", description: "What the part is about" },
    { name: "number", type: "integer", title: "编号", description: "Ordinal that the numeral says" },
    { name: "label", type: "string", title: "编号原文", description: "Numeral as printed or rendered" },
    { name: "title", type: "string", title: "标题", description: "Heading without its numeral" },
    {
      name: "level",
      type: "integer",
      title: "级别",
      description: "1 for the nine headings, 0 above, 2 and more below",
    },
    { name: "parent", type: "integer", title: "上级", description: "Index of the heading it stands under" },
    { name: "start", type: "integer", title: "起始块", description: "First block, the heading itself" },
    { name: "end", type: "integer", title: "终止块", description: "One past the last block" },
  ],
  primaryKey: ["document", "disclosure", "section"],
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ disclosure }) =>
      disclosure.outline.sections.map(({ kind, number, label, title, level, parent, start, end }, section) => ({
        ...{ section, kind, number, label, title, level, parent, start, end },
      })),
    ),
};
