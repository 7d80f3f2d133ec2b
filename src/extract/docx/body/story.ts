import type { Note } from "../../../model/document.ts";
import type { ContentsMarks } from "../../contents.ts";
import type { Labeller } from "../parts/labels.ts";
import type { Styles } from "../parts/styles.ts";
import type { WordField } from "./fields.ts";

/** What the pre-pass knows of a paragraph beyond its text; mammoth carries only the bookmark that leads back here. */
export interface ParagraphFact extends ContentsMarks {
  label?: string;
  level?: number;
  notes: Draft[];
}

/** A note whose block is not known yet. */
export type Draft = Omit<Note, "block">;

/** State of one walk through a part: a main text, a header, a note. */
export interface Story {
  readonly styles: Styles;
  readonly labeller: Labeller;
  readonly fields: WordField[];
  readonly facts: ParagraphFact[];
  readonly notes: Draft[];
  /** Runs of paragraphs whose mark was deleted or hidden: they go on in the next paragraph. */
  carried: string;
  /** Inside a content control that holds a table of contents. */
  contents: boolean;
}

export function createStory(styles: Styles, labeller: Labeller, facts: ParagraphFact[], notes: Draft[]): Story {
  return { styles, labeller, fields: [], facts, notes, carried: "", contents: false };
}

/** Text quoted in a note, shortened to what a reader needs to find it. */
export function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
