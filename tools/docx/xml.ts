import { escapeMarkup } from "../../src/text/markup.ts";

/** `<name a="b">…</name>`, or the empty-element form when there is no content. Undefined attributes are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  content = "",
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** An element whose only attribute is `w:val`. */
export function valued(name: string, value: string | number): string {
  return element(name, { "w:val": value });
}
