import { extract } from "../../../src/extract/index.ts";
import { interpret } from "../../../src/interpret/index.ts";
import type { Document } from "../../../src/model/document.ts";
import type { Doubt, Finding } from "../../../src/model/report/finding.ts";
import type { Judged } from "../../../src/model/report/report.ts";
import { nodePdfHost } from "../../../src/node/pdf/pdf-host.ts";
import { rules } from "../../../src/rules/index.ts";
import { profiles, segment } from "../../../src/segment/index.ts";
import { validate } from "../../../src/validate/index.ts";
import { typeset } from "../files/typeset.ts";
import { editedDocx } from "./edited-docx.ts";
import { type Edit, edited } from "./edits.ts";
import type { MistakeKind } from "./mistake-kinds.ts";
import type { Ground, Mistaken } from "./mistakes.ts";
import { tiedFigures } from "./mutate.ts";

/** What became of one mistake: told as a finding, only as a doubt, or not at all. `elsewhere` are new findings and doubts that do not touch it; `named` is whether the diagnosis gave the figure that was right. */
export interface Trial {
  kind: string;
  sample: string;
  caught: "finding" | "doubt" | "missed";
  elsewhere: string[];
  relations: number;
  named: boolean | undefined;
}

const profile = profiles["hebei-department-budget"];

/** A clean filing of one format, and how a file of that format is made with something changed in it. */
export interface Filing {
  name: string;
  document: Document;
  with: (edits: readonly Edit[]) => Uint8Array;
}

/** A sample as the Word file that it is, changed in its XML, and as a PDF printed from what is read of it. */
export async function filingsOf(name: string, docx: Uint8Array): Promise<Filing[]> {
  const document = await read(docx, name);
  const printed = await read(typeset(document), name);
  return [
    { name: `${name}.docx`, document, with: (edits) => editedDocx(docx, document, edits) },
    { name: `${name}.pdf`, document: printed, with: (edits) => typeset(edited(printed, edits)) },
  ];
}

function read(bytes: Uint8Array, name: string): Promise<Document> {
  return extract(bytes, name, { pdf: nodePdfHost });
}

function judged(document: Document): Judged[] {
  return segment(document, profile).map((outline) => {
    const disclosure = interpret(document, outline, profile);
    return { disclosure, ...validate({ document, disclosure }, rules) };
  });
}

/** The texts of all paragraphs and cells in their order. */
function textsOf({ blocks }: Document): string[] {
  return blocks.flatMap((block) => (block.kind === "table" ? block.cells.map(({ text }) => text) : [block.text]));
}

/**
 * Makes each kind of mistake once in a file, where the filing has a place for it, reads the file and looks what is newly found.
 * @throws Error when the file does not say what it should: then nothing was tried
 */
export async function trials(filing: Filing, kinds: readonly MistakeKind[]): Promise<Trial[]> {
  const { name, document } = filing;
  const unchanged = await read(filing.with([]), name);
  same(unchanged, document, `${name} written again`);
  const clean = judged(unchanged);
  const known = new Set([...findingsOf(clean), ...doubtsOf(clean)].map(told));
  const [first] = clean;
  if (!first) throw new Error(`${name} is no filing`);
  const ground = { document, disclosure: first.disclosure, figures: tiedFigures(first) };
  const all: Trial[] = [];
  for (const kind of kinds) {
    const mistaken = kind.make(ground);
    if (!mistaken) continue;
    const changed = await read(filing.with(mistaken.edits), name);
    same(changed, edited(document, mistaken.edits), `${name} with ${kind.name}`);
    const after = judged(changed);
    const isNew = (remark: Finding | Doubt) => !known.has(told(remark));
    all.push(trial(kind, name, ground, mistaken, findingsOf(after).filter(isNew), doubtsOf(after).filter(isNew)));
  }
  return all;
}

/** Compared without blanks: how wide one is printed is no part of a text. */
function same(read: Document, meant: Document, what: string): void {
  const bare = (document: Document) => textsOf(document).map((text) => text.replace(/\s/g, ""));
  const [a, b] = [bare(read), bare(meant)];
  const at = a.findIndex((text, index) => text !== b[index]);
  if (at !== -1 || a.length !== b.length) throw new Error(`${what}: read ${a[at]}, not ${b[at]}`);
}

function trial(
  kind: MistakeKind,
  sample: string,
  ground: Ground,
  mistaken: Mistaken,
  findings: readonly Finding[],
  doubts: readonly Doubt[],
): Trial {
  const tells = (remark: Finding | Doubt) => kind.tells?.includes(remark.ruleId) || touches(remark, mistaken);
  const touching = findings.filter(tells);
  const elsewhere = [
    ...findings.filter((finding) => !touching.includes(finding) && finding.severity !== "info").map(told),
    ...doubts.filter((doubt) => !tells(doubt)).map((doubt) => `存疑 ${told(doubt)}`),
  ];
  const relations = touching.reduce(
    (sum, { gap, proofs = [] }) => sum + (gap === undefined ? 0 : 1 + proofs.length),
    0,
  );
  const right = mistaken.figure && printed(ground.document, mistaken);
  const named =
    right === undefined
      ? undefined
      : touching.some(({ diagnosis }) => diagnosis && plain(diagnosis.suggested) === plain(right));
  const caught = touching.length > 0 ? "finding" : doubts.some(tells) ? "doubt" : "missed";
  return { kind: kind.name, sample, caught, elsewhere, relations, named };
}

/** The figure as it was printed before the mistake. */
function printed(document: Document, { figure }: Mistaken): string | undefined {
  const block = figure && document.blocks[figure.block];
  const text =
    block?.kind === "table"
      ? block.cells.find(({ row, column }) => row === figure?.row && column === figure?.column)?.text
      : block?.text;
  return figure && text?.slice(figure.start, figure.end);
}

function plain(figure: string): string {
  return `${Number(figure.normalize("NFKC").replace(/[^\d.]/g, ""))}`;
}

/** In the very cell where a figure of a table was mistyped, else in the paragraph or table of the mistake. */
function touches({ evidence, proofs = [] }: Finding | Doubt, { block, figure }: Mistaken): boolean {
  return [...evidence, ...proofs.flatMap((proof) => proof.evidence)].some(
    ({ place }) =>
      place.block === block &&
      (figure?.row === undefined || (place.row === figure.row && place.column === figure.column)),
  );
}

function findingsOf(all: Judged[]): Finding[] {
  return all.flatMap(({ results }) => results.flatMap(({ findings }) => findings));
}

function doubtsOf(all: Judged[]): Doubt[] {
  return all.flatMap(({ results }) => results.flatMap(({ doubts = [] }) => doubts));
}

function told({ ruleId, message }: Finding | Doubt): string {
  return `${ruleId} ${message}`;
}
