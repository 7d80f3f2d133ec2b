/** An element of the document that mammoth reads: paragraphs, runs and texts, tables, rows and cells, breaks and bookmarks. */
export interface MammothElement {
  type: string;
  children?: MammothElement[];
  /** Of a text. */
  value?: string;
  /** Of a bookmark. */
  name?: string;
  /** Of a break: only those of lines are printed. */
  breakType?: string;
  /** Of a cell. */
  colSpan?: number;
  rowSpan?: number;
  /** Of a row. */
  isHeader?: boolean;
}

/** Printed text of an element; line breaks as "\n". Nested tables are not part of it. */
export function printedText(element: MammothElement): string {
  if (element.type === "text") return element.value ?? "";
  if (element.type === "tab") return "\t";
  if (element.type === "break") return element.breakType === "line" ? "\n" : "";
  if (element.type === "table") return "";
  return childrenOf(element).map(printedText).join("");
}

export function childrenOf(element: MammothElement): readonly MammothElement[] {
  return element.children ?? [];
}

/** Names of the bookmarks in a paragraph. */
export function bookmarksOf(paragraph: MammothElement): string[] {
  return childrenOf(paragraph)
    .filter(({ type }) => type === "bookmarkStart")
    .map(({ name }) => name ?? "");
}

/** Puts the parts of long tables together again: what follows a bookmark `nextPart` continues the table before it. */
export function joinTables(elements: readonly MammothElement[], nextPart: string): MammothElement[] {
  const joined: MammothElement[] = [];
  let continues = false;
  for (const element of elements) {
    const above = joined[joined.length - 1];
    if (element.type === "paragraph" && bookmarksOf(element).includes(nextPart)) continues = true;
    else if (continues && above?.type === "table") {
      above.children = [...childrenOf(above), ...childrenOf(element)];
      continues = false;
    } else joined.push(element);
  }
  return joined;
}
