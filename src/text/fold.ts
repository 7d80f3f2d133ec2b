/** CJK Radicals Supplement characters that stand for a Han character of the same look. NFKC leaves these alone. */
const RADICALS: Record<string, string> = {
  "⺀": "冫",
  "⺁": "厂",
  "⺄": "乙",
  "⺅": "亻",
  "⺆": "冂",
  "⺇": "几",
  "⺈": "刀",
  "⺉": "刂",
  "⺊": "卜",
  "⺌": "小",
  "⺍": "小",
  "⺎": "兀",
  "⺐": "尢",
  "⺒": "巳",
  "⺓": "幺",
  "⺔": "彐",
  "⺕": "彐",
  "⺖": "忄",
  "⺗": "心",
  "⺘": "扌",
  "⺙": "攵",
  "⺛": "旡",
  "⺜": "日",
  "⺝": "月",
  "⺞": "歹",
  "⺟": "母",
  "⺠": "民",
  "⺡": "氵",
  "⺢": "水",
  "⺣": "灬",
  "⺤": "爪",
  "⺥": "爫",
  "⺦": "丬",
  "⺧": "牛",
  "⺨": "犭",
  "⺩": "王",
  "⺫": "目",
  "⺬": "示",
  "⺭": "礻",
  "⺮": "竹",
  "⺯": "糸",
  "⺰": "纟",
  "⺱": "罒",
  "⺲": "罒",
  "⺳": "罒",
  "⺶": "羊",
  "⺷": "羊",
  "⺹": "老",
  "⺻": "聿",
  "⺼": "肉",
  "⺽": "臼",
  "⺾": "艹",
  "⺿": "艹",
  "⻀": "艹",
  "⻁": "虎",
  "⻂": "衤",
  "⻃": "西",
  "⻄": "西",
  "⻅": "见",
  "⻆": "角",
  "⻇": "角",
  "⻈": "讠",
  "⻉": "贝",
  "⻊": "足",
  "⻋": "车",
  "⻌": "辶",
  "⻍": "辶",
  "⻎": "辶",
  "⻏": "阝",
  "⻐": "钅",
  "⻑": "長",
  "⻒": "镸",
  "⻓": "长",
  "⻔": "门",
  "⻕": "阜",
  "⻖": "阝",
  "⻗": "雨",
  "⻘": "青",
  "⻙": "韦",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻝": "食",
  "⻞": "食",
  "⻟": "飠",
  "⻠": "饣",
  "⻢": "马",
  "⻣": "骨",
  "⻤": "鬼",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻧": "卤",
  "⻨": "麦",
  "⻩": "黄",
  "⻪": "黾",
  "⻬": "齐",
  "⻮": "齿",
  "⻰": "龙",
  "⻳": "龟",
};

/** Fonts that draw 户 and 戶 alike name either for both; so does NFKC for the radical ⼾. */
const DOOR = /[\u2f3e戶戸]/;
const LOOK_ALIKES = /[戶戸\u2e80-\u2fd5\uf900-\ufaff]/g;
/** {@link LOOK_ALIKES}, and full-width ASCII and blanks. */
const ODD = /[戶戸\u2e80-\u2fd5\uf900-\ufaff\uff01-\uff5e\u3000\u00a0]/g;
/** Text as most cells have it, in which there is nothing to fold. */
const PLAIN = /^[\n -~]*$/;

/** Kangxi radicals, CJK radicals, compatibility ideographs and 戶 → the Han character meant. Length-preserving. */
export function foldHan(text: string): string {
  return text.replace(LOOK_ALIKES, hanMeant);
}

/** 二〇二四年: a year told in Chinese digits, with every sign that is written for zero. */
const CHINESE_YEAR = /(?:二[〇零○O]|一九)[〇零○O一二三四五六七八九]{2}(?=\s*年)/g;
const CHINESE_DIGITS = "〇一二三四五六七八九";

/**
 * {@link foldHan}, and full-width ASCII and blanks → half-width, years in Chinese digits → Arabic ones, so that patterns need one form only.
 * Length-preserving.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(ODD, plainForm)
    .replace(CHINESE_YEAR, (year) => [...year].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join(""));
}

function plainForm(odd: string): string {
  if (odd === "\u3000" || odd === "\u00a0") return " ";
  return odd >= "\uff01" ? String.fromCharCode(odd.charCodeAt(0) - 0xfee0) : hanMeant(odd);
}

function hanMeant(odd: string): string {
  return DOOR.test(odd) ? "户" : (RADICALS[odd] ?? oneUnit(odd.normalize("NFKC"), odd));
}

function oneUnit(folded: string, original: string): string {
  return folded.length === 1 ? folded : original;
}
