import { acceptedProblems, problemsOf } from "../ci/problem.ts";
import type { Digest } from "../digest.ts";
import { isInWords, keyFigures } from "../key-figures.ts";
import { unjudgedWords } from "../refusals.ts";
import { GRADES, percentChecked, subjectOf, summarize, verdictWords } from "../summary.ts";

/** A cell of a worksheet; a number is written as a number, so that it can be added up. */
export type SheetCell = string | number | undefined;

export interface Sheet {
  name: string;
  columns: readonly { title: string; width: number; format?: string }[];
  rows: SheetCell[][];
}

const MONEY = "#,##0.00";

/** The worksheets of the findings workbook. */
export interface Workbook {
  files: Sheet;
  findings: Sheet;
  figures: Sheet;
}

/** Adds the rows of one report, in place. */
export function addToWorkbook(book: Workbook, report: Digest): void {
  book.files.rows.push(fileRow(report));
  book.findings.rows.push(...findingRows(report));
  book.figures.rows.push(...figureRows(report));
}

/** The three worksheets, empty. */
export function emptyWorkbook(): Workbook {
  const files = columns("文件", [
    ["结论", 10],
    ["文件", 36],
    ["单位和年度", 30],
    ["错误", 8],
    ["警告", 8],
    ["存疑", 8],
    ["提示", 8],
    ["金额核对（%）", 14],
    ["未能判断的原因和处理办法", 60],
  ]);
  const findings = columns("问题", [
    ["级别", 8],
    ["文件", 30],
    ["单位和年度", 26],
    ["说明", 60],
    ["原文", 24],
    ["位置", 36],
    ["应与之相符", 50],
    ["规则", 28],
  ]);
  const figures = columns("主要数字", [
    ["文件", 30],
    ["单位", 26],
    ["年度", 8],
    ["项目", 26],
    ["原文", 16],
    ["单位（原文）", 12],
  ]);
  const value = { title: "数值（元）", width: 20, format: MONEY };
  return { files, findings, figures: { ...figures, columns: [...figures.columns, value] } };
}

function columns(name: string, titles: [title: string, width: number][]): Sheet {
  return { name, columns: titles.map(([title, width]) => ({ title, width })), rows: [] };
}

/** One row on how the file ended. */
function fileRow(report: Digest): SheetCell[] {
  const summary = summarize(report);
  const { error, warning, doubt, info } = summary;
  const why = unjudgedWords(report);
  return [
    verdictWords(report),
    report.name,
    subjectOf(report),
    error,
    warning,
    doubt,
    info,
    percentChecked(summary),
    why && `${why.what}。${why.todo}。`,
  ];
}

/** One row a finding: what is printed, where, and what it should agree with. */
function findingRows(report: Digest): SheetCell[][] {
  const told = [...problemsOf(report), ...acceptedProblems(report)];
  return told.map(({ grade, message, ruleId, accepted, evidence: [first, ...others] }) => {
    const against = others.map(({ label, quote, where }) => `${label}「${quote}」${where ?? ""}`).join("；");
    const degree = accepted ? `已接受（${accepted.signer}：${accepted.reason}）` : GRADES[grade];
    return [degree, report.name, subjectOf(report), message, first?.quote, first?.where, against, ruleId];
  });
}

/** One row a key figure, as printed and as a number in yuan. */
function figureRows(report: Digest): SheetCell[][] {
  return report.disclosures.flatMap(({ disclosure }) =>
    keyFigures(disclosure).map(({ label, fact: { amount } }) => [
      ...[
        report.name,
        disclosure.department?.text,
        disclosure.year,
        label,
        amount.text,
        isInWords(amount) ? undefined : amount.unit,
        Number(amount.value),
      ],
    ]),
  );
}
