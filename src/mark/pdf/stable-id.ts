import { sha256Of } from "../../extract/index.ts";

const STRING = String.raw`(?:\((?:\\[^]|[^\\()])*\)|<[\dA-Fa-f\s]*>)`;
/** The two names of a file in its trailer: the first is kept for ever, the second changes with each update. */
const IDS = new RegExp(String.raw`(/ID\s*\[\s*${STRING}\s*)(${STRING})(?=\s*\])`, "g");
const ID_DIGITS = 32;

/**
 * An update of a PDF whose second name follows from its content alone: pdf.js makes it of the time. No offset points behind the trailer, so its length
 * may change (ISO 32000-1, 7.5.5 and 14.4).
 */
export async function withStableId(marked: Uint8Array, start: number): Promise<Uint8Array> {
  const update = new TextDecoder("latin1").decode(marked.subarray(start));
  const last = [...update.matchAll(IDS)].at(-1);
  if (last === undefined) return marked;
  const [whole, first = ""] = last;
  const [before, after] = [update.slice(0, last.index) + first, update.slice(last.index + whole.length)];
  const digest = await sha256Of(bytesOf(marked.subarray(0, start), `${before}${after}`));
  return bytesOf(marked.subarray(0, start), `${before}<${digest.slice(0, ID_DIGITS)}>${after}`);
}

/** Bytes with a text behind them whose characters are bytes. */
function bytesOf(head: Uint8Array, text: string): Uint8Array {
  const bytes = new Uint8Array(head.length + text.length);
  bytes.set(head);
  for (let index = 0; index < text.length; index++) bytes[head.length + index] = text.charCodeAt(index);
  return bytes;
}
