import { Refusal } from "../model/refusal.ts";
import { hasOleStream, isOle } from "./ole.ts";

/** What the first bytes say a file is. Its name is never asked: half of the files called .doc are something else. */
export type Kind = "zip" | "pdf" | "text";

/** Recognises a file by content. Refuses `empty`, `legacyDoc`, `legacyXls`, `encrypted`, `html`, `otherOffice`, `unknownFormat`. */
export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new Refusal("empty");
  const head = latin1(bytes.subarray(0, 4096));
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return "zip";
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (isOle(bytes)) throw oleRefusal(bytes);
  if (head.startsWith("{\\rtf")) throw new Refusal("otherOffice", { kind: "rtf" });
  if (isHtml(head)) throw new Refusal("html");
  if (/^\W{0,3}<\?xml|^\W{0,3}<[a-z]+:/i.test(head)) throw new Refusal("unknownFormat", { kind: "xml" });
  return "text";
}

/** Office puts an encrypted .docx inside an OLE2 file, as it did with every document before 2007. */
function oleRefusal(bytes: Uint8Array): Refusal {
  if (hasOleStream(bytes, "EncryptedPackage")) return new Refusal("encrypted");
  if (hasOleStream(bytes, "WordDocument")) return new Refusal("legacyDoc");
  if (hasOleStream(bytes, "Workbook") || hasOleStream(bytes, "Book")) return new Refusal("legacyXls");
  if (hasOleStream(bytes, "PowerPoint Document")) return new Refusal("otherOffice", { kind: "ppt" });
  return new Refusal("unknownFormat", { kind: "ole" });
}

/** A web page, or the archive of one that Word and browsers save as a single file (MHTML). */
function isHtml(head: string): boolean {
  if (/^\W{0,3}MIME-Version:/i.test(head)) return true;
  const start = head.replace(/^[^<]{0,4}/, "").replace(/^(\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, "");
  return /^<(!doctype html|html|head|body|meta|table|title)[\s>]/i.test(start);
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
