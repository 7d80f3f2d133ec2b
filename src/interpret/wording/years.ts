import type { YearMention } from "../../model/wording.ts";
import { isCell, pieceOf, type Surface } from "./surfaces.ts";

type Role = YearMention["role"];

/** Quoted and bracketed text names laws, documents and projects: their years are theirs. */
const QUOTED = /《[^》]*》|〔[^〕]*〕|【[^】]*】|\[[^\]]*\]|[“"][^”"]{5,80}[”"]/g;

const YEAR = "((?:19|20)\\d\\d)\\s*年";

/** What has to follow (or come before) a year to make it the year of this budget, the year compared with, or a cut-off date. */
const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  ["cutoff", new RegExp(`截[至止](?:时间|日期)?\\s*[::]?\\s*${YEAR}\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日`, "g")],
  [
    "comparison",
    new RegExp(
      `(?:较|比|与|同|和)(?:上年|上一年)?\\(?\\s*${YEAR}度?\\)?(?=预算|部门预算|财政|年?初|相比|执行|决算|增|减|持平|上升|下降)`,
      "g",
    ),
  ],
  ["budget", new RegExp(`${YEAR}度?(?=(?:部门|单位)?预算(?:公开|信息|说明|编制|安排)|(?:部门|单位)预算)`, "g")],
  [
    "budget",
    new RegExp(
      `(?:^|[。;])\\s*${YEAR}度?(?=,?(?:我|本)(?:局|办|部门|单位|委|厅|院|校|中心|馆)|收入总计|支出预算|预算收支|(?:财政拨款)?[“"]?三公)`,
      "g",
    ),
  ],
  ["budget", /预算年度\s*[::]\s*((?:19|20)\d\d)/g],
];

/** The parts whose years are the budget's; 绩效, 职责 and 名词解释 tell of other years too. */
const JUDGED = new Set([
  "preamble",
  "overview",
  "runningCosts",
  "threePublic",
  "procurement",
  "assets",
  "budgetTables",
  "other",
]);

/** The years named in one paragraph or cell that must follow the budget year. */
export function yearsIn(surface: Surface): YearMention[] {
  if (!JUDGED.has(surface.section)) return [];
  const text = surface.folded.replace(QUOTED, (quoted) => "　".repeat(quoted.length));
  const seen = new Set<number>();
  return PATTERNS.flatMap(([role, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const year = match[1] ?? "";
      const start = match.index + match[0].indexOf(year);
      if (seen.has(start) || (role !== "cutoff" && isCell(surface) && surface.folded.length > 60)) return [];
      seen.add(start);
      const day = role === "cutoff" ? `${match[2]?.padStart(2, "0")}-${match[3]?.padStart(2, "0")}` : undefined;
      const end = role === "cutoff" ? match.index + match[0].length : start + year.length;
      return [
        {
          year: Number(year),
          ...(day ? { day } : {}),
          role,
          ...pieceOf(surface, start, end),
          section: surface.section,
        },
      ];
    }),
  );
}
