import { composed, NESTED } from "../voice/lists.ts";
import { amount, money, part } from "../voice/phrases.ts";
import { begin, inOwnUnit, say, type Voice } from "../voice/voice.ts";

const TOTALS = ["expenditure.total", "revenueExpenditure.total", "expenditure.current"];

const WHOLE = [
  "{year}{amount}",
  "{year}{who}{amount}",
  "{year}，{who}{amount}",
  "{who}{year}{amount}",
  "{year}{department}{amount}",
  "收支预算总表支出栏、基本支出表、项目支出表按经济分类和支出功能分类科目编制，反映{who}年度部门预算中支出预算的总体情况。{yearDigits}{amount}",
  "相应安排{year}{amount}",
  "与收入相对应，{year}{amount}",
  "根据收支平衡的原则，{year}{amount}",
  "{year}{who}按支出用途划分，{amount}",
  "{yearDigits}{who}安排的{amount}",
  "{who}{yearDigits}的{amount}",
  "从支出来看，{yearDigits}{amount}",
  "按照以收定支的原则，{year}{amount}",
  "财政部门批复{who}{yearDigits}{amount}",
  "{year}，{who}各项{amount}",
  "对应安排{year}{amount}",
];

const BASIC = [
  "{b}，包括{p}和{r}",
  "{b}（{p}、{r}）",
  "{b}（其中：{p}，{r}）",
  "{b}，包括{p}、{r}",
  "{b}（其中{p}，{r}）",
  "{b}（含{p}、{r}）",
  "{b}（包括：{p}；{r}）",
  "{b}，由{p}和{r}组成",
  "{b}（{p}；{r}）",
  "{b}，其中{p}、{r}",
  "{b}，含{p}和{r}",
  "{b}，分别是{p}、{r}",
  "{b}：{p}、{r}",
  "{b}，具体为{p}，{r}",
  "{b}（{p}和{r}）",
];

const PROJECT = [
  "{j}",
  "{j}",
  "{j}，包括{o}和{t}",
  "{j}（{o}、{t}）",
  "{j}（其中：{o}，{t}）",
  "{j}（含{o}、{t}）",
  "{j}",
  "{j}，分为{o}、{t}",
  "{j}，其中{o}，{t}",
  "{j}（包含{o}；{t}）",
  "{j}：{o}、{t}",
];

const LEAD = [
  "{yearDigits}",
  "{yearDigits}，{who}",
  "{who}{yearDigits}",
  "{yearDigits}{who}安排",
  "{yearDigits}预算中，",
  "{yearDigits}部门预算，",
  "{who}{yearDigits}支出用途为：",
  "从用途看，{yearDigits}",
];
const TAIL = [
  "",
  "",
  "，全部为本级支出",
  "，主要为日常运转和专项工作等",
  "，无对下补助支出",
  "，均为本级支出",
  "",
  "",
  "，不含对下转移支付",
  "，主要用于保障机构运转和重点工作",
  "，全部由本级使用",
];

/** 支出: the total, 基本 with 人员 and 公用, 项目. */
export function expenditure(voice: Voice): string[] {
  begin(voice, "支出");
  return inOwnUnit(voice, () => told(voice), true);
}

function told(voice: Voice): string[] {
  const { total, basic, project, personnel, running, operational, targeted } = voice.truth;
  const basicTold = () =>
    say(voice, "基本支出", BASIC, {
      b: () => amount(voice, "expenditure.basic", basic.now),
      p: () => part(voice, amount(voice, "expenditure.basic.personnel", personnel), true),
      r: () => part(voice, amount(voice, "expenditure.basic.runningCosts", running), true),
    });
  const projectTold = () =>
    say(voice, operational > 0 ? "项目支出" : "单一项目支出", operational > 0 ? PROJECT : ["{j}"], {
      j: () => amount(voice, "expenditure.project", project.now),
      o: () => part(voice, amount(voice, "expenditure.project.operational", operational), true),
      t: () => part(voice, amount(voice, "expenditure.project.targeted", targeted), true),
    });
  return composed(
    voice,
    "支出构成",
    {
      whole: () =>
        say(voice, "支出总额", WHOLE, {
          amount: () => amount(voice, "expenditure.total", total.now, { concepts: TOTALS }),
        }),
      sum: () => `支出合计${money(voice, total.now, { concepts: TOTALS })}`,
      lead: () => say(voice, "支出起首", LEAD),
      parts: () => [part(voice, basicTold()), part(voice, projectTold())],
      tail: () => say(voice, "支出说明", TAIL),
    },
    NESTED,
  );
}
