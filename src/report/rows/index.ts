import { cells } from "./cells.ts";
import { disclosures, documents, sections } from "./documents.ts";
import { facts } from "./facts.ts";
import { findings } from "./findings.ts";
import { figures } from "./key-figures.ts";
import { lines } from "./lines/index.ts";
import { assets } from "./records/assets.ts";
import { indicators } from "./records/indicators.ts";
import { procurement } from "./records/procurement.ts";
import type { Resource } from "./resource.ts";

/** Every table of the data package, in the order it is written. */
export const resources: readonly Resource[] = [
  documents,
  disclosures,
  sections,
  figures,
  facts,
  lines,
  cells,
  procurement,
  assets,
  indicators,
  findings,
];
