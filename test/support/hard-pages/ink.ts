import { bar, line } from "../files/pdf.ts";

const HEIGHT = 842;

export interface Hand {
  font?: "F1" | "F2";
  colour?: string;
  angle?: number;
}

/** Shows a text with its baseline `top` points below the page's upper edge; F2 is Helvetica and takes ASCII alone. */
export function show(
  x: number,
  top: number,
  words: string,
  size: number,
  { font = "F1", colour = "0 g", angle = 0 }: Hand = {},
): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map(round);
  const string = font === "F2" ? `(${words.replace(/[()\\]/g, "\\$&")})` : hex(words);
  return `q ${colour} BT /${font} ${size} Tf ${cos} ${sin} ${-sin!} ${cos} ${round(x)} ${round(HEIGHT - top)} Tm ${string} Tj ET Q\n`;
}

/** What is drawn stays inside the box. */
export function clipped(x0: number, top0: number, x1: number, top1: number, content: string): string {
  return `q ${round(x0)} ${round(HEIGHT - top1)} ${round(x1 - x0)} ${round(top1 - top0)} re W n ${content} Q\n`;
}

export function filled(x0: number, top0: number, x1: number, top1: number, colour: string): string {
  return `q ${colour} ${bar(round(x0), round(top0), round(x1), round(top1))} Q\n`;
}

/** A filled band with round ends, of lines and curves. */
export function rounded(x0: number, top0: number, x1: number, top1: number, colour: string): string {
  const [a, b, t, u, r] = [round(x0), round(x1), round(HEIGHT - top0), round(HEIGHT - top1), 3];
  return `q ${colour} ${a + r} ${t} m ${b - r} ${t} l ${b} ${t} ${b} ${t - r} ${b} ${t - r} c ${b} ${u + r} l ${b} ${u} ${b - r} ${u} ${b - r} ${u} c ${a + r} ${u} l ${a} ${u} ${a} ${u + r} ${a} ${u + r} c ${a} ${t - r} l ${a} ${t} ${a + r} ${t} ${a + r} ${t} c f Q\n`;
}

/** A line drawn as a row of small filled squares. */
export function dots(x0: number, top0: number, x1: number, top1: number): string {
  const count = Math.max(1, Math.round(Math.max(x1 - x0, top1 - top0) / 2));
  const squares = Array.from({ length: count }, (_, at) => {
    const [x, top] = [x0 + ((x1 - x0) * at) / count, top0 + ((top1 - top0) * at) / count];
    return bar(round(x - 0.4), round(top - 0.4), round(x + 0.4), round(top + 0.4));
  });
  return squares.join("");
}

export function stroke(x0: number, top0: number, x1: number, top1: number): string {
  return line(round(x0), round(top0), round(x1), round(top1), 0.6);
}

export function round(number: number): number {
  return Math.round(100 * number) / 100;
}

function hex(string: string): string {
  return `<${Array.from({ length: string.length }, (_, at) => string.charCodeAt(at).toString(16).padStart(4, "0")).join("")}>`;
}
