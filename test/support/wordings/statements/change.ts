import { type Piece, paragraph } from "../blocks.ts";
import type { Pair } from "../truth/truth.ts";
import { difference, directed } from "../voice/changes.ts";
import { composed } from "../voice/lists.ts";
import type { NameKey } from "../voice/names.ts";
import { called, money, reason, verb } from "../voice/phrases.ts";
import { begin, inOwnUnit, say, type Voice } from "../voice/voice.ts";
import { tabled } from "./tabled.ts";

const TOTALS = ["revenueExpenditure.total", "expenditure.total", "revenue.total"];

const WHOLE = [
  "{yearDigits}{name}{amount}，{change}",
  "{yearDigits}{who}{name}{amount}，{change}",
  "{who}{yearDigits}{name}{amount}，{change}",
  "{yearDigits}{name}{bare}",
  "{yearDigits}{who}{name}{bare}",
  "{who}{yearDigits}{name}{bare}",
  "{yearDigits}{name}{amount}（{change}）",
  "从总体看，{yearDigits}{name}{amount}，{change}",
  "{yearDigits}{department}{name}{amount}，{change}",
  "{yearDigits}{who}的{name}{amount}，{change}",
  "同{lastDigits}比，{yearDigits}{name}{amount}，{change}",
  "{yearDigits}{name}{amount}，{change}",
  "{department}{yearDigits}{name}{bare}",
  "总的看，{yearDigits}{name}{bare}",
];

const LAYOUTS = [
  "{whole}，其中：{semi}。",
  "{whole}。其中：{semi}。",
  "{whole}，其中{semi}。",
  "{whole}。{semi}。",
  "{whole}。其中：|{rows}",
  "{whole}。其中：|{numbered}",
  "{lead}{semi}；{sum}。",
  "{whole}（其中：{semi}）。",
  "{whole}，具体为：{semi}。",
  "{whole}：|{bracketed}",
  "{lead}{semi}。{sum}。",
  "{whole}。分项看，{semi}。",
  "{whole}。主要变化：{semi}。",
  "{whole}，分项看：{semi}。",
  "{whole}。|{circled}",
  "{whole}：{semi}。",
  "{lead}{semi}，{sum}。",
  "{whole}，变化情况为：{semi}。",
];

const SUM = [
  "两项相抵，{name}{D}",
  "两项合计{D}",
  "收支预算总额{D}",
  "两项相抵净{D}",
  "两项相加，预算总额{D}",
  "收支总体{D}",
  "综合上述因素，{name}{D}",
  "以上两项合并计算，{name}{D}",
  "增减相抵，收支总额{D}",
  "汇总后，{name}{D}",
];

const PART = [
  "{name}{D}",
  "{name}{D}",
  "{name}较{last}{D}",
  "{name}{amount}，{change}",
  "{name}比{last}{D}",
  "{name}{amount}（{last}{W}），{D}",
  "{name}{bare}",
  "{name}方面{D}",
  "{name}由{last}的{W}{to}，{D}",
  "{name}{amount}，{change}",
  "{name}{bare}",
  "{name}部分{D}",
  "{name}安排{amount}，{change}",
  "{name}从{last}的{W}{to}，{D}",
  "{name}总计{D}",
  "{name}变化为{D}",
];

const BASIC = {
  up: ["人员工资标准调整", "在职人员增加", "社会保险缴费基数提高"],
  down: ["在职人员退休", "压减一般性支出", "人员调出"],
};
const PROJECT = {
  up: ["新增专项工作经费", "2017年建设的信息系统需要升级改造", "信息化建设项目增加", "上级专项任务增加"],
  down: ["部分项目已经完成", "压减非急需非刚性支出", "一次性项目不再安排"],
};

/** 比上年增减: the total, 基本 and 项目, each with its reason. */
export function change(voice: Voice): Piece[] {
  begin(voice, "收支增减");
  if (voice.dice.chance(0.1)) return inTable(voice);
  return inOwnUnit(voice, () => told(voice), true).map((text) => paragraph(text));
}

const SEE = [
  "具体情况见下表。",
  "增减变化及原因详见下表。",
  "分项情况如下表所示：",
  "各项变化列表如下。",
  "变化情况及原因列于下表。",
  "详细变化见下列表格：",
];

/** 基本 and 项目 in a table instead of a sentence. */
function inTable(voice: Voice): Piece[] {
  voice.forms.push("分项列表");
  const { total, basic, project } = voice.truth;
  const why = (pair: Pair, because: typeof BASIC) => voice.dice.one(pair.now > pair.last ? because.up : because.down);
  return [
    paragraph(`${whole(voice)}。${say(voice, "见表", SEE)}`),
    ...tabled(voice, [
      { concept: "expenditure.basic", label: "基本支出", pair: basic, why: why(basic, BASIC) },
      { concept: "expenditure.project", label: "项目支出", pair: project, why: why(project, PROJECT) },
      { concept: "expenditure.total", label: "合计", pair: total, why: "" },
    ]),
  ];
}

function whole(voice: Voice): string {
  const { total } = voice.truth;
  return say(voice, "增减总额", WHOLE, {
    name: () => called(voice, "budget"),
    amount: () => verb(voice, voice.names.get("budget") ?? "") + money(voice, total.now, { concepts: TOTALS }),
    change: () => difference(voice, total, { concepts: TOTALS, tied: true }),
    bare: () => difference(voice, total, { concepts: TOTALS, tied: true, bare: true }),
  });
}

function told(voice: Voice): string[] {
  const { total, basic, project } = voice.truth;
  const same = total.now === total.last;
  return composed(
    voice,
    "增减构成",
    {
      whole: () => whole(voice),
      sum: () =>
        same
          ? `收支预算总额${difference(voice, total, { concepts: TOTALS, tied: true })}`
          : say(voice, "增减合计", SUM, {
              name: () => called(voice, "budget"),
              D: () => directed(voice, total, TOTALS, true),
            }),
      lead: () => say(voice, "增减起首", LEAD),
      parts: () => [one(voice, "expenditure.basic", basic, BASIC), one(voice, "expenditure.project", project, PROJECT)],
    },
    LAYOUTS,
  );
}

const LEAD = [
  "{yearDigits}，",
  "与{lastDigits}相比，{yearDigits}",
  "{yearDigits}预算与{lastDigits}相比，",
  "同{lastDigits}比较，",
  "{yearDigits}{who}",
  "较{lastDigits}看，",
  "{yearDigits}预算编制中，",
  "对比{lastDigits}，{yearDigits}",
];

function one(voice: Voice, concept: NameKey & string, pair: Pair, because: typeof BASIC): string {
  const concepts = [concept];
  if (pair.now === pair.last) return called(voice, concept) + difference(voice, pair, { concepts, tied: true });
  const said = say(voice, "分项增减", PART, {
    name: () => called(voice, concept),
    D: () => directed(voice, pair, concepts, true),
    W: () => money(voice, pair.last, { concepts }, 1),
    N: () => money(voice, pair.now, { concepts }),
    to: () => `${pair.now > pair.last ? "增加" : "减少"}到${money(voice, pair.now, { concepts })}`,
    amount: () => verb(voice, "") + money(voice, pair.now, { concepts }),
    change: () => difference(voice, pair, { concepts, tied: true }),
    bare: () => difference(voice, pair, { concepts, tied: true, bare: true }),
  });
  return said + reason(voice, pair.now > pair.last, because);
}
