import type { Fact } from "../../model/disclosure/fact.ts";
import type { SectionKind } from "../../model/disclosure/section.ts";
import type { Concept } from "../../model/disclosure/vocabulary.ts";

/** A paragraph to read: its text from `from` on (behind its numeral), the filing's year, and figures of paragraphs before that it goes on taking apart. */
export interface Passage {
  block: number;
  text: string;
  from: number;
  year: number | undefined;
  section: SectionKind;
  /** The concept that the heading above names, if it is nothing but a name. */
  topic: Concept | undefined;
  /** The money unit that a line above tells for figures without one. */
  unit?: string | undefined;
  carried: readonly Fact[];
  /** The day that stocks were told of before in the section. */
  cutoff?: number | undefined;
  /** Whether title and headings are about what was spent, not about what is planned. */
  isFinal?: boolean;
  /** What titles and headings call the department, compact. */
  ours?: string;
  /** What the item right above tells of, where this is the next. */
  above?: readonly Concept[];
  /** Figures of the paragraphs right before, of which a bare 合计 may be the sum. */
  before?: readonly Fact[];
}
