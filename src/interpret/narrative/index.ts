import { contains } from "../../concepts/containment.ts";
import type { Nil, Quote } from "../../model/disclosure/disclosure.ts";
import type { Fact } from "../../model/disclosure/fact.ts";
import type { Outline, SectionKind } from "../../model/disclosure/section.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";
import type { Document, Paragraph } from "../../model/document.ts";
import type { PlacedAmount } from "../../model/place.ts";
import { compactText } from "../../text/compact.ts";
import { MONEY_UNIT } from "../../text/figures/units.ts";
import { leadingLabel } from "../../text/labels.ts";
import { bodiesIn, bodyAt, isUnitName } from "../../text/organisations.ts";
import { isFiller } from "../phrases/fillers.ts";
import { unitsStated } from "../units-stated.ts";
import { adoptParts, dateHoldings } from "./adopted-parts.ts";
import { nestLines } from "./lines.ts";
import { namesMeant } from "./names.ts";
import { settleOffices } from "./owners.ts";
import { readPassage } from "./read.ts";

/** What the running text of one disclosure tells. */
export interface Narrative {
  facts: Fact[];
  nils: Nil[];
}

/** Parts that tell no figures of the budget: explanations of terms, and duties but for sentences of a year's money. */
const SILENT: ReadonlySet<SectionKind> = new Set(["institution", "glossary"]);
const TELLS_A_YEARS_MONEY = new RegExp(`(?:\\d{4}|本|今|当)年[^。；]*[预决]算[^。；]*\\d${MONEY_UNIT}`);
const GOES_ON = /(?:其中|包括|如下|具体为|分别为|具体情况)\s*[:：]?\s*$|[:：]\s*$/;
/** ——, ·, ● before an item of a list. */
const BULLET = /^\s*[—―─–\-·•●○◆◇■□▪➢]+\s*(?=[\u4e00-\u9fff“"])/;
/** The number of a line of a table set as lines: 1	一般公共预算拨款收入	900.00. */
const LINE_NUMBER = /^\s*\d{1,2}\t\s*(?=[\u4e00-\u9fff“"])/;
const CONTINUES = /^\s*(?:其中|包括)/;

/** A list over several paragraphs that is being read: the figures told so far, and whether its items are still to come. */
interface Listing {
  section: SectionKind;
  told: Fact[];
  open: boolean;
  /** Whether the last paragraph ends as an item that another follows: with ；. */
  goesOn: boolean;
  cutoff: number | undefined;
}

/**
 * Reads every paragraph that can tell figures. Money told under 绩效 belongs to activities and projects, not to the department. A list
 * over several paragraphs (其中：, then （一）…, （二）…) stays one tree.
 */
export function readNarrative(
  document: Document,
  outline: Outline,
  { year, department }: { year?: number; department?: Quote },
): Narrative {
  const front = frontOf(document, outline);
  const ours = department === undefined ? "" : namesOfOurs(front, outline, department.text);
  const units = unitsStated(document, outline);
  const bodies = bodiesIn(outline.sections);
  const narrative: Narrative = { facts: [], nils: [] };
  const unnamed: PlacedAmount[] = [];
  const offices = new Map<Fact, string>();
  let listing: Listing = { section: "other", told: [], open: false, goesOn: false, cutoff: undefined };
  for (const [block, section] of tellingBlocks(document, outline)) {
    const paragraph = document.blocks[block] as Paragraph;
    const { text } = paragraph;
    const label = leadingLabel(paragraph.label ?? text);
    const mark = paragraph.label === undefined ? (label?.length ?? BULLET.exec(text)?.[0].length ?? 0) : 0;
    const from = mark || (LINE_NUMBER.exec(text)?.[0].length ?? 0);
    const isPart = startsWithPart(text.slice(from), listing.told);
    const isItem = mark > 0 || paragraph.label !== undefined || listing.goesOn || isPart;
    const isFirst = label?.number === 1 && isPart;
    // 其中：…经营收入0万元；|其他收入36万元。: a sentence that a line's end has cut
    const opens = CONTINUES.test(text.slice(from)) || isFirst || (listing.goesOn && isPart);
    const goesOn = listing.section === section && (opens || (listing.open && isItem));
    const far = narrative.facts.findLastIndex(({ place }) => block - place.block > TOTAL_REACH_PARAGRAPHS);
    const topic = topicAbove(document, outline, block);
    const read = readPassage({
      block,
      text,
      from,
      year,
      section,
      topic,
      unit: units.get(block),
      carried: goesOn ? listing.told : [],
      ours,
      before: narrative.facts.slice(far + 1),
      above: isItem
        ? narrative.facts.filter(({ place }) => place.block === block - 1).map(({ concept }) => concept)
        : [],
      cutoff: listing.section === section ? listing.cutoff : undefined,
      isFinal: isFinalAt(outline, block, front),
    });
    const facts =
      section === "performance" ? read.facts.filter(({ concept }) => concept.startsWith("performance.")) : read.facts;
    const body = bodyAt(bodies, block);
    if (body !== undefined) for (const fact of read.facts) fact.subject ??= body;
    narrative.facts.push(...facts);
    if (body === undefined) narrative.nils.push(...read.nils);
    unnamed.push(...read.unnamed);
    for (const [fact, office] of read.offices) offices.set(fact, office);
    listing = {
      section,
      cutoff: read.cutoff,
      told: section === "performance" ? [] : read.nodes,
      goesOn: /[;；、]\s*$/.test(text),
      open: GOES_ON.test(text) || (goesOn && (listing.open || isFirst || !/。\s*$/.test(text))),
    };
  }
  settleOffices(narrative.facts, offices);
  dateHoldings(narrative.facts, year);
  const textOf = (block: number) => (document.blocks[block] as Paragraph).text;
  nestLines(narrative.facts, textOf);
  adoptParts(narrative.facts, unnamed, textOf);
  return narrative;
}

/** Whether the nearest heading that names a stage, else the front of the filing, is about final accounts only. */
function isFinalAt({ sections }: Outline, block: number, front: readonly string[]): boolean {
  const titles = sections
    .filter((one) => one.level > 0 && one.start < block && block < one.end)
    .map(({ title }) => title);
  const texts = [...titles.reverse(), front.join("")].map((text) => text.replace(FUND_BUDGET, ""));
  const named = texts.find((text) => /预算|决算/.test(text)) ?? "";
  return named.includes("决算") && !named.includes("预算");
}

/** 一般公共预算财政拨款“三公”经费决算: where the money is from says nothing about the stage. */
const FUND_BUDGET = /(?:公共|基金|经营)预算/g;
/** So many paragraphs back a bare 合计 may reach. */
const TOTAL_REACH_PARAGRAPHS = 6;
/** So many lines at the front of a filing name its department. */
const FRONT_LINES = 8;

/** The paragraphs among the first blocks of a text. */
function frontOf(document: Document, { start }: Outline): string[] {
  return document.blocks
    .slice(start, start + FRONT_LINES)
    .flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

/** What titles and headings call the department. A heading that is the name of another body (…管理局龙华分局) is that of a unit. */
function namesOfOurs(front: readonly string[], { sections }: Outline, department: string): string {
  const isUnit = (title: string): boolean => isUnitName(title) && !department.includes(title);
  // 2、某某中心: of a list of bodies
  const nameIn = (text: string) => compactText(text.slice(leadingLabel(text)?.length ?? 0));
  const lines = front.filter((text) => !/[，。；]/.test(text.slice(0, -1)) && !isUnit(nameIn(text)));
  const titles = sections.flatMap(({ title }) => (isUnit(compactText(title)) ? [] : [title]));
  return compactText([department, ...lines, ...titles].join("\n"));
}

/** The concept that the sub-heading directly above a paragraph consists of: （二）公务接待费. */
function topicAbove(document: Document, { sections }: Outline, block: number): Concept | undefined {
  const heading = sections.findLast((section) => section.level > 0 && section.start < block && block < section.end);
  if (heading === undefined || !isBlankFrom(document, heading.body, block)) return undefined;
  const title = compactText(heading.title).replace(/[:。]$/, "");
  const [name, ...others] = namesMeant(title);
  const whole =
    name !== undefined &&
    others.length === 0 &&
    name.start === 0 &&
    isFiller(title.slice(name.end).replace(/情况|说明/g, ""));
  return whole ? name.concepts[0] : undefined;
}

/** Whether nothing but empty paragraphs stands between two blocks. */
function isBlankFrom({ blocks }: Document, from: number, to: number): boolean {
  for (let block = from; block < to; block++) {
    const other = blocks[block];
    if (other?.kind !== "paragraph" || other.text.trim() !== "") return false;
  }
  return true;
}

/** Whether a paragraph begins with the name of a part of what was told before it. */
function startsWithPart(text: string, told: readonly Fact[]): boolean {
  if (told.length === 0) return false;
  const words = compactText(text.slice(0, 60));
  const [name] = namesMeant(
    words,
    told.map(({ concept }) => concept),
  );
  if (name === undefined || name.from > 0) return false;
  return told.some((whole) => name.concepts.some((concept) => contains(whole.concept, concept)));
}

/** The paragraphs that can tell figures, with the kind of section they stand in. Headings alone tell none. */
function tellingBlocks(document: Document, { start, end, sections }: Outline): [number, SectionKind][] {
  const kinds = new Array<SectionKind>(end - start).fill("other");
  const headings = new Set<number>();
  for (const section of sections) {
    if (section.kind !== "other" || section.level <= 1)
      kinds.fill(section.kind, section.start - start, section.end - start);
    for (let block = section.start; block < section.body; block++) headings.add(block);
  }
  return kinds.flatMap((kind, offset): [number, SectionKind][] => {
    const block = start + offset;
    const paragraph = document.blocks[block];
    const hasText = paragraph?.kind === "paragraph" && paragraph.text.trim() !== "";
    const isSilent =
      SILENT.has(kind) && !(kind === "institution" && hasText && TELLS_A_YEARS_MONEY.test(paragraph.text));
    return hasText && !isSilent && !headings.has(block) ? [[block, kind]] : [];
  });
}
