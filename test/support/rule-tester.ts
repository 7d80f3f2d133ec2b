import { readdirSync } from "node:fs";
import { interpret } from "../../src/interpret/index.ts";
import type { Doubt, RuleResult } from "../../src/model/report/finding.ts";
import type { Rule } from "../../src/model/rule/rule.ts";
import { type ProfileName, profiles, segment } from "../../src/segment/index.ts";
import { validate } from "../../src/validate/index.ts";
import { notate } from "./files/notation.ts";

/** A finding that a text must give: the id of its wording, the whole wording, and what it quotes, in order. */
export interface ExpectedFinding {
  message: string;
  says: string;
  quotes: string[];
}

/**
 * What a rule makes of small documents in the notation, read by the real segmenter and interpreter. Every text must give exactly what is said here:
 * `valid` ones pass, `invalid` ones give just these findings, `doubted` ones just these doubts and no finding, `skipped` ones cannot be judged. The first of each stand in the rule's page.
 * With `under`, a heading, the texts stand under it in a filing of 青河县水务局 of 2021; without, they are whole filings.
 */
export interface RuleCases {
  under?: string;
  profile?: ProfileName;
  /** What last year's filing says under the same heading. */
  previous?: string;
  valid: readonly string[];
  invalid: readonly { text: string; findings: readonly ExpectedFinding[] }[];
  doubted?: readonly { text: string; doubts: readonly ExpectedFinding[] }[];
  skipped?: readonly string[];
}

/** Keeps the shape of a case table while checking it. */
export function ruleCases(cases: RuleCases): RuleCases {
  return cases;
}

/** The text as a filing of its own, when it is only what stands under a heading: a text that opens with 现将 is whole already. */
function filing(text: string, under?: string): string {
  if (under === undefined || text.includes("现将")) return text;
  const opening =
    "按照《中华人民共和国预算法》和《地方预决算公开操作规程》规定，现将青河县水务局2021年部门预算公开如下：";
  return `${opening}\n${under}\n${text}\n九、其他需要说明的事项\n我部门无其他需要说明的事项。\n`;
}

/** What one rule says about a filing; the results of several disclosures in it are put together. */
export function judgeText(
  rule: Rule,
  text: string,
  { under, profile = "hebei-department-budget", previous: before }: Partial<RuleCases> = {},
): RuleResult {
  const { document, disclosures } = readText(filing(text, under), profile);
  const lastYears = before === undefined ? undefined : filing(before, under).replaceAll("2021", "2020");
  const [last] = lastYears === undefined ? [] : readText(lastYears, profile).disclosures;
  const previous = last ? { previous: { name: "上年.docx", disclosure: last } } : {};
  const results = disclosures.flatMap(
    (disclosure) =>
      validate({ document, disclosure, siblings: disclosures.filter((other) => other !== disclosure), ...previous }, [
        rule,
      ]).results,
  );
  const [first, ...others] = results;
  if (!first) throw new Error("the text is no filing of this profile");
  const all = [first, ...others];
  const doubts = all.flatMap(({ doubts = [] }) => doubts);
  return { ...first, findings: all.flatMap(({ findings }) => findings), ...(doubts.length > 0 ? { doubts } : {}) };
}

function readText(text: string, profile: ProfileName) {
  const document = notate(text);
  const outlines = segment(document, profiles[profile]);
  return { document, disclosures: outlines.map((outline) => interpret(document, outline, profiles[profile])) };
}

/** A finding or doubt as {@link RuleCases} writes it. */
export function asExpected({ messageId, message, evidence }: Doubt): ExpectedFinding {
  return { message: messageId, says: message, quotes: evidence.map(({ quote }) => quote) };
}

/** The case tables of a folder by rule id: `sum/revenue-sources` for sum/revenue-sources.cases.ts. */
export async function loadCases(folder: URL): Promise<Map<string, RuleCases>> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".cases.ts"));
  const loaded = files.sort().map(async (name): Promise<[string, RuleCases]> => {
    const { default: cases } = await import(new URL(name, folder).href);
    return [name.replaceAll("\\", "/").replace(/\.cases\.ts$/, ""), cases as RuleCases];
  });
  return new Map(await Promise.all(loaded));
}
