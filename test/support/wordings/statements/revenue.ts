import { composed } from "../voice/lists.ts";
import type { NameKey } from "../voice/names.ts";
import { amount, money, nothing, part } from "../voice/phrases.ts";
import { begin, inOwnUnit, say, type Voice } from "../voice/voice.ts";

const TOTALS = ["revenue.total", "revenueExpenditure.total", "revenue.current"];

const WHOLE = [
  "{year}{amount}",
  "{year}{who}{amount}",
  "{year}，{who}{amount}",
  "{who}{year}{amount}",
  "{year}{department}{amount}",
  "反映本部门当年全部收入。{yearDigits}{amount}",
  "{year}预计{amount}",
  "{who}全部收入纳入预算管理，{year}{amount}",
  "根据{area}财政批复，{year}{amount}",
  "经批复，{who}{yearDigits}{amount}",
  "按照综合预算原则，{yearDigits}{amount}",
  "{who}{yearDigits}的{amount}",
  "从收入来看，{yearDigits}{amount}",
  "纳入{yearDigits}部门预算管理的{amount}",
  "财政部门批复{who}{yearDigits}{amount}",
  "{year}，{who}各项{amount}",
  "综合考虑，{year}{amount}",
];

const SHARE = [
  "，占{p}%",
  "，占收入预算的{p}%",
  "，占比{p}%",
  "（占{p}%）",
  "（占比{p}%）",
  "，占总收入的{p}%",
  "，占收入预算总额的{p}%",
  "，所占比例为{p}%",
  "，占预算收入{p}%",
];

/** 收入: the total and the sources it is made of. */
export function revenue(voice: Voice): string[] {
  begin(voice, "收入");
  return inOwnUnit(voice, () => told(voice), true);
}

function told(voice: Voice): string[] {
  const { sources, total } = voice.truth;
  const zeros = voice.dice.one(["told", "left out", "grouped"] as const);
  voice.forms.push(`零项: ${zeros}`);
  const shares = voice.dice.chance(0.15);
  if (shares) voice.forms.push("占比");
  const nonzero = sources.filter(({ value }) => value > 0);
  const listed = zeros === "told" ? sources : nonzero;
  const parts = () =>
    listed.map(({ concept, value }) =>
      part(
        voice,
        value === 0
          ? nothing(voice, concept as NameKey)
          : amount(voice, concept as NameKey, value, { concepts: [concept], loose: listed.length < 2 }) +
              (shares ? share(voice, value) : ""),
        value === 0 || nonzero.length < 2,
      ),
    );
  const missing = sources.filter(({ value }) => value === 0).map(({ concept }) => concept as NameKey);
  return composed(voice, "收入构成", {
    whole: () =>
      say(voice, "收入总额", WHOLE, { amount: () => amount(voice, "revenue.total", total.now, { concepts: TOTALS }) }),
    sum: () => `收入合计${money(voice, total.now, { concepts: TOTALS })}`,
    lead: () => say(voice, "收入起首", LEAD),
    parts,
    tail: () => (zeros === "grouped" && missing.length > 0 ? none(voice, missing) : ""),
  });
}

const LEAD = [
  "{yearDigits}",
  "{yearDigits}，{who}",
  "{who}{yearDigits}",
  "{yearDigits}{who}安排",
  "{yearDigits}预算中，",
  "{yearDigits}部门预算，",
  "{who}{yearDigits}收入来源为：",
  "从来源看，{yearDigits}",
];
const NONE = [
  "；{all}均未安排",
  "，{all}均为0",
  "，无{all}",
  "；{all}均为零",
  "，不涉及{all}",
  "，未安排{all}",
  "；{all}无预算",
  "，{all}预算为零",
  "，{all}无安排",
  "，没有{all}",
  "；{all}均无",
];

function none(voice: Voice, missing: NameKey[]): string {
  const all = missing.slice(0, 3).map((concept) => LABELS[concept] ?? concept);
  return say(voice, "各项没有", NONE, { all: () => all.join("、") });
}

const LABELS: Partial<Record<NameKey, string>> = {
  "revenue.governmentManagedFunds": "政府性基金预算拨款收入",
  "revenue.stateCapitalOperations": "国有资本经营预算拨款收入",
  "revenue.specialFiscalAccount": "财政专户管理资金收入",
  "revenue.unitOwnFunds": "单位资金收入",
  "revenue.service": "事业收入",
  "revenue.commercial": "事业单位经营收入",
  "revenue.superiorSubsidy": "上级补助收入",
  "revenue.subordinateRemittance": "附属单位上缴收入",
  "revenue.other": "其他收入",
  "revenue.carriedForward": "上年结转",
};

function share(voice: Voice, value: number): string {
  const hundredths = Math.round((value * 10_000) / voice.truth.total.now);
  return say(voice, "占比", SHARE, { p: () => (hundredths / 100).toFixed(2) });
}
