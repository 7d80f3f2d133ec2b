import { expect, test } from "@jest/globals";
import { contentsEntries, hasLeader, leadsToPage } from "../../src/text/contents.ts";
import { leadingLabel } from "../../src/text/labels.ts";

/** The texts among lines that are entries of a list of contents; null stands for a table. */
function entriesOf(texts: readonly (string | null)[], pages: readonly number[] = []): string[] {
  const lines = texts.map((text, i) =>
    text === null ? undefined : { text, numbered: leadingLabel(text) !== undefined, page: pages[i] },
  );
  return [...contentsEntries(lines)].map((i) => texts[i]!);
}

const LIST = ["一、部门职责", "二、收支总体情况", "三、机关运行经费", "四、名词解释"];
const BODY = LIST.flatMap((heading) => [heading, "本年安排一百万元。"]);

test("numbered lines that are said again are entries, the title above them is none", () => {
  expect(entriesOf(["某市某局预算", ...LIST, ...BODY])).toEqual(LIST);
});

test("numbered headings that follow one another and are not said again are no entries", () => {
  expect(entriesOf([...LIST, "本年安排一百万元。"])).toEqual([]);
});

test("below 目录 two lines said again are enough, and the list ends with its last one", () => {
  const list = ["收支总表", "收入总表", "支出总表"];
  expect(entriesOf(["目 录", ...list, null, "收支总表", null, "收入总表", null])).toEqual([
    "目 录",
    "收支总表",
    "收入总表",
  ]);
});

test("below 目录 on a page of its own all lines of that page are entries", () => {
  const texts = ["目录", "收支总表", "收入总表", "绩效目标表", "收支总表", null, "收入总表", null];
  expect(entriesOf(texts, [1, 1, 1, 1, 2, 2, 3, 3])).toEqual(["目录", "收支总表", "收入总表", "绩效目标表"]);
});

test("leaders to a page make an entry; a blank to fill in makes none", () => {
  expect(entriesOf(["第一部分 概况......3", "正文。", "负责人：________", "正文。"])).toEqual(["第一部分 概况......3"]);
  expect([leadsToPage("一、职责……… 12"), leadsToPage("等等……"), hasLeader("二、机构____"), hasLeader("____")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
