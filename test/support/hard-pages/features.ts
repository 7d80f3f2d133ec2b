import { type Pick, seeded } from "../seeded.ts";

/** What each page is made of: one choice of every axis. Most pages have plain choices on most axes; two to four are hard. */
const AXES = {
  borders: ["full", "none", "rows", "columns", "dotted", "double", "bands", "apart"],
  heads: ["one", "two", "three"],
  gap: ["wide", "narrow", "least"],
  wrap: ["no", "middle", "top"],
  align: ["right", "left", "mixed", "centre"],
  blanks: ["some", "columns", "below"],
  unit: ["far", "near", "beside"],
  indent: ["no", "levels"],
  figures: ["song", "helvetica", "fullWidth", "wrapped"],
  labels: ["plain", "justified", "clipped", "vertical", "verticalTwo"],
  marks: ["no", "raised"],
  beside: ["no", "twoTables", "twoPages"],
  breaks: ["no", "plain", "otherWidths", "cutRow", "columns"],
  overlay: ["no", "slanted", "upright", "tiled", "stamp", "slantedUnder", "prose"],
} as const;

type Axes = typeof AXES;
export type Features = { [axis in keyof Axes]: Axes[axis][number] };

const NAMES = Object.keys(AXES) as (keyof Axes)[];
const RULED = ["full", "dotted", "double", "apart"];

/** The features of a page by its seed. Impossible pages are mended: text that only rules can part is ruled. */
export function featuresOf(seed: number): Features {
  const pick = seeded(`page ${seed}`);
  const plain = Object.fromEntries(NAMES.map((axis) => [axis, AXES[axis][0]])) as Features;
  const chosen = { ...plain, borders: pick(AXES.borders)! };
  const others = NAMES.filter((axis) => axis !== "borders");
  const count = pick([1, 2, 2, 3])!;
  for (let index = 0; index < count; index++) Object.assign(chosen, hardened(pick(others)!, pick));
  return mended(chosen);
}

/** What is hard about a page: "borders none", "gap least". */
export function hardOf(features: Features): string[] {
  return NAMES.filter((axis) => features[axis] !== AXES[axis][0]).map((axis) => `${axis} ${features[axis]}`);
}

/** One combination of features in three is held out: nobody looks at its pages while mending. */
export function isHeld(features: Features): boolean {
  return seeded(`apart ${hardOf(features).join(", ")}`)([true, false, false])!;
}

function hardened(axis: keyof Axes, pick: Pick): Partial<Features> {
  const hard = AXES[axis].slice(1) as readonly string[];
  return { [axis]: pick(hard) };
}

function mended(features: Features): Features {
  const { borders, heads, labels, figures, breaks, beside } = features;
  const ruled = RULED.includes(borders);
  const vertical = labels === "vertical" || labels === "verticalTwo";
  const needsRules = vertical || labels === "clipped" || figures === "wrapped" || breaks === "cutRow";
  return {
    ...features,
    borders: needsRules && !ruled ? "full" : borders,
    heads:
      heads === "three" && (borders === "none" || borders === "bands") ? "two" : breaks === "columns" ? "one" : heads,
    breaks: beside !== "no" || vertical ? "no" : breaks,
    wrap: labels === "plain" ? features.wrap : "no",
    align: borders === "none" && heads !== "one" ? "right" : features.align,
  };
}
