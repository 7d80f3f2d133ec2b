import { describe, expect, it } from "@jest/globals";
import type { Outline } from "../../src/model/disclosure/section.ts";
import { textAt } from "../../src/model/text-at.ts";
import { profiles, segment } from "../../src/segment/index.ts";
import { notate } from "../support/files/notation.ts";
import { WORDINGS } from "./wordings.ts";

const hebei = profiles["hebei-department-budget"];
const OPENING = "按照《预算法》规定，现将某某市审计局2021年部门预算公开如下：";
const NINE = hebei.headings.map(({ title }) => title);

function outlinesOf(text: string): Outline[] {
  const document = notate(text);
  const outlines = segment(document, hebei);
  for (const { title, place } of outlines.flatMap(({ sections }) => sections)) {
    if (place !== undefined) expect(textAt(document, place)).toBe(title);
  }
  return outlines;
}

function only(text: string): Outline {
  const [outline, ...others] = outlinesOf(text);
  if (outline === undefined) throw new Error("no filing found");
  expect(others).toEqual([]);
  return outline;
}

function kinds({ sections }: Outline): string[] {
  return sections.filter(({ level, place }) => level === 1 && place !== undefined).map(({ kind }) => kind);
}

function issues(outline: Outline): string[] {
  return outline.issues.map(({ issue, kind }) => `${kind} ${issue}`);
}

/** The nine headings with a body each; `change` rewrites or drops the lines. */
function filing(change: (lines: string[]) => string[] = (lines) => lines): string {
  const numerals = "一二三四五六七八九";
  const lines = NINE.flatMap((title, index) => [`${numerals[index]}、${title}`, "正文说明。"]);
  return [OPENING, ...change(lines)].join("\n");
}

const ALL = hebei.headings.map(({ kind }) => kind);

describe("the nine headings", () => {
  it("are found with their numerals and bodies", () => {
    const outline = only(filing());
    expect(kinds(outline)).toEqual(ALL);
    expect(issues(outline)).toEqual([]);
    expect(outline.sections.map(({ number }) => number)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(outline.sections[1]).toMatchObject({
      title: "部门职责及机构设置情况",
      label: "一、",
      start: 1,
      body: 2,
      end: 3,
    });
  });

  it.each<[string, (title: string, index: number) => string]>([
    ["Arabic numerals", (title, index) => `${index + 1}、 ${title}`],
    ["bracketed numerals", (title, index) => `（${"一二三四五六七八九"[index]}）${title}`],
    ["half brackets", (title, index) => `${"一二三四五六七八九"[index]}）${title}`],
    ["Arabic half brackets", (title, index) => `${index + 1}）${title}`],
    ["概况 behind them", (title, index) => `${index + 1}、${title.replace(/情况$/, "")}概况`],
    ["automatic numbers", (title, index) => `[${"一二三四五六七八九"[index]}、#0] ${title}`],
    ["no numerals at all", (title) => title],
    ["blanks inside", (title, index) => `${"一二三四五六七八九"[index]}、 ${Array.from(title).join(" ")}`],
    ["other quotation marks", (title) => title.replace(/[“”]/g, '"')],
    ["a colon behind", (title) => `${title}：`],
    ["a left-over bookmark", (title, index) => `${index + 1}. [bookmark: _Toc1]${title}`],
  ])("are found with %s", (_, write) => {
    const text = [OPENING, ...NINE.flatMap((title, index) => [write(title, index), "正文说明。"])].join("\n");
    expect(kinds(only(text))).toEqual(ALL);
  });

  it.each(Object.entries(WORDINGS).flatMap(([kind, names]) => names.map((name) => [name, kind] as const)))(
    "know %s",
    (name, kind) => {
      const at = ALL.indexOf(kind as (typeof ALL)[number]);
      const text = filing((lines) =>
        lines.map((line, index) => (index === at * 2 ? `${line.slice(0, 2)}${name}` : line)),
      );
      expect(kinds(only(text))).toEqual(ALL);
    },
  );

  it.each([
    [1, "单位职责及机构设置情况"],
    [2, "某某市审计局2021年部门预算安排的总体情况"],
    [4, "三公经费预算情况及增减变化原因"],
    [5, "绩效预算信息情况说明"],
    [7, "国有资信息"],
  ])("know a variant with one slip or another name in it: %s %s", (number, title) => {
    const text = filing((lines) => lines.with(2 * number - 2, `${lines[2 * number - 2]?.slice(0, 2)}${title}`));
    expect(kinds(only(text))).toEqual(ALL);
  });

  it("without numerals are not taken for the caption of the table below them", () => {
    const lines = [...NINE].flatMap((title) => [title, "正文说明。"]);
    const at = lines.indexOf(NINE.find((title) => title.includes("采购"))!);
    const own = ["政府采购编制情况", "2021年政府采购28.97万元，其中货物28.97万元。"];
    const table = ["@ 政府采购预算", "| 采购物品 | 数量 | 金额 |", "| 空调机 | 2 | 28.97 |"];
    const text = [OPENING, ...lines.slice(0, at), ...own, ...table, ...lines.slice(at + 2)].join("\n");
    expect(only(text).sections.find(({ kind }) => kind === "procurement")?.title).toBe("政府采购编制情况");
  });

  it("are found in front of the text that follows in the same paragraph", () => {
    const outline = only(
      filing((lines) => lines.map((line) => (line.includes("机关运行") ? `${line}。2021年安排770.83万元。` : line))),
    );
    const section = outline.sections.find(({ kind }) => kind === "runningCosts");
    expect(section).toMatchObject({ title: "机关运行经费安排情况", start: 5, body: 5 });
  });
});

describe("the title of a heading", () => {
  it("keeps the quotation marks it is printed with", () => {
    const text = filing((lines) =>
      lines.map((line) => line.replace(/^四、.*/, "四、 “三公”经费预算情况及增减变化原因")),
    );
    const section = only(text).sections.find(({ kind }) => kind === "threePublic");
    expect(section).toMatchObject({ title: "“三公”经费预算情况及增减变化原因", place: { start: 3 } });
  });
});

describe("the last heading, for all the rest", () => {
  it.each(["九、备注", "九、补充说明", "九、有关情况"])(
    "is any line in its place that speaks of none of the others: %s",
    (line) => {
      const outline = only(filing((lines) => lines.map((each) => (each.startsWith("九、") ? line : each))));
      expect(kinds(outline)).toEqual(hebei.headings.map(({ kind }) => kind));
      expect(issues(outline)).toEqual(["otherMatters reworded"]);
    },
  );

  it("is no term that 名词解释 numbers on", () => {
    const terms = ["一、基本支出", "指人员支出。", "二、上年结转", "指结转资金。"];
    const outline = only(
      filing((lines) => lines.flatMap((each) => (each.startsWith("八、") ? [each, ...terms] : [each]))),
    );
    expect(issues(outline)).toEqual([]);
  });
});

describe("what is no heading", () => {
  it.each([
    "（十六）完成市政府交办的其他事项",
    "7、“三公”经费：纳入市级财政预算管理的“三公”经费。",
    "8、机关运行经费：为保障单位运行的资金。",
    "2、政府采购预算情况是指按规定公开的情况。",
    "一、部门职责及机构设置情况…………3",
    "一、部门职责及机构设置情况\t3",
    "负责全市机关运行经费安排情况的监督检查。",
    "2021年本部门政府采购预算为零。",
    "2021年政府采购预算情况未安排。",
  ])("%s", (line) => {
    expect(kinds(only(filing((lines) => [...lines, line])))).toEqual(ALL);
  });

  it("a table of contents, with or without page numbers", () => {
    const contents = [...NINE.map((title, index) => `${"一二三四五六七八九"[index]}、${title}`)];
    const outline = only(["目录", ...contents, filing()].join("\n"));
    expect(kinds(outline)).toEqual(ALL);
    expect(issues(outline)).toEqual([]);
  });
});

describe("a list of contents in other words than the headings", () => {
  it.each([
    ["Arabic numerals", (index: number) => `${index + 1}、`],
    ["brackets", (index: number) => `（${index + 1}）`],
    ["no numerals", () => ""],
  ])("with %s is no second filing", (_, numeral) => {
    const list = [
      "职责与机构",
      "预算总体安排",
      "运行经费",
      "三公经费",
      "绩效信息",
      "采购情况",
      "资产情况",
      "名词",
      "其他事项",
    ];
    const contents = list.map((title, index) => `${numeral(index)}${title}`);
    expect(kinds(only(["信息公开目录", ...contents, filing()].join("\n")))).toEqual(ALL);
  });
});

describe("headings that differ from what is expected", () => {
  it("are recorded as missing without shifting the others", () => {
    const outline = only(filing((lines) => lines.toSpliced(4, 2)));
    expect(issues(outline)).toEqual(["runningCosts missing"]);
    expect(kinds(outline)).toEqual(ALL.filter((kind) => kind !== "runningCosts"));
  });

  it("are known to be skipped where the numerals leave out one whose content is there", () => {
    const told = "2021年，我局机关运行经费安排90.00万元。";
    const numbered = (from: string[]): string[] => [...from.slice(0, 4), told, ...from.slice(6)];
    expect(issues(only(filing(numbered)))).toEqual(["runningCosts skipped"]);
    const bare = filing((lines) => numbered(lines).map((line) => line.replace(/^.、/, "")));
    expect(issues(only(bare))).toEqual(["runningCosts unheaded"]);
  });

  it("are not the first of the parts that stand below them, where only these are left", () => {
    const parts = ["（一）部门职责", "组织实施审计监督。", "（二）机构设置情况", "内设三个科室。"];
    const told = filing((lines) => [...parts, ...lines.slice(2)]);
    expect(issues(only(told))).toEqual(["institution skipped"]);
    const whole = filing((lines) => [lines[0]!, ...parts, ...lines.slice(2)]);
    expect(issues(only(whole))).toEqual([]);
  });

  it("are not the parts of one of them, numbered as they are", () => {
    const bracketed = filing((lines) => {
      const [first, body, second, ...rest] = lines.map((line) => line.replace(/^(.)、/, "（$1）"));
      const parts = [
        "（一）收入预算",
        "收入总计90万元。",
        "（二）支出预算",
        "支出预算90万元，其中基本支出50万元。",
        "（三）增减变化",
      ];
      return [first!, body!, second!, "全部收支纳入预算。", ...parts, ...rest];
    });
    const outline = only(bracketed);
    expect(issues(outline)).toEqual([]);
    expect(outline.sections.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual([
      "收入预算",
      "支出预算",
      "增减变化",
    ]);
  });

  it("are not what tells that there is nothing", () => {
    const bare = filing((lines) => [
      ...lines.slice(0, -1).map((line) => line.replace(/^.、/, "")),
      "无其他需要说明的事项。",
    ]);
    expect(issues(only(bare))).toEqual([]);
  });

  it.each(["本年青河县审计局无政府采购项目。", "我单位2021年无采购计划，政府采购预算0。"])(
    "are not a sentence that denies: %s",
    (sentence) => {
      const bare = filing((lines) =>
        lines
          .map((line, at) => (at === 11 ? sentence : line.replace(/^.、/, "")))
          .map((line) => line.replace("政府采购预算情况", "政府采购预算总体情况")),
      );
      expect(kinds(only(bare))).toEqual(ALL);
      expect(issues(only(bare))).toEqual([]);
    },
  );

  it("are not the first of the parts that a slot counts", () => {
    const bare = filing((lines) =>
      lines.flatMap((line, at) => {
        if (at === 0) return ["主要职能和内设机构", "（一）主要职能职责"];
        if (at === 3)
          return ["（一）收入预算安排", line, "（二）支出预算安排", "正文。", "（三）收支增减变动", "正文。"];
        return [line.replace(/^.、/, "")];
      }),
    );
    expect(only(bare).sections.filter(({ level }) => level === 1)[1]!.title).toBe("主要职能和内设机构");
  });

  it("are known without numerals by their words, with an attribute or a word of a neighbour", () => {
    const bare = filing((lines) =>
      lines.map((line) =>
        line
          .replace(/^.、/, "")
          .replace("名词解释", "专业名词解释\n（1）基本支出：指保障运转的支出。")
          .replace("机关运行经费安排情况", "机关运行经费安排使用情况"),
      ),
    );
    expect(kinds(only(bare))).toEqual(ALL);
  });

  it("are recorded as doubled", () => {
    expect(
      issues(only(filing((lines) => [...lines.slice(0, 6), "三、机关运行经费安排情况", "正文。", ...lines.slice(6)]))),
    ).toEqual(["runningCosts doubled"]);
  });

  it("are recorded as out of order", () => {
    const swapped = filing((lines) => [
      ...lines.slice(0, 2),
      ...lines.slice(4, 6),
      ...lines.slice(2, 4),
      ...lines.slice(6),
    ]);
    expect(issues(only(swapped)).map((issue) => issue.split(" ")[1])).toEqual(["outOfOrder"]);
  });

  it("may have 名词解释 last", () => {
    expect(
      issues(
        only(
          filing((lines) => [
            ...lines.slice(0, 14),
            "八、其他需要说明的事项",
            "无。",
            "九、名词解释",
            "1、基本支出：指支出。",
          ]),
        ),
      ),
    ).toEqual([]);
  });

  it("are recorded as empty", () => {
    expect(issues(only(filing((lines) => lines.toSpliced(5, 1))))).toEqual(["runningCosts empty"]);
  });

  it("are recorded as wrongly numbered, but not where only the count of one missing heading differs", () => {
    expect(issues(only(filing((lines) => lines.map((line) => line.replace("六、", "八、")))))).toEqual([
      "procurement misnumbered",
    ]);
    const renumbered = filing((lines) =>
      lines
        .toSpliced(4, 2)
        .map((line, index) => (index % 2 === 0 ? `${"一二三四五六七八"[index / 2]}${line.slice(1)}` : line)),
    );
    expect(issues(only(renumbered))).toEqual(["runningCosts missing"]);
  });
});

describe("several texts in one file", () => {
  const second = OPENING.replace("审计局", "审计中心").replace("部门预算", "单位预算");

  it("become outlines of their own, each opened by its sentence", () => {
    const outlines = outlinesOf([filing(), filing().replace(OPENING, second)].join("\n"));
    expect(outlines.map(kinds)).toEqual([ALL, ALL]);
    expect(outlines.map(({ start, end }) => [start, end])).toEqual([
      [0, 19],
      [19, 38],
    ]);
  });

  it("may begin with the first heading, right above the sentence that opens them", () => {
    const [opening, heading, ...rest] = filing().split("\n");
    const outline = only([heading, opening, ...rest].join("\n"));
    expect(kinds(outline)).toEqual(ALL);
    expect(issues(outline)).toEqual([]);
  });

  it("are told apart without opening sentences, because the headings start over", () => {
    const body = filing().split("\n").slice(1).join("\n");
    expect(outlinesOf([body, body].join("\n")).map(kinds)).toEqual([ALL, ALL]);
  });

  it("keep the tables of their own front part", () => {
    const front = "第二部分 所属单位预算\n@ 部门预算收支总表\n| 收入 | 1 |\n";
    const outlines = outlinesOf([filing(), front, filing().replace(OPENING, second)].join("\n"));
    expect(outlines[1]?.sections[0]).toMatchObject({ kind: "budgetTables", start: 20, end: 22 });
    expect(outlines.map(({ start, end }) => [start, end])).toEqual([
      [0, 19],
      [19, 41],
    ]);
  });
});

describe("parts around the nine headings", () => {
  it("are the open budget tables before and the opening sentence", () => {
    const outline = only(`部门预算公开表\n@ 部门收支总表\n| 收入 | 1 |\n\n${filing()}`);
    expect(outline.sections.slice(0, 2)).toMatchObject([
      { kind: "budgetTables", start: 1, end: 3 },
      { kind: "preamble", start: 3, end: 4 },
    ]);
  });

  it("are the open budget tables behind the last heading", () => {
    const outline = only(`${filing()}\n@ 部门收支总表\n| 收入 | 1 |`);
    expect(outline.sections.at(-1)).toMatchObject({ kind: "budgetTables", start: 19, end: 21 });
    expect(outline.sections.at(-2)).toMatchObject({ kind: "otherMatters", end: 19 });
  });
});

describe("files that are no such filing", () => {
  it.each([
    ["prose", "关于召开会议的通知\n各部门：\n请准时参加。"],
    [
      "a filing of another place",
      "三、名词解释\n一、2026年“三公”经费预算情况说明\n三、政府采购预算情况\n五、国有资产占有使用情况",
    ],
    ["an empty file", "¶"],
  ])("give no outline: %s", (_, text) => {
    expect(outlinesOf(text)).toEqual([]);
  });
});
