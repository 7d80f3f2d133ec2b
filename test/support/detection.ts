import { interpret } from "../../src/interpret/index.ts";
import type { Document } from "../../src/model/document.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Judged } from "../../src/model/report.ts";
import { rules } from "../../src/rules/index.ts";
import { profiles, segment } from "../../src/segment/index.ts";
import { validate } from "../../src/validate/index.ts";
import type { MistakeKind } from "./mistake-kinds.ts";
import type { Ground, Mistaken } from "./mistakes.ts";
import { tiedFigures } from "./mutate.ts";

/** What became of one mistake. `elsewhere` are new findings that do not touch it; `named` is whether the diagnosis gave the figure that was right. */
export interface Trial {
  kind: string;
  sample: string;
  found: boolean;
  elsewhere: string[];
  relations: number;
  named: boolean | undefined;
}

const profile = profiles["hebei-department-budget"];

function judged(document: Document): Judged[] {
  return segment(document, profile).map((outline) => {
    const disclosure = interpret(document, outline, profile);
    return { disclosure, ...validate({ document, disclosure }, rules) };
  });
}

/** Makes each kind of mistake once in a clean document, where the filing has a place for it, and looks what is newly found. */
export function trials(document: Document, sample: string, kinds: readonly MistakeKind[]): Trial[] {
  const clean = judged(document);
  const known = new Set(findingsOf(clean).map(told));
  const [first] = clean;
  if (!first) throw new Error(`${sample} is no filing`);
  const ground = { document, disclosure: first.disclosure, figures: tiedFigures(first) };
  return kinds.flatMap((kind) => {
    const mistaken = kind.make(ground);
    if (!mistaken) return [];
    const fresh = findingsOf(judged(mistaken.document)).filter((finding) => !known.has(told(finding)));
    return [trial(kind, sample, ground, mistaken, fresh)];
  });
}

function trial(kind: MistakeKind, sample: string, ground: Ground, mistaken: Mistaken, fresh: Finding[]): Trial {
  const touching = fresh.filter((finding) => kind.tells?.includes(finding.ruleId) || touches(finding, mistaken));
  const elsewhere = fresh.filter((finding) => !touching.includes(finding) && finding.severity !== "info");
  const relations = touching.reduce(
    (sum, { gap, proofs = [] }) => sum + (gap === undefined ? 0 : 1 + proofs.length),
    0,
  );
  const right = mistaken.figure && printed(ground.document, mistaken);
  const named =
    right === undefined
      ? undefined
      : touching.some(({ diagnosis }) => diagnosis && bare(diagnosis.suggested) === bare(right));
  return { kind: kind.name, sample, found: touching.length > 0, elsewhere: elsewhere.map(told), relations, named };
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

function bare(figure: string): string {
  return `${Number(figure.normalize("NFKC").replace(/[^\d.]/g, ""))}`;
}

/** In the very cell where a figure of a table was mistyped, else in the paragraph or table of the mistake. */
function touches({ evidence, proofs = [] }: Finding, { block, figure }: Mistaken): boolean {
  return [...evidence, ...proofs.flatMap((proof) => proof.evidence)].some(
    ({ place }) =>
      place.block === block &&
      (figure?.row === undefined || (place.row === figure.row && place.column === figure.column)),
  );
}

function findingsOf(all: Judged[]): Finding[] {
  return all.flatMap(({ results }) => results.flatMap(({ findings }) => findings));
}

function told({ ruleId, message }: Finding): string {
  return `${ruleId} ${message}`;
}
