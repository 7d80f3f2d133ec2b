import { html } from "./escape.ts";

/** What a report tells of a rule besides what it found. */
export interface RuleWords {
  id: string;
  title: string;
  why: string;
  basis: readonly string[];
}

/** Every rule with its why and basis, each with an anchor; a finding shows those of its rule where it stands. */
export function rulesHtml(rules: readonly RuleWords[]): string {
  const items = rules.map(
    ({ id, title, why, basis }) =>
      html`<li id="rule-${id}"><h3>${title} <code>${id}</code></h3><p>${why}</p><p class="note">依据：${basis.length > 0 ? basis.join("；") : "通行做法"}</p></li>`,
  );
  return html`<section id="rules"><details><summary>核对了哪些规则（${rules.length} 条），为什么</summary><ol>${items}</ol></details></section>`
    .html;
}
