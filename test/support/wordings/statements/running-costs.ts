import { called, money, verb } from "../voice/phrases.ts";
import { begin, inOwnUnit, say, stated, type Voice } from "../voice/voice.ts";

const SAID = [
  "{year}，{who}{name}{amount}，主要用于{uses}。",
  "{year}{who}{name}{amount}，用于{uses}。",
  "{who}{year}{name}{amount}，主要用于{uses}。",
  "{name}{amount}，主要用于保证机关正常运转的{uses}。",
  "{year}，{who}安排{name}{m}，主要是{uses}等支出。",
  "{year}{department}{name}{amount}。主要包括{uses}。",
  "{year}{name}{amount}，包括：{uses}。",
  "为保障机关正常运转，{year}{who}安排{name}{m}，主要用于{uses}。",
  "{year}{who}用于{uses}的{name}{amount}。",
  "{who}{year}一般公共预算安排的{name}{amount}，主要用于{uses}。",
  "{year}，{who}履行一般行政管理职能、维持机关日常运转的{name}{amount}。",
  "{name}：{m}（主要用于{uses}）。",
  "{who}{year}{name}{amount}，用途为{uses}。",
  "{year}财政拨款安排{who}{name}{m}，用于{uses}。",
  "维持{who}日常运转的{name}{amount}，主要包括{uses}。",
  "{yearDigits}{name}{amount}（{uses}）。",
  "{who}各项{name}合计{m}，主要用于{uses}。",
  "{name}方面，{year}安排{m}，具体用于{uses}。",
];

const NONE = [
  "{who}为事业单位，无机关运行经费。",
  "{year}{who}未安排机关运行经费。",
  "{who}为事业单位，{yearDigits}没有机关运行经费。",
  "{year}，{who}机关运行经费0万元。",
  "{who}不涉及机关运行经费。",
  "{who}系事业单位，不安排机关运行经费预算。",
  "无。",
  "{who}机关运行经费为零。",
  "{who}属事业单位，无此项经费。",
  "{who}为公益类事业单位，机关运行经费不适用。",
  "{yearDigits}{who}无机关运行经费预算。",
  "{year}{who}机关运行经费预算数为0。",
  "{who}未编列机关运行经费。",
  "本项无内容。",
];

const USES = [
  "办公费、印刷费、邮电费、差旅费",
  "办公费、水电费、取暖费、日常维修费",
  "办公费、邮电费、物业管理费、会议费",
  "办公及印刷费、差旅费、公务用车运行维护费",
];

/** 机关运行经费: the amount, which for a body of the state is its 公用经费, or that there is none. */
export function runningCosts(voice: Voice): string[] {
  begin(voice, "机关运行经费");
  if (!voice.truth.public) return [none(voice)];
  const concepts = ["agencyRunningCosts"];
  const told = () =>
    say(voice, "机关运行经费", SAID, {
      name: () => called(voice, "agencyRunningCosts"),
      amount: () => verb(voice, "") + money(voice, voice.truth.running, { concepts }),
      m: () => money(voice, voice.truth.running, { concepts }),
      uses: () => voice.dice.one(USES),
    });
  return [inOwnUnit(voice, told) + meetings(voice)];
}

const MEETINGS = [
  "",
  "",
  "",
  "{year}会议费预算{c}，培训费预算{t}。",
  "会议费、培训费预算分别为{c}、{t}。",
  "另外，{year}安排会议费{c}（拟召开会议3次）、培训费{t}（拟培训2期）。",
  "一般性支出：会议费{c}；培训费{t}；未举办节庆、晚会、论坛、赛事活动。",
];

/** 会议费 and 培训费: no relation holds them. */
function meetings(voice: Voice): string {
  const { running, grain } = voice.truth;
  const share = (percent: number, concept: string) => () =>
    money(voice, Math.ceil((running * percent) / 100 / grain) * grain, { concepts: [concept], loose: true });
  return say(voice, "会议培训", MEETINGS, { c: share(4, "conferences"), t: share(3, "training") });
}

function none(voice: Voice): string {
  const said = say(voice, "没有机关运行经费", NONE);
  const { year } = voice.truth;
  const what = {
    concepts: ["agencyRunningCosts"],
    value: "0.00",
    stage: "budget" as const,
    year,
    nil: true,
    loose: true,
  };
  return stated(voice, what, said);
}
