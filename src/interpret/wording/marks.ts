import type { Mark, MarkKind } from "../../model/disclosure/wording.ts";
import { statedUnit } from "../../text/figures/amounts.ts";
import { FIGURE, isRegularFigure } from "../../text/figures/digits.ts";
import { MONEY_UNIT } from "../../text/figures/units.ts";
import { matchesOf } from "../../text/matches.ts";
import { isCell, pieceOf, type Surface } from "./surfaces.ts";

interface Pattern {
  kind: MarkKind;
  /** Read on folded text: full-width digits and Latin punctuation are half-width, 。、“” stay. Group 1, where there is one, is what is marked. */
  pattern: RegExp;
  where: "everywhere" | "prose" | "cells";
}

/** Digits with separators and points anywhere, astray ones too. */
const NUMBER = String.raw`${FIGURE}(?:\.\d+)*`;

const PATTERNS: readonly Pattern[] = [
  {
    kind: "doubledPunctuation",
    pattern: /(?<again>[。、,;:])\s*\k<again>+|[,、;]\s*。|。\s*[,、;]|、,|,、/g,
    where: "everywhere",
  },
  {
    kind: "placeholder",
    pattern: /(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z])|待填写?|某某(?=局|办|部门|单位|年)|(?<!_)_{3,}(?!_)/g,
    where: "everywhere",
  },
  {
    kind: "blankAmount",
    pattern: /[\u4e00-\u9fff](?<!单位|[数几多以〇零一二三四五六七八九十百千万亿]):?[ _]+[万亿]?元(?![\u4e00-\u9fff])/g,
    where: "prose",
  },
  {
    kind: "fieldCode",
    pattern:
      /\{\s*(?:TC|XE|TOC|PAGEREF|HYPERLINK|REF|SEQ)\b[^}]*\}|PAGEREF\s+_Toc\d+|错误!\s*(?:未找到|未定义|文档中没有)[^\s。]*/g,
    where: "everywhere",
  },
  { kind: "formulaError", pattern: /^\s*(#[A-Z/0]{2,}[!?]?|![A-Z][A-Za-z ]+|#{3,})\s*$/g, where: "cells" },
  { kind: "emptyReason", pattern: /主要(?:原因)?(?:是|为|系)\s*(?:[,;。]|$)/g, where: "prose" },
  { kind: "doubledUnit", pattern: /\d\s*((?:万\s*万+|亿\s*亿+)元|[万亿]?元\s*[万亿]?元+)/g, where: "everywhere" },
  {
    kind: "undecidedChoice",
    pattern: /(?:增加|增长|上升)\s*(?:\((?:减少|下降|压减)\)|\/\s*(?:减少|下降|压减))\s*(?=[\d为])/g,
    where: "prose",
  },
  {
    kind: "emptyNote",
    pattern:
      /^\s*(?:备注|说明|注)\s*\d?\s*[:、].*(?:无|没有|未安排|未使用|为零|不涉及|空表).*$|^.{0,20}(?:无|没有|未安排|不涉及)[^。]{0,12}(?:基金|国有资本经营)[^。]{0,24}(?:支出|收支|预算|拨款|数据)[^。]{0,8}。?$|^.*(?:本表|该表|此表|为|列示)(?:无数据|没有数据|为空|空表|无内容).*$|^\s*[（(](?:空表|.*(?:无|没有|未)[^。]*(?:预算|收支|支出|数据))[^。]*[）)]\s*$/g,
    where: "everywhere",
  },
  {
    kind: "selfReference",
    pattern: /[我本](?:局|办(?![理公事法案证学])|委|厅|院|校|馆|中心)(?![长际])/g,
    where: "prose",
  },
];

const UNBALANCED = new RegExp(`(?<![\\d.,A-Za-z])(${NUMBER})(?=\\s*${MONEY_UNIT})`, "g");
const WHOLE = new RegExp(`^\\s*(${NUMBER})\\s*$`, "g");

const patternsIn = (own: Pattern["where"]) => PATTERNS.filter(({ where }) => where === "everywhere" || where === own);
const IN_CELLS = patternsIn("cells");
const IN_PROSE = patternsIn("prose");
/** All that may be odd in a cell; in nearly all nothing is, and each is asked once instead of once a kind. */
const ODD_IN_CELL = new RegExp(
  [...IN_CELLS.map(({ pattern }) => pattern), WHOLE].map(({ source }) => source).join("|"),
);

/** Odd wording in one paragraph or cell. */
export function marksIn(surface: Surface): Mark[] {
  if (isCell(surface) && !ODD_IN_CELL.test(surface.folded)) return [];
  const found = (isCell(surface) ? IN_CELLS : IN_PROSE).flatMap(({ kind, pattern }) =>
    spansOf(surface.folded, pattern).map((span) => mark(surface, kind, span)),
  );
  return [...found, ...malformed(surface), ...withoutUnit(surface)];
}

/** The parts that tell money: what is printed with two decimals there is money. */
const MONEY_PARTS = new Set(["overview", "runningCosts", "threePublic", "procurement", "assets"]);
const UNITLESS = /[\u4e00-\u9fff]\s*(\d[\d,]*\.\d\d)(?=\s*[,;。])/g;
/** 运行费|38万，: of money, which 元 is left out of. */
const HALF_UNIT =
  /(?:费用?|款|金额?|收入|支出|预算|安排)(?:为|共|约|计)*\s*(\d[\d,]*(?:\.\d+)?\s*[万亿])(?=\s*[,;。])/g;

/** Amounts of the prose that end without a unit; in a row of figures (11452.80、10959.70万元) the last one lends its own. */
function withoutUnit(surface: Surface): Mark[] {
  if (isCell(surface) || !MONEY_PARTS.has(surface.section)) return [];
  const isStated = ([start]: readonly [number, number]): boolean =>
    (surface.unit ?? statedUnit(surface.folded, start)) !== undefined;
  const halves = spansOf(surface.folded, HALF_UNIT).map((span) => mark(surface, "missingUnit", span));
  const bare = spansOf(surface.folded, UNITLESS).flatMap((span) =>
    isStated(span) ? [] : mark(surface, "missingUnit", span),
  );
  return [...halves, ...bare];
}

/** Figures of money whose separators do not stand every three digits, or that have two decimal points. */
function malformed(surface: Surface): Mark[] {
  const spans = spansOf(surface.folded, isCell(surface) ? WHOLE : UNBALANCED);
  return spans
    .filter(([start, end]) => {
      const digits = surface.folded.slice(start, end);
      const clear = /[,.].*\./.test(digits) || (!isCell(surface) && digits.includes(","));
      return clear && !isRegularFigure(digits) && !isFullWidth(surface.text.slice(start, end));
    })
    .map((span) => mark(surface, "malformedNumber", span));
}

/** 1，208.86: separators in full width part clauses as often as thousands; only beside half-width ones, or behind a nought (02，208.86), are they surely separators. */
function isFullWidth(figure: string): boolean {
  return figure.includes("，") && !figure.includes(",") && !/^[0０][\d０-９]/u.test(figure);
}

function spansOf(text: string, pattern: RegExp): [number, number][] {
  return matchesOf(pattern, text).map((match) => {
    const marked =
      match[1] !== undefined && match[0].endsWith(match[1]) && !/^[。、,;:]$/.test(match[1]) ? match[1] : match[0];
    const start = match.index + match[0].lastIndexOf(marked);
    return [start, start + marked.length];
  });
}

function mark(surface: Surface, kind: MarkKind, [start, end]: [number, number]): Mark {
  return { kind, ...pieceOf(surface, start, end), section: surface.section };
}
