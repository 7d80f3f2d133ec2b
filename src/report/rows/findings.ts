import { DISCLOSURE, DOCUMENT, OF_DISCLOSURE, PLACE, perDisclosure, placeRow, type Resource } from "./resource.ts";

export const findings: Resource = {
  name: "findings",
  title: "问题",
  description: "Findings of the rules: what is printed, where, and what it should agree with",
  fields: [
    DOCUMENT,
    DISCLOSURE,
    { name: "finding", type: "integer", title: "序号", description: "0-based index in the disclosure", required: true },
    { name: "rule", type: "string", title: "规则", description: "Rule id", required: true },
    {
      name: "severity",
      type: "string",
      title: "级别",
      description: "Severity, or doubt: a person must look",
      enum: ["error", "warning", "info", "doubt"],
    },
    { name: "message", type: "string", title: "说明", description: "Message in Chinese" },
    { name: "gap", type: "number", title: "差额", description: "Difference in base units" },
    { name: "quote", type: "string", title: "原文", description: "Printed text at the first place" },
    { name: "where", type: "string", title: "位置", description: "The first place in words" },
    { name: "against", type: "string", title: "对照", description: "The other places and their texts" },
    { name: "fingerprint", type: "string", title: "指纹", description: "Stable id for suppressions" },
    ...PLACE,
  ],
  primaryKey: ["document", "disclosure", "finding"],
  foreignKeys: [OF_DISCLOSURE],
  rows: (source) =>
    perDisclosure(source, ({ results }) =>
      [
        ...results.flatMap((result) => result.findings),
        ...results.flatMap(({ doubts = [] }) =>
          doubts.map((doubt) => ({ ...doubt, severity: "doubt", gap: undefined })),
        ),
      ].map((one, finding) => {
        const [first, ...others] = one.evidence;
        const against = others.map((other) => `${other.label}「${other.quote}」${other.where ?? ""}`).join("；");
        const { ruleId: rule, severity, message, gap, fingerprint } = one;
        const told = {
          finding,
          rule,
          severity,
          message,
          gap,
          quote: first?.quote,
          where: first?.where,
          against,
          fingerprint,
        };
        return { ...told, ...placeRow(first?.place) };
      }),
    ),
};
