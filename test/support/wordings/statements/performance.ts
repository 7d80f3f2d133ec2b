import { type Piece, paragraph } from "../blocks.ts";
import { decimalText } from "../figures.ts";
import { begin, say, type Voice } from "../voice.ts";
import { ways } from "../ways.ts";

const PARTS = ways(
  [
    "（一）总体绩效目标|（二）分项绩效目标|（三）工作保障措施",
    "1.总体绩效目标|2.分项绩效目标|3.工作保障措施",
    "（一）总体绩效目标|（二）分项绩效目标|（三）实现年度绩效目标的保障措施",
  ],
  [
    "总体绩效目标|分项绩效目标|工作保障措施",
    "一是总体绩效目标|二是分项绩效目标|三是工作保障措施",
    "（一）部门总体绩效目标|（二）职责分项绩效目标|（三）保障措施",
  ],
);
const AIMS = ways(
  [
    "围绕中心工作，全面完成年度各项任务，提升服务能力和水平。",
    "{year}，{who}将认真履行职责，确保年度重点任务按期完成，群众满意度不低于95%。",
  ],
  ["坚持稳中求进，完成年度目标任务，服务对象满意度达到90%以上。", "以提高服务质量为目标，全年组织业务培训不少于4次。"],
);
const DUTY = ways(
  [
    "绩效目标：保障日常工作开展。|绩效指标：重点工作完成率达到100%。",
    "绩效目标：完成年度业务工作任务。|绩效指标：任务按时完成率不低于98%。",
  ],
  ["目标：推进各项业务工作。指标：工作完成率100%。", "绩效目标：保障机构正常运转；绩效指标：按时办结率95%以上。"],
);
const MEASURES = ways(
  ["加强预算管理，规范资金使用，严格执行财务制度。", "健全预算绩效管理制度，开展绩效运行监控，强化结果应用。"],
  ["完善内部控制，加快支出进度，及时组织绩效自评。"],
);
const TITLES = ways(
  ["{p}绩效目标表", "项目绩效目标表", "1.{p}绩效目标表"],
  ["{p}项目支出绩效目标表", "{p}绩效目标申报表"],
);
const HEADS = ways(
  [
    "一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据",
    "一级指标|二级指标|三级指标|指标描述|指标值|确定依据",
  ],
  ["一级指标|二级指标|三级指标|指标说明|目标值|依据"],
);

/** 绩效: the aims, the measures and one project's indicators. */
export function performance(voice: Voice): Piece[] {
  begin(voice, "绩效");
  const [whole = "", duties = "", measures = ""] = say(voice, "绩效分节", PARTS).split("|");
  const [aim] = voice.truth.aims;
  const title = say(voice, "绩效表题", TITLES, { p: () => aim!.project });
  return [
    paragraph(whole),
    paragraph(say(voice, "总体目标", AIMS)),
    paragraph(duties),
    ...say(voice, "分项目标", DUTY)
      .split("|")
      .map((line) => paragraph(line)),
    paragraph(measures),
    paragraph(say(voice, "保障措施", MEASURES)),
    paragraph(title, "cap"),
    { kind: "table", head: 1, rows: rows(voice, aim!.funds) },
  ];
}

function rows(voice: Voice, funds: number): string[][] {
  const head = say(voice, "绩效表头", HEADS).split("|");
  const most = `≤${decimalText(funds, 1_000_000, 6).replace(/\.?0+$/, "")}万元`;
  return [
    head,
    ["产出指标", "数量指标", "开展次数", "全年开展业务活动的次数", "≥12次", "工作计划"],
    ["^", "质量指标", "验收合格率", "验收合格的比率", "100%", "行业标准"],
    ["^", "成本指标", "项目成本", "项目支出总额", most, "预算批复"],
    ["效益指标", "社会效益指标", "服务水平", "服务能力提升情况", "提升", "工作要求"],
    ["满意度指标", "服务对象满意度指标", "满意度", "服务对象的满意程度", "≥95%", "问卷调查"],
  ];
}
