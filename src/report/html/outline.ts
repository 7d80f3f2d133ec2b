import { type HeadingIssue, type Outline, type Section, SectionKind } from "../../model/disclosure/section.ts";
import { type Html, html } from "./escape.ts";

const REMARKS: Record<HeadingIssue["issue"], string> = {
  missing: "没有找到",
  unheaded: "没有标题，有内容",
  skipped: "漏了标题，有内容",
  reworded: "写法不同",
  doubled: "重复",
  outOfOrder: "次序不对",
  empty: "下面没有内容",
  misnumbered: "编号不对",
};

interface OutlineEntry {
  required: string;
  found: string;
  remark: string;
  rank: number;
}

/** The headings of a filing in their order; where some are missing or wrong, beside the outline that is required. */
export function outlineHtml(outline: Outline): Html | false {
  const found = outline.sections.flatMap((section, index) => (section.level === 1 ? [{ section, index }] : []));
  if (found.length === 0 && outline.issues.length === 0) return false;
  if (outline.issues.length === 0) {
    const items = found.map(({ section }) => html`<li>${headingOf(section)}</li>`);
    return html`<section><h3>各部分标题</h3><ul class="headings">${items}</ul></section>`;
  }
  const rows = linesOf(outline, found).map(
    ({ required, found: printed, remark }) =>
      html`<tr${remark && html` class="wrong"`}><td>${required}</td><td>${printed}</td><td>${remark}</td></tr>`,
  );
  return html`<section><h3>各部分标题</h3><div class="scroll" tabindex="0" role="group" aria-label="各部分标题"><table class="outline"><thead><tr><th scope="col">应有</th><th scope="col">文件中</th><th scope="col">说明</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

/** Found headings as they stand, each missing one before the first found that should follow it. */
function linesOf({ issues }: Outline, found: readonly { section: Section; index: number }[]): OutlineEntry[] {
  const lines: OutlineEntry[] = found.map(({ section, index }) => {
    const own = issues.filter((issue) => issue.section === index);
    const required = own[0]?.expected ?? section.title;
    const remark = own.map(({ issue }) => REMARKS[issue]).join("，");
    return { required, found: headingOf(section), remark, rank: rankOf(section.kind) };
  });
  for (const issue of issues.filter((one) => !found.some(({ index }) => index === one.section))) {
    const rank = rankOf(issue.kind);
    const at = lines.findIndex((line) => line.rank > rank);
    const line = { required: issue.expected, found: "", remark: REMARKS[issue.issue], rank };
    lines.splice(at < 0 ? lines.length : at, 0, line);
  }
  return lines;
}

function rankOf(kind: Section["kind"]): number {
  return SectionKind.options.indexOf(kind);
}

function headingOf({ label, title }: Section): string {
  return `${label ?? ""}${title}`;
}
