import { describe, expect, it } from "@jest/globals";
import { readHeader } from "../../src/interpret/header/index.ts";
import { textAt } from "../../src/model/text-at.ts";
import { notate } from "../support/files/notation.ts";

function header(text: string): [string | undefined, number | undefined] {
  const document = notate(text);
  const { department, year, yearPlace } = readHeader(document, {
    start: 0,
    end: document.blocks.length,
    sections: [],
    issues: [],
  });
  if (department !== undefined) expect(textAt(document, department.place)).toBe(department.text);
  if (yearPlace !== undefined) expect(textAt(document, yearPlace)).toMatch(/^[\d０-９]{4}$/);
  return [department?.text, year];
}

describe("whose budget of which year", () => {
  it.each<[string, string, number]>([
    [
      "按照《预算法实施条例》（2020年）规定，现将廊坊市人民政府办公室2021年部门预算公开如下：",
      "廊坊市人民政府办公室",
      2021,
    ],
    ["现将丰塬县档案馆２０２２年单位预算公开如下：", "丰塬县档案馆", 2022],
    ["无锡市审计局2026年度部门预算公开", "无锡市审计局", 2026],
    ["2025年度无锡市信访局部门预算公开", "无锡市信访局", 2025],
    ["上海市2026年市级单位预算\n预算单位：上海市统计院（数据中心）", "上海市统计院（数据中心）", 2026],
    ["2026年度\n福州市医疗保障局部门预算", "福州市医疗保障局", 2026],
    [
      "2026年度\n某某市公安局文职人员\n管理中心单位预算\n某某市公安局文职人员管理中心的职责是管理。",
      "某某市公安局文职人员管理中心",
      2026,
    ],
    ["根据有关要求，安澜县实验小学2021年部门预算及有关说明公开如下：", "安澜县实验小学", 2021],
    ["根据预算法等有关规定，平原市档案馆现将2019年部门预算公开如下：", "平原市档案馆", 2019],
    ["依据《预算法》等规定，现将2019年平原市档案馆部门预算公开如下：", "平原市档案馆", 2019],
    ["2021年部门预算公开\n（安澜县实验小学）", "安澜县实验小学", 2021],
    ["遵照《预算法》及省、市预算公开有关办法，将承河区统计局2020年预算予以公开：", "承河区统计局", 2020],
    ["现根据《预算法》和《地方预决算公开操作规程》公开柏亭县商务局2020年部门预算。", "柏亭县商务局", 2020],
    ["安澜县档案馆2022年部门预算已经县人大批准，根据《预算法》有关规定，现予公开。", "安澜县档案馆", 2022],
    ["关于安澜县农业农村局２０２６年部门预算的说明", "安澜县农业农村局", 2026],
    ["武阳区统计局2025年部门预算编制说明", "武阳区统计局", 2025],
    ["2025年部门预算公开材料\n安澜县图书馆", "安澜县图书馆", 2025],
    ["现将我市市场监督管理局2024年部门预算公开如下：", "市市场监督管理局", 2024],
    ["预算单位：某某市花卉良种试验场\n2026年单位预算", "某某市花卉良种试验场", 2026],
    ["按规定，兹公布武阳县水利局2025年度部门综合预算如下。", "武阳县水利局", 2025],
    [
      "安澜县民政局2024年部门预算\n现将安澜县民政局2025年部门预算公开如下：\n2025年部门预算收支总表",
      "安澜县民政局",
      2025,
    ],
    [
      "2023年平原市审计局部门预算和“三公”经费预算公开\n收支预算与2022年度预算90万元相比减少5万元。\n基本支出比2022年预算增加1万元。\n项目支出较2022年预算减少6万元。",
      "平原市审计局",
      2023,
    ],
    [
      "2020年平原市审计局部门预算和“三公”经费预算公开\n现根据有关规定公开平原市审计局2019年部门预算。\n2020年收入预算90万元。\n2020年支出预算90万元。",
      "平原市审计局",
      2020,
    ],
    [
      "现将平原市审计局2021年部门预算公开如下：\n公务接待费2021年3万元，2020年预算4万元。\n公务用车购置费2021年0万元，2020年预算安排5万元。",
      "平原市审计局",
      2021,
    ],
    ["重庆市审计局\n2026年部门预算情况说明\n单位名称：重庆市审计局", "重庆市审计局", 2026],
  ])("is read from %s", (text, department, year) => {
    expect(header(text)).toEqual([department, year]);
  });

  it("is read with a year in Chinese digits", () => {
    const { year, department } = readHeader(notate("现将某某市民政局二〇二四年部门预算公开如下："), {
      start: 0,
      end: 1,
      sections: [],
      issues: [],
    });
    expect([department?.text, year]).toEqual(["某某市民政局", 2024]);
  });

  it.each<[string, number | undefined]>([
    ["现将我局2021年部门预算公开如下：", 2021],
    ["2026年单位“三公”经费和机关运行经费预算表", 2026],
    ["会议通知", undefined],
  ])("has no name in %s", (text, year) => {
    expect(header(text)).toEqual([undefined, year]);
  });
});
