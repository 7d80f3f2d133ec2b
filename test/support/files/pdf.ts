/**
 * PDF files written by hand, for tests: a few objects, no compression. `text`, `line`, `bar` and `grid` write content in points from the top left of an
 * A4 page. Font /F1 is a non-embedded SimSun whose characters are a full em wide, ASCII half an em.
 */
export interface TestPage {
  content: string;
  /** Entries added to the page dictionary, for example "/Rotate 90". */
  entries?: string;
  width?: number;
  height?: number;
  /** Entries of the resource dictionary besides /Font with /F1. */
  resources?: string;
}

const HEIGHT = 842;
const CATALOG = 1;
const PAGES = 2;
const FONT = 3;

/** Entries added to the catalog, and to the font resources of every page. */
interface Extras {
  catalog?: string;
  fonts?: string;
  /** The codes of /F1 are Unicode and the file says so, as most programs write: a reader needs no character maps of its own, and less than half the time. */
  isUnicode?: boolean;
}

/** How /F1 codes its characters, and the codes that are half an em wide: by the maps of Adobe-GB1, or as Unicode. */
const CODED = { encoding: "/UniGB-UTF16-H", widths: "1 95 500 814 939 500" };
const UNICODE: typeof CODED = { encoding: "/Identity-H /ToUnicode /Identity-H", widths: "32 126 500" };

/** The bytes of a PDF. `objects` are further objects, numbered from 10 in their order ("10 0 R" is the first). */
export function pdfFile(pages: (TestPage | string)[], objects: string[] = [], extras: Extras = {}): Uint8Array {
  const bodies = new Map<number, string>();
  const first = 10 + objects.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`);
  bodies.set(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R ${extras.catalog ?? ""} >>`);
  bodies.set(PAGES, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(" ")}] >>`);
  const { encoding, widths } = extras.isUnicode ? UNICODE : CODED;
  bodies.set(
    FONT,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding ${encoding} /DescendantFonts [4 0 R] >>`,
  );
  bodies.set(
    4,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /DW 1000 /W [${widths}] /FontDescriptor 5 0 R >>`,
  );
  bodies.set(
    5,
    "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>",
  );
  for (const [i, body] of objects.entries()) bodies.set(10 + i, body);
  for (const [i, page] of pages.entries()) {
    const {
      content,
      entries = "",
      width = 595,
      height = HEIGHT,
      resources = "",
    } = typeof page === "string" ? { content: page } : page;
    const at = first + 2 * i;
    bodies.set(
      at,
      `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${at + 1} 0 R /Resources << /Font << /F1 ${FONT} 0 R ${extras.fonts ?? ""} >> ${resources} >> ${entries} >>`,
    );
    bodies.set(at + 1, stream(content));
  }
  return serialize(bodies);
}

/** A stream object's body. */
export function stream(content: string, entries = ""): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** Shows a string with its baseline `top` points below the page's upper edge. */
export function text(x: number, top: number, string: string, size = 10): string {
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - top} Tm ${hex(string)} Tj ET\n`;
}

/** A string as the font of these files encodes it. */
function hex(string: string): string {
  const units = Array.from({ length: string.length }, (_, i) => string.charCodeAt(i).toString(16).padStart(4, "0"));
  return `<${units.join("")}>`;
}

/** A stroked line between two points. */
export function line(x0: number, top0: number, x1: number, top1: number, width = 0.75): string {
  return `${width} w ${x0} ${HEIGHT - top0} m ${x1} ${HEIGHT - top1} l S\n`;
}

/** A filled rectangle. */
export function bar(x0: number, top0: number, x1: number, top1: number): string {
  return `${x0} ${HEIGHT - top1} ${x1 - x0} ${top1 - top0} re f\n`;
}

/** A fully ruled grid: its vertical lines at `xs`, its horizontal ones at `tops`, drawn by `rule` (`line` by default). */
export function grid(xs: number[], tops: number[], rule: typeof line = line): string {
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...tops), Math.max(...tops)];
  return [...xs.map((x) => rule(x, top, x, bottom)), ...tops.map((y) => rule(left, y, right, y))].join("");
}

function serialize(bodies: Map<number, string>): Uint8Array {
  let file = "%PDF-1.7\n";
  const numbers = [...bodies.keys()].sort((a, b) => a - b);
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${bodies.get(number)}\nendobj\n`;
  }
  const size = numbers.at(-1)! + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n`;
  for (let i = 0; i < size; i++) {
    const offset = offsets.get(i);
    file += offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  }
  file += `trailer\n<< /Size ${size} /Root ${CATALOG} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
