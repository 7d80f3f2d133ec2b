import type { NoticeWords } from "../../model/rule/config.ts";
import type { Digest } from "../digest.ts";
import { unjudgedWords } from "../refusals.ts";
import { gradedWords, type NumberedFinding, toldOf } from "../text/numbered-findings.ts";

/** What a notice says to one department, before it becomes a page or a Word file. */
export interface NoticeContent {
  addressee: string;
  number: string;
  opening: string;
  /** Why the file could not be judged, and what to do. */
  why: string;
  correct: NoticeGroup[];
  verify: NoticeGroup[];
  contact: string;
  issuer: string;
  date: string;
  receipt: string[];
}

/** What is told of one section of the filing. */
export interface NoticeGroup {
  heading: string;
  items: { number: number; text: string; places: string[] }[];
}

/** More places than this of one sum are counted instead of listed. */
const MOST_PLACES = 8;

/**
 * 整改通知单 for the department that filed: every finding in the order of the filing, by section, what is only to be looked at apart. Nothing when there is nothing
 * to put right. @param ordinal of the notice in its batch, from 1
 */
export function noticeContent(report: Digest, words: NoticeWords, ordinal: number): NoticeContent | undefined {
  const told = toldOf(report);
  const correct = told.filter(({ kind }) => kind === "correct");
  const verify = told.filter(({ kind }) => kind === "verify");
  if (report.verdict === "clean") return undefined;
  const why = unjudgedWords(report);
  const number = (words.number ?? "").replaceAll("{序号}", String(ordinal));
  return {
    addressee: report.disclosures.map(({ disclosure }) => disclosure.department?.text).find(Boolean) ?? "报送单位",
    number,
    opening: openingWords(report, correct.length, verify.length, words.deadline),
    why: why ? `${why.what}。${why.todo}。` : "",
    correct: groups(correct),
    verify: groups(verify),
    contact: words.contact ?? "",
    issuer: words.issuer ?? "",
    date: words.date ?? "　　　　年　　月　　日",
    receipt: receiptWords(number, words.deadline),
  };
}

function openingWords(report: Digest, correct: number, verify: number, deadline: string | undefined): string {
  const counts = [correct > 0 ? `${correct} 处需要更正` : "", verify > 0 ? `${verify} 处需要核实` : ""].filter(Boolean);
  const found = counts.length > 0 ? `有 ${counts.join("，")}` : "无法核对";
  const asked = correct > 0 ? "逐条更正后重新报送，需要核实的一并说明" : "重新报送";
  return `你单位报送的《${titleOf(report.name)}》经核对，${found}。请${deadline ? `于${deadline}前` : "尽快"}${asked}。`;
}

/** 子/水务局2021年预算.docx → 水务局2021年预算 */
function titleOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
}

function groups(told: readonly NumberedFinding[]): NoticeGroup[] {
  const result: NoticeGroup[] = [];
  for (const one of told) {
    const heading = headingOf(one.evidence[0]?.where ?? "");
    if (result.at(-1)?.heading !== heading) result.push({ heading, items: [] });
    result.at(-1)!.items.push({ number: one.number, text: gradedWords(one), places: placesOf(one) });
  }
  return result;
}

function placesOf({ evidence }: NumberedFinding): string[] {
  const lines = evidence.map(({ label, quote, where = "" }) => {
    const flat = quote.replace(/\s+/g, " ");
    return `${label}「${flat.length > 60 ? `${flat.slice(0, 57)}…` : flat}」${where}`;
  });
  if (lines.length <= MOST_PLACES) return lines;
  return [...lines.slice(0, MOST_PLACES), `其余 ${lines.length - MOST_PLACES} 处从略`];
}

/** The heading in a place told in words: 第3页 五、绩效预算信息 表9… → 五、绩效预算信息 */
function headingOf(where: string): string {
  return /^(?:第\d+页 )?(.*?) ?(?:第\d+段|表\d+|（标题行）)/.exec(where)?.[1] ?? "";
}

function receiptWords(number: string, deadline: string | undefined): string[] {
  const when = deadline ? `，将于${deadline}前更正后重新报送` : "，将尽快更正后重新报送";
  return [
    "回　执",
    `我单位已收到整改通知单${number ? `（${number}）` : ""}${when}。`,
    "单位（盖章）：　　　　　　　　　　　　经办人：",
    "联系电话：　　　　　　　　　　　　　　日期：",
  ];
}
