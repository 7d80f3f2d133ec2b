import { remembered } from "./remembered.ts";

/** CJK Radicals Supplement characters that stand for a Han character of the same look. NFKC leaves these alone. */
const RADICALS =
  "⺀⺁⺄⺅⺆⺇⺈⺉⺊⺌⺍⺎⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺮⺯⺰⺱⺲⺳⺶⺷⺹⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
/** What each of them is, in the same order. */
const MEANT =
  "冫厂乙亻冂几刀刂卜小小兀尢巳幺彐彐忄心扌攵旡日月歹母民氵水灬爪爫丬牛犭王目示礻竹糸纟罒罒罒羊羊老聿肉臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣马骨鬼鱼鸟卤麦黄黾齐齿龙龟";
const HAN_OF: ReadonlyMap<string, string> = new Map(Array.from(RADICALS, (radical, at) => [radical, MEANT.charAt(at)]));

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
const CHINESE_YEAR = /(?:二[〇零○O]|一九)[〇零○O一二三四五六七八九]{2}(?=\s*(?:预算|财政|会计)?年)/g;
const CHINESE_DIGITS = "〇一二三四五六七八九";

/**
 * {@link foldHan}, and full-width ASCII and blanks → half-width, years in Chinese digits → Arabic ones, so that patterns need one form only.
 * Length-preserving.
 */
export function fold(text: string): string {
  return PLAIN.test(text) ? text : folded(text);
}

const folded = remembered((text) =>
  text
    .replace(ODD, plainForm)
    .replace(CHINESE_YEAR, (year) => [...year].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join("")),
);

/** A full-width square bracket holds what a round one does: 28万元［购置费15万元、运行费13万元］. Half-width ones stand around codes. */
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["［", "("],
  ["］", ")"],
]);

function plainForm(odd: string): string {
  if (odd === "\u3000" || odd === "\u00a0") return " ";
  const bracket = BRACKETS.get(odd);
  if (bracket !== undefined) return bracket;
  return odd >= "\uff01" ? String.fromCharCode(odd.charCodeAt(0) - 0xfee0) : hanMeant(odd);
}

function hanMeant(odd: string): string {
  return DOOR.test(odd) ? "户" : (HAN_OF.get(odd) ?? oneUnit(odd.normalize("NFKC"), odd));
}

function oneUnit(folded: string, original: string): string {
  return folded.length === 1 ? folded : original;
}
