import { type Piece, paragraph } from "../blocks.ts";
import { begin, say, type Voice } from "../voice/voice.ts";

const TITLES = [
  "{department}{yearDigits}部门预算公开",
  "{department}{yearDigits}部门预算信息公开",
  "{department}{yearDigits}部门预算公开情况说明",
  "{yearDigits}{department}部门预算公开说明",
  "{department}{yearDigits}部门预算信息公开情况说明",
  "{department}{yearDigits}部门预算及说明",
  "{yearDigits}部门预算公开|（{department}）",
  "{yearDigits}部门预算公开材料|{department}",
  "{department}{yearDigits}预算公开情况说明",
  "{department}|{yearDigits}部门预算",
  "关于{department}{yearDigits}部门预算的说明",
  "{department}{yearDigits}部门预算编制说明",
  "{yearDigits}{department}预算信息公开",
];

const OPENINGS = [
  "按照{laws}规定，现将{department}{yearDigits}部门预算公开如下：",
  "根据{laws}的有关规定，现将{department}{yearDigits}部门预算信息公开如下：",
  "按照{laws}的要求，现将{department}{yearDigits}部门预算情况公开如下。",
  "依据{laws}等规定，现将{yearDigits}{department}部门预算公开如下：",
  "为做好预算公开工作，根据{laws}等有关规定，现将{department}{yearDigits}部门预算公布如下：",
  "根据{laws}，{department}现将{yearDigits}部门预算向社会公开，说明如下：",
  "按照{laws}有关要求，{department}{yearDigits}部门预算及有关说明公开如下：",
  "根据{laws}要求，{department}{yearDigits}部门预算公开内容如下：",
  "依照{laws}，现就{department}{yearDigits}部门预算作如下公开：",
  "{department}{yearDigits}部门预算已经{area}人大批准，根据{laws}，现予公开。",
  "遵照{laws}，将{department}{yearDigits}预算予以公开：",
  "现根据{laws}公开{department}{yearDigits}部门预算。",
];

const LAWS = [
  "《预算法》、《预算法实施条例》、《地方预决算公开操作规程》和《河北省省级预算公开办法》",
  "《中华人民共和国预算法》《地方预决算公开操作规程》",
  "《预算法》、《地方预决算公开操作规程》和《河北省预算公开操作规程实施办法》",
  "《中华人民共和国预算法》、《中华人民共和国预算法实施条例》和《地方预决算公开操作规程》",
  "《中华人民共和国预算法》及财政部《地方预决算公开操作规程》",
  "《预算法》、《政府信息公开条例》、《地方预决算公开操作规程》",
  "《预算法》《政府信息公开条例》有关规定",
  "《中华人民共和国预算法》第十四条和《地方预决算公开操作规程》",
  "《预算法》《预算法实施条例》及省、市预算公开有关办法",
];

const DUTIES = [
  "贯彻执行国家有关法律法规和方针政策，拟订有关工作规划并组织实施。",
  "负责本行业的监督管理和安全生产工作。",
  "指导基层开展业务工作，组织教育培训。",
  "承担有关行政审批和公共服务事项的办理。",
  "完成上级交办的其他任务。",
];

const DUTIES_HEADS = [
  "部门职责：",
  "主要职责：",
  "（一）部门职责",
  "（一）主要职责",
  "（一）主要职能",
  "1、部门职责",
  "（一）职能概况",
  "（一）职能简介",
  "一是主要职能。",
  "职能：",
  "（一）基本职能",
  "1．主要职责",
];
const UNITS_HEADS = [
  "机构设置：",
  "机构设置情况：",
  "（二）机构设置",
  "（二）机构设置情况",
  "（二）内设机构情况",
  "2、机构设置",
  "（二）机构情况",
  "（二）部门预算单位构成",
  "二是机构情况。",
  "机构：",
  "（二）机构编制",
  "2．内设机构",
];
const NATURES = ["行政", "行政单位", "行政机关", "行政类", "机关", "党政机关"];
const SERVICE = ["事业", "财政补助事业单位", "公益一类事业", "公益二类事业", "事业类", "财政补助"];
const FUNDING = ["财政拨款", "财政性资金基本保证", "全额拨款", "财政全额保障", "全额", "财政补助"];
const COLUMNS = [
  "单位名称|单位性质|单位规格|经费保障形式",
  "单位名称|单位性质|单位规格|经费保障方式",
  "机构名称|机构性质|规格|经费形式",
  "名称|性质|级别|经费来源",
  "预算单位|性质|规格|经费供给方式",
  "单位|单位类型|机构规格|经费保障",
  "预算单位名称|单位类别|行政级别|预算管理方式",
];

const STAFF = [
  "",
  "",
  "",
  "核定编制42名，其中{a}30名、{b}12名。",
  "{a}、{b}分别为30名和12名，共42名；在职人员40名，退休人员16名。",
  "人员情况：|——编制42名（{a}30名，{b}12名）；|——实有40人。",
  "{department}内设机构5个：办公室、综合科、业务一科、业务二科、监督科。",
];

/** The lines of the title, and the first sentence. */
export function opening(voice: Voice): [titles: Piece[], first: Piece] {
  begin(voice, "题名");
  const title = say(voice, "题名", TITLES)
    .split("|")
    .map((line) => paragraph(line, "title"));
  begin(voice, "开头");
  return [title, paragraph(say(voice, "开头", OPENINGS, { laws: () => say(voice, "依据", LAWS) }))];
}

/** 职责 as a list, 机构设置 as a table. */
export function institution(voice: Voice): Piece[] {
  begin(voice, "机构设置");
  const { dice, truth } = voice;
  const numbered = dice.chance(0.6);
  const duties = DUTIES.slice(dice.int(0, 2)).map((duty, at) => paragraph(numbered ? `${at + 1}.${duty}` : duty));
  const nature = say(voice, "性质", truth.public ? NATURES : SERVICE);
  const row = [truth.department, nature, dice.one(["正科级", "正处级"]), say(voice, "经费形式", FUNDING)];
  return [
    paragraph(say(voice, "职责", DUTIES_HEADS)),
    ...duties,
    paragraph(say(voice, "机构", UNITS_HEADS)),
    { kind: "table", head: 1, rows: [say(voice, "机构表头", COLUMNS).split("|"), row] },
    ...say(voice, "编制", STAFF, {
      a: () => (truth.public ? "行政编制" : "管理岗位"),
      b: () => (truth.public ? "事业编制" : "专业技术岗位"),
    })
      .split("|")
      .filter((line) => line !== "")
      .map((line) => paragraph(line)),
  ];
}
