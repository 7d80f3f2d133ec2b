/** The library door of the core: runs in Node and in a browser. Node adds the PDF host and the file system in `node/index.ts`. */
export { type Checked, type CheckOptions, check } from "./check.ts";
export { extract } from "./extract/index.ts";
export type { PdfHost } from "./extract/pdf/page/host.ts";
export type { Amount } from "./model/amount.ts";
export { Batch } from "./model/batch.ts";
export { Disclosure } from "./model/disclosure.ts";
export { type Block, type Cell, Document, type Note, type Paragraph, Refusal, type Table } from "./model/document.ts";
export type { Fact } from "./model/fact.ts";
export type { Diagnosis, Evidence, Finding, RuleResult, Severity } from "./model/finding.ts";
export type { Box, Place } from "./model/place.ts";
export { type Coverage, type Judged, Report } from "./model/report.ts";
export type { HeadingIssue, Outline, Section } from "./model/section.ts";
export type { Entry, Statement, StatementColumn, StatementRow } from "./model/statement.ts";
export { CONCEPTS, type Concept } from "./model/vocabulary.ts";
export { reportText } from "./report/text.ts";
export { rules } from "./rules/index.ts";
export { type Claim, defineRule, type Rule, type Term, type View } from "./rules/rule.ts";
export { profiles } from "./segment/index.ts";
