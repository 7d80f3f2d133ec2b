import { CELL_SIZES, cellStyle, STYLES } from "../docx/styles.ts";

/** Digits and letters as in the Word file; Chinese in the face given by the printer, else in an installed one. */
const FACES = '"Liberation Serif", "Sample Sans", "Noto Sans CJK SC"';

/** Paragraph styles are those of the Word file; sizes there are half-points, spacing twips. */
function paragraphRules(): string {
  return Object.entries(STYLES)
    .map(([id, look]) => {
      const rules = [
        `font: ${look.bold ? "bold " : ""}${look.size / 2}pt/${look.line ? `${look.line / 20}pt` : "1.3"} ${FACES}`,
        `text-align: ${look.align === "both" ? "justify" : (look.align ?? "left")}`,
        `text-indent: ${(look.indent ?? 0) / 100}em`,
        ...(look.outline === undefined ? [] : ["break-after: avoid"]),
      ];
      return `p.${id} { ${rules.join("; ")} }`;
    })
    .join("\n");
}

/** The style sheet of a printed sample: A4 in both directions, running head and page number in the margins, ruled tables. */
export function styleSheet(header: string, footer: string): string {
  return `
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; ${margins(header, footer)} }
@page wide { size: 297mm 210mm; margin: 28mm 20mm 26mm 20mm; ${margins(header, footer)} }
body { margin: 0 }
.wide { page: wide; break-before: page }
.tall { break-before: page }
p { margin: 0; min-height: 1em; white-space: pre-wrap }
p.fresh { break-before: page }
p.left, p.toc1, p.toc2 { display: flex; justify-content: space-between; white-space: pre }
${paragraphRules()}
${CELL_SIZES.map((size) => `table.${cellStyle(size)} { font: ${size}pt/1.3 ${FACES} }`).join("\n")}
p.toc1 i, p.toc2 i { flex: 1; overflow: hidden; font-style: normal }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 2pt }
td { border: 0.75pt solid #000; padding: 1pt 3pt; vertical-align: middle; overflow-wrap: anywhere }
td p { font: inherit; text-indent: 0; text-align: inherit; min-height: 1.2em }
.box { border: 0.75pt solid #000; padding: 3pt 6pt; margin: 6pt 0 }
.gap { display: inline-block; width: 2em }
`;
}

function margins(header: string, footer: string): string {
  const font = `font: 9pt ${FACES}`;
  return `@top-center { content: ${header}; ${font} } @bottom-center { content: ${footer}; ${font} }`;
}
