const DIGITS = "〇一二三四五六七八九";
const SMALL_UNITS = ["", "十", "百", "千"] as const;
const LARGE_UNITS = ["", "万", "亿"] as const;
const ALTERNATIVES: Record<string, string> = Object.fromEntries(
  Array.from("零两壹贰叁肆伍陆柒捌玖拾佰仟", (c, at) => [c, "〇二一二三四五六七八九十百千".charAt(at)]),
);

/** Characters that a Chinese numeral may consist of, for use inside a regular expression's brackets. */
export const CHINESE_NUMERAL = "〇零一二三四五六七八九十百千两";

/** The same for numerals of amounts: with 万 and 亿, and in the capital forms of 金额大写. */
export const AMOUNT_NUMERAL = `${CHINESE_NUMERAL}壹贰叁肆伍陆柒捌玖拾佰仟万亿`;

/** Numerals in circles, from 1 to 20. */
export const CIRCLED_NUMERAL = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** 21 → 二十一, as Word's `chineseCounting` and people write it (十一, not 一十一). `n` is a whole number from 0 to 9999 9999 9999. */
export function chineseNumeral(n: number): string {
  if (n === 0) return "〇";
  const groups: string[] = [];
  let bridge = false;
  for (let place = 0, rest = n; rest > 0; place++, rest = Math.floor(rest / 10000)) {
    const group = rest % 10000;
    const text = group === 0 ? "" : chineseGroup(group) + (LARGE_UNITS[place] ?? "");
    groups.unshift(text === "" ? "" : text + (bridge ? "〇" : ""));
    bridge = text === "" ? groups.some((later) => later !== "") : group < 1000;
  }
  return groups.join("").replace(/^一十/, "十").replace(/〇+/g, "〇").replace(/〇$/, "");
}

/** 二十一 → 21, 一〇 → 10, 一百零五 → 105; undefined when the text is not a Chinese numeral. */
export function parseChineseNumeral(text: string): number | undefined {
  const plain = Array.from(text, (c) => ALTERNATIVES[c] ?? c).join("");
  if (/^[〇一二三四五六七八九]+$/.test(plain)) return Number(Array.from(plain, (c) => DIGITS.indexOf(c)).join(""));
  const match = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(plain);
  if (match === null || plain === "") return undefined;
  const groups = [match[1], match[2], match[3]].map((group) => (group ? parseGroup(group) : 0));
  const [yi, wan, ones] = groups;
  if (yi === undefined || wan === undefined || ones === undefined) return undefined;
  return yi * 1e8 + wan * 1e4 + ones;
}

/** 21, 二十一, ⑳ → their number; undefined when the text is no numeral. */
export function parseNumeral(text: string): number | undefined {
  const circled = CIRCLED_NUMERAL.indexOf(text);
  if (text !== "" && circled !== -1) return circled + 1;
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
}

function chineseGroup(group: number): string {
  return Array.from(String(group), (digit, index) => {
    const unit = SMALL_UNITS[String(group).length - 1 - index] ?? "";
    return digit === "0" ? "〇" : DIGITS[Number(digit)] + unit;
  })
    .join("")
    .replace(/〇+$/, "")
    .replace(/〇+/g, "〇");
}

function parseGroup(group: string): number | undefined {
  const match =
    /^〇?(?:([一二三四五六七八九])千)?〇?(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九]?)(十))?〇?([一二三四五六七八九])?$/.exec(
      group,
    );
  if (match === null) return undefined;
  const digit = (text: string | undefined): number => (text ? DIGITS.indexOf(text) : 0);
  const tens = match[4] === undefined ? 0 : digit(match[3]) || 1;
  return digit(match[1]) * 1000 + digit(match[2]) * 100 + tens * 10 + digit(match[5]);
}
