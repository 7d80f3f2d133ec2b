import { escapeXml } from "../../../text/markup.ts";
import { child, type XmlElement } from "../package/xml.ts";

/** Text as the content of a run. */
export function textRun(text: string): string {
  return `<w:t>${escapeXml(text)}</w:t>`;
}

/** A character of a symbol font by its private code. */
export function symbolRun(font: string, code: number): string {
  const digits = Number.isNaN(code) ? "" : code.toString(16).toUpperCase();
  return `<w:sym w:font="${escapeXml(font)}" w:char="${digits}"/>`;
}

/** The font of a run if it is one of those whose characters are pictures. */
export function symbolFont(properties: XmlElement | undefined): string | undefined {
  const fonts = child(properties, "w:rFonts")?.attributes;
  return [fonts?.["w:ascii"], fonts?.["w:hAnsi"]].find(
    (font) => font !== undefined && /^(Wingdings|Webdings|Symbol)/.test(font),
  );
}
