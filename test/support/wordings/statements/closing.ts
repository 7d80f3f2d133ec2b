import { type Piece, paragraph } from "../blocks.ts";
import { begin, say, type Voice } from "../voice/voice.ts";

const TERMS = [
  ["一般公共预算拨款收入", "指财政当年拨付的资金"],
  ["上年结转", "指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金"],
  ["基本支出", "指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出"],
  ["项目支出", "指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出"],
  ["“三公”经费", "指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费"],
  ["机关运行经费", "指为保障行政单位运行用于购买货物和服务的各项资金"],
] as const;
const TERM = [
  "{n}.{t}：{d}。",
  "{n}、{t}：{d}。",
  "（{n}）{t}：{d}。",
  "{t}：{d}。",
  "{n}．{t}{d}。",
  "{t}，{d}。",
  "——{t}：{d}。",
  "{n}.{t}，{d}。",
  "({n}){t}：{d}。",
  "{n}、{t}。{d}。",
];
const OTHER = [
  "{who}无其他需要说明的事项。",
  "无其他需要说明的事项。",
  "无。",
  "{who}没有其他需要说明的事项。",
  "暂无其他需说明的事项。",
  "{year}{who}无其他说明事项。",
  "没有其他需要说明的情况。",
  "{who}{yearDigits}没有其他事项需要说明。",
  "无其他。",
  "除以上内容外，无其他需说明事项。",
];

export function glossary(voice: Voice): Piece[] {
  begin(voice, "名词解释");
  const template = say(voice, "名词", TERM, { n: () => "#", t: () => "@", d: () => "&" });
  return TERMS.map(([term, meaning], at) =>
    paragraph(
      template
        .replace("#", String(at + 1))
        .replace("@", term)
        .replace("&", meaning),
    ),
  );
}

export function otherMatters(voice: Voice): Piece[] {
  begin(voice, "其他");
  return [paragraph(say(voice, "其他", OTHER))];
}
