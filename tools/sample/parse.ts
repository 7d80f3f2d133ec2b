import type { Block, List, Paragraph, Sample } from "./blocks.ts";
import { table } from "./grid.ts";
import { inline } from "./inline.ts";

/** `style#list.level|text`; every part but the text may be left out. */
const MARKED = /^([a-z]\w*)?(?:#([^|.]+)(?:\.(\d))?)?\|/u;

function paragraph(line: string): Paragraph {
  const mark = MARKED.exec(line);
  const [matched = "", style = "p", id, level = "0"] = mark ?? [];
  const source = line === "~" ? "" : line.slice(matched.length);
  const runs = inline(source);
  return { kind: "paragraph", style, runs, ...(id ? { list: { id, level: Number(level) } } : {}) };
}

function options(words: string[]): Map<string, string> {
  return new Map(words.map((word) => [word.split("=")[0] ?? "", word.split("=")[1] ?? ""]));
}

/** `@list id [suffix=…] [styles=h1,h2] format:pattern[:start] …`, one `format:pattern` a level. */
function list(words: string[]): List {
  const [id = "", ...rest] = words;
  const named = options(rest.filter((word) => word.includes("=")));
  const levels = rest
    .filter((word) => !word.includes("="))
    .map((word) => {
      const [format = "", text = "", start = "1"] = word.split(":");
      return { format, text, start: Number(start) };
    });
  const suffix = named.get("suffix") as List["suffix"] | undefined;
  return { id, levels, suffix: suffix ?? "nothing", styles: named.get("styles")?.split(",") ?? [] };
}

function group(words: string[], lines: string[]): Block[] {
  const [name, ...rest] = words;
  if (name === "table") return [table(lines, options(rest))];
  if (name === "textbox" || name === "control") return [{ kind: name, blocks: body(lines) }];
  if (name === "contents") return [{ kind: name, entries: lines.map(paragraph) }];
  throw new Error(`unknown group ${name}`);
}

/** Index of the `:::` line that closes the group opened at `open`; groups nest. */
function closing(lines: string[], open: number): number {
  let depth = 0;
  for (let index = open; index < lines.length; index += 1) {
    if (lines[index] === ":::") depth -= 1;
    else if (lines[index]?.startsWith("::: ")) depth += 1;
    if (depth === 0) return index;
  }
  throw new Error(`group without end: ${lines[open]}`);
}

function body(lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    if (line.startsWith("::: ")) {
      const end = closing(lines, index);
      blocks.push(...group(line.slice(4).split(/ +/), lines.slice(index + 1, end)));
      index = end;
    } else if (/^---- (landscape|portrait)$/.test(line)) {
      blocks.push({ kind: "section", landscape: line.endsWith("landscape") });
    } else blocks.push(paragraph(line));
  }
  return blocks;
}

/**
 * A sample from its plain notation (no figures left in it). Head lines `@title`, `@header`, `@footer` and `@list` come first;
 * then one line a paragraph, `~` a blank one, `::: table|textbox|control|contents … :::` groups, and `---- landscape` / `---- portrait`
 * before the blocks that are turned so.
 */
export function parse(source: string): Sample {
  const lines = source.split(/\r?\n/);
  const heads = lines.filter((line) => line.startsWith("@")).map((line) => line.slice(1).split(/ +/));
  const named = (name: string): string | undefined =>
    heads
      .find(([word]) => word === name)
      ?.slice(1)
      .join(" ");
  const header = named("header");
  const footer = named("footer");
  return {
    title: named("title") ?? "",
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
    lists: heads.filter(([word]) => word === "list").map(([, ...words]) => list(words)),
    blocks: body(lines.filter((line) => !line.startsWith("@"))),
  };
}
