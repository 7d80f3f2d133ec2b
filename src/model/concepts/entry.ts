/**
 * What a concept is called. `label` is the Chinese name in our own messages; `names` are the wordings seen in filings, written with full-width
 * brackets and without blanks or quotation marks (readers drop those before comparing). `code` is the budget classification code where there is one.
 */
export interface ConceptEntry {
  readonly label: string;
  readonly names: readonly string[];
  readonly code?: string;
}

export type ConceptEntries = Record<string, ConceptEntry>;
