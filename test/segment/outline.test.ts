import { describe, expect, it } from "@jest/globals";
import { profiles, segment } from "../../src/segment/index.ts";
import { notate } from "../support/files/notation.ts";

/** Numbered lines under 绩效预算信息 as an indented outline. */
function outline(lines: string[]): string[] {
  const text = [
    "现将某某市审计局2021年部门预算公开如下：",
    "一、部门职责及机构设置情况",
    "无。",
    "五、绩效预算信息",
    ...lines,
  ].join("\n");
  const [found] = segment(notate(text), profiles["hebei-department-budget"]);
  const at = found?.sections.findIndex(({ kind }) => kind === "performance") ?? 0;
  const below = (found?.sections.slice(at + 1) ?? []).filter(({ level }) => level > 1);
  return below.map(({ level, title }) => `${"  ".repeat(level - 2)}${title}`);
}

describe("sub-headings", () => {
  it("keep their depth although numerals repeat and change form", () => {
    expect(
      outline([
        "第一部分 部门整体绩效目标",
        "（1） 总体绩效目标",
        "坚持以指导思想为指导。",
        "（2） 分项绩效目标",
        "（一）政务服务",
        "绩效目标：提升水平。",
        "（二）应急管理",
        "（三）工作保障措施",
        "（一）完善制度。高度重视、充分认识预算编制工作的重要性，加强管理，确保质量。",
        "（二）加强支出管理。按照原则，科学编制，及时支付。",
        "（四）部门整体支出绩效指标",
        "第二部分 资金绩效目标",
        "1.甲项目绩效目标表",
        "2.乙项目绩效目标表",
        "3、 丙项目绩效目标表",
        "4.12345热线运行经费绩效目标表",
      ]),
    ).toEqual([
      "部门整体绩效目标",
      "  总体绩效目标",
      "  分项绩效目标",
      "    政务服务",
      "    应急管理",
      "    工作保障措施",
      "  部门整体支出绩效指标".replace("  ", "    "),
      "资金绩效目标",
      "  甲项目绩效目标表",
      "  乙项目绩效目标表",
      "  丙项目绩效目标表",
      "  12345热线运行经费绩效目标表",
    ]);
  });

  it("continue an outer list of the same form when its next number comes", () => {
    expect(outline(["（一）总体绩效目标", "（二）分项绩效目标", "1.甲", "2.乙", "（三）工作保障措施", "1.丙"])).toEqual(
      ["总体绩效目标", "分项绩效目标", "  甲", "  乙", "工作保障措施", "  丙"],
    );
  });

  it("are not drawn up by a list that only has the next number", () => {
    expect(
      outline([
        "（一）职能职责",
        "（一）代表市委受理来信，接待来访。",
        "（二）承办转办事项，督促落实。",
        "（二）机构设置",
      ]),
    ).toEqual(["职能职责", "机构设置"]);
  });

  it("are short numbered lines, not items of running text", () => {
    expect(
      outline(["（一）全面落实各项要求，提高质量，确保目标如期实现。", "（二）采购金额5万元", "（三）绩效：提高水平"]),
    ).toEqual([]);
  });
});

describe("the generic profile", () => {
  const text = `
    某某市审计局2026年部门预算
    目录
    一、主要职能
    二、收支预算总体情况说明
    三、“三公”经费预算
    四、名词解释
    第一部分 部门概况
    一、主要职能
    负责审计工作。
    第二部分 预算情况说明
    一、收支预算总体情况说明
    2026年收入预算100万元。
    二、“三公”经费预算
    无。
    第三部分 名词解释
    基本支出：指支出。
  `;

  it("takes the whole file as one text with the headings it has", () => {
    const outlines = segment(notate(text), profiles.generic);
    expect(outlines.map(({ start, end, issues }) => [start, end, issues])).toEqual([[0, 16, []]]);
    expect(outlines[0]?.sections.map(({ kind, level, title }) => `${level} ${kind} ${title}`)).toEqual([
      "1 institution 部门概况",
      "2 institution 主要职能",
      "1 other 预算情况说明",
      "2 overview 收支预算总体情况说明",
      "2 threePublic “三公”经费预算",
      "1 glossary 名词解释",
    ]);
  });

  it("takes a part of a filing for what its title says, be it told of once", () => {
    const part = (title: string) =>
      segment(notate(`${title}\n一、“三公”经费安排情况\n2022年安排“三公”经费5.4万元。`), profiles.generic).length;
    expect(["某某局2022年部门预算公开情况说明", "某某局单位预算", "某某局工作简报"].map(part)).toEqual([1, 1, 0]);
  });

  it("takes nothing that tells of no budget", () => {
    expect(segment(notate("会议通知\n请准时参加。"), profiles.generic)).toEqual([]);
  });
});
