import { Refusal } from "../../../model/refusal.ts";
import type { OpenPdf, PdfHost } from "./host.ts";

/** Opens a PDF, or rejects with a `Refusal`: `encrypted`, `truncated`, `unreadable`. */
export async function openPdf(host: PdfHost, bytes: Uint8Array): Promise<OpenPdf> {
  try {
    return await host.open(bytes);
  } catch (cause) {
    throw refusalOf(cause, bytes);
  }
}

function refusalOf(cause: unknown, bytes: Uint8Array): Refusal {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  if (name === "PasswordException") return new Refusal("encrypted", {}, { cause });
  const whole = hasEnd(bytes);
  if (name === "InvalidPDFException")
    return new Refusal(whole ? "unreadable" : "truncated", { detail: message }, { cause });
  return new Refusal("unreadable", { detail: message }, { cause });
}

/** A whole PDF ends in `%%EOF`, give or take what mail and web servers append. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-2048));
  return tail.includes("%%EOF");
}
