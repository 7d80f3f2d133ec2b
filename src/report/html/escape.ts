import { escapeMarkup } from "../../text/markup.ts";

/** A piece of HTML that needs no more escaping. */
export interface Html {
  readonly html: string;
}

type Part = string | number | undefined | false | Html | readonly Part[];

/** Text from a filing never becomes markup: every value is escaped unless it is {@link Html} already. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  return { html: strings.map((text, index) => text + written(values[index])).join("") };
}

function written(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escapeMarkup(part);
  if (typeof part === "number") return String(part);
  if ("html" in part) return part.html;
  return part.map(written).join("");
}
