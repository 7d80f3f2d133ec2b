/** Writes list numbers in the formats of ECMA-376 Part 1, 17.18.59 (ST_NumberFormat). Formats not listed are written as decimals. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

const FORMATS: Record<string, (value: number) => string> = {
  none: () => "",
  decimalZero: (n) => String(n).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: run("①", 20),
  decimalEnclosedCircleChinese: run("①", 20),
  decimalEnclosedFullstop: run("⒈", 20),
  decimalEnclosedParen: run("⑴", 20),
  ideographEnclosedCircle: run("㊀", 10),
  chineseCounting: (n) => grouped(n, "零一二三四五六七八九", "十百千", true),
  chineseCountingThousand: (n) => grouped(n, "零一二三四五六七八九", "十百千", true),
  taiwaneseCounting: (n) => grouped(n, "零一二三四五六七八九", "十百千", true),
  taiwaneseCountingThousand: (n) => grouped(n, "零一二三四五六七八九", "十百千", true),
  japaneseCounting: (n) => grouped(n, "〇一二三四五六七八九", "十百千", true),
  chineseLegalSimplified: (n) => grouped(n, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", false),
  ideographLegalTraditional: (n) => grouped(n, "零壹貳參肆伍陸柒捌玖", "拾佰仟", false),
  ideographDigital: digits("〇一二三四五六七八九"),
  taiwaneseDigital: digits("○一二三四五六七八九"),
  japaneseDigitalTenThousand: digits("〇一二三四五六七八九"),
  ideographTraditional: table("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: table("子丑寅卯辰巳午未申酉戌亥"),
  ideographZodiacTraditional: sexagenary,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  ordinal,
  numberInDash: (n) => `- ${n} -`,
  hex: (n) => n.toString(16).toUpperCase(),
};

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Characters that follow one another in Unicode, `count` of them; Word goes on in decimals. */
function run(first: string, count: number) {
  return (value: number) =>
    value >= 1 && value <= count ? String.fromCharCode(first.charCodeAt(0) + value - 1) : String(value);
}

function table(characters: string) {
  return (value: number) => characters[value - 1] ?? String(value);
}

function digits(names: string) {
  return (value: number) => String(value).replace(/\d/g, (digit) => names[Number(digit)] ?? digit);
}

/** 一百零一: digits with their places up to 9,999. `shortTen` writes 10 to 19 as 十… instead of 一十…. */
function grouped(value: number, names: string, places: string, shortTen: boolean): string {
  if (value <= 0) return names[0] ?? "";
  if (value > 9999) return String(value);
  const text = String(value);
  let written = "";
  for (const [i, digit] of [...text].entries()) {
    const place = text.length - 1 - i;
    if (digit !== "0") written += `${names[Number(digit)]}${places[place - 1] ?? ""}`;
    else if (Number(text.slice(i)) > 0 && !written.endsWith(names[0] ?? "")) written += names[0];
  }
  return shortTen && value < 20 && value >= 10 ? written.slice(1) : written;
}

function sexagenary(value: number): string {
  if (value < 1 || value > 60) return String(value);
  return `${"甲乙丙丁戊己庚辛壬癸"[(value - 1) % 10]}${"子丑寅卯辰巳午未申酉戌亥"[(value - 1) % 12]}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let written = "";
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

/** A … Z, then AA, BB … as Word counts. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")}`;
}
