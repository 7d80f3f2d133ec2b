import type { Rule } from "../../src/model/rule/rule.ts";

/** What a page shows of a rule's test cases. `under` is the heading that the examples stand under. */
export interface Examples {
  under?: string;
  previous?: string;
  valid: readonly string[];
  invalid: readonly { text: string; findings: readonly Told[] }[];
  doubted?: readonly { text: string; doubts: readonly Told[] }[];
  skipped?: readonly string[];
}

/** A finding or doubt of an example: its wording and what it quotes. */
interface Told {
  says: string;
  quotes: readonly string[];
}

const SEVERITIES = { error: "错误", warning: "警告", info: "提示" };
const KINDS: Record<string, string> = {
  sum: "合计与分项",
  agree: "前后一致",
  present: "内容齐全",
  form: "文字规范",
};

/** The page of one rule in Chinese: what must hold, why, on what it rests, and what passes, fails and is skipped. */
export function rulePage(rule: Rule, examples: Examples): string {
  const [valid] = examples.valid;
  const [invalid] = examples.invalid;
  const doubted = examples.doubted?.[0];
  const under = examples.under === undefined ? "" : `（位于“${examples.under}”下）`;
  const lines = [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${SEVERITIES[rule.severity]} · ${KINDS[rule.id.split("/")[0] ?? ""]}`,
    rule.why,
    "## 依据",
    basisWords(rule),
    "## 检查什么",
    ...Object.values(rule.messages).map((message) => `- ${asPattern(message)}`),
    ...(examples.previous === undefined ? [] : ["## 上年的文件", fenced(examples.previous)]),
    ...(valid === undefined ? [] : [`## 通过的例子`, `${under}`, fenced(valid)]),
    ...(invalid === undefined
      ? []
      : ["## 不通过的例子", `${under}`, fenced(invalid.text), ...invalid.findings.map(findingWords)]),
    ...(doubted === undefined
      ? []
      : ["## 存疑的例子（请人工核对）", `${under}`, fenced(doubted.text), ...doubted.doubts.map(findingWords)]),
    ...(examples.skipped?.[0] === undefined ? [] : ["## 未能核对的例子", `${under}`, fenced(examples.skipped[0])]),
  ];
  return `${lines
    .filter((line) => line !== "")
    .join("\n\n")
    .replace(/\n\n(?=- )/g, "\n")}\n`;
}

/** The list of all rules, by kind, with links to their pages. */
export function ruleList(rules: readonly Rule[]): string {
  const kinds = Object.keys(KINDS).map((kind) => {
    const rows = rules
      .filter(({ id }) => id.startsWith(`${kind}/`))
      .map(
        ({ id, title, severity }) => `| [\`${id}\`](../../docs/rules/${id}.md) | ${title} | ${SEVERITIES[severity]} |`,
      );
    return [`## ${KINDS[kind]}（\`${kind}/\`）`, "", "| 规则 | 要求 | 级别 |", "|---|---|---|", ...rows].join("\n");
  });
  return `# 规则\n\n共 ${rules.length} 条。本页由 \`npm run docs\` 生成，请勿手工修改。\n\n${kinds.join("\n\n")}\n`;
}

function basisWords({ basis }: Rule): string {
  if (basis.length === 0) return "没有查到明文规定，属于财政部门审核公开文件时的通行做法。";
  return basis.map((clause) => `- ${clause}`).join("\n");
}

/** {total} → “…”, so that a clerk can read the wording of a finding as a pattern. */
function asPattern(message: string): string {
  return message.replace(/\{\w+\}/g, "…");
}

function findingWords({ says, quotes }: Told): string {
  return `> ${says}\n>\n> 引文：${quotes.map((quote) => `「${quote.trim()}」`).join(" ")}`;
}

/** The notation without the indentation that it has in the test. */
function fenced(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return `\`\`\`text\n${lines.join("\n").trim()}\n\`\`\``;
}
