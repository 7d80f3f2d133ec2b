import type { LawMention, NameMention } from "../../model/disclosure/wording.ts";
import { matchesOf } from "../../text/matches.ts";
import { OURSELVES } from "../../text/organisations.ts";
import { WHOSE } from "../../text/table-lines.ts";
import { pieceOf, type Surface } from "./surfaces.ts";

const NAME = "([\\u4e00-\\u9fff()、]{4,40}?)";

/** Where a filing must print its own name; the line may ask for a seal behind it: 填报单位（盖章）：…. */
const SLOTS: readonly RegExp[] = [
  new RegExp(`^\\s*${WHOSE}\\s*(?:\\d{3,9}\\s*)?${NAME}\\s*(?=$|单位\\s*:|截止|金额|预算年度|\\d)`),
  new RegExp(`^\\s*(?!(?:\\d{5}|\\d{7})\\D)\\d{3,9}\\s*${NAME}\\s*(?=$|单位\\s*:|预算年度)`), // 2100201 综合医院, a 款 or 项, is no unit
  new RegExp(`^\\s*${NAME}(?=上年末固定资产)`),
  new RegExp(`反映${NAME}(?=年度部门预算)`),
  new RegExp(`(?:^|[。;])\\s*${NAME}(?=机关及所属(?:事业)?单位的收支)`),
];

/** The title of a table begins with whose it is: 2021年某某市民政局固定资产占用情况表. */
const TITLE = new RegExp(
  `^\\s*(?:20\\d\\d年度?)?${NAME}(?=(?:20\\d\\d年度?)?(?:部门|单位)?(?:预算)?(?:固定资产|国有资产|资产|政府采购|机构设置|收支|收入|支出|财政拨款|一般公共预算)[^,。;]{0,20}表\\s*$)`,
);

/** What a department tells of itself: 2021年，某某局机关运行经费…, 某某局2021年收支总预算…, 某某局2021年没有政府性基金预算…. */
const OF_ITSELF =
  '(?:的?(?:财政拨款|一般公共预算|本年度?)*(?:机关运行经费|[“"]?三公[”"]?经费|政府采购预算|(?:部门)?(?:收入|支出|收支)(?:总?预算|总计)|(?:所有|全部)收入)|(?<=\\d年度?)(?:没有|无|未)[^,。;]{0,8}(?:预算|拨款|经费))';
const TELLER = new RegExp(`(?:^|[。;])\\s*(?:20\\d\\d年度?,?\\s*)?${NAME}(?=(?:20\\d\\d年度?)?${OF_ITSELF})`);

const OWN_NAME =
  /(?:局|办|办公室|委员会|委|厅|院|校|学校|中心|馆|所|队|站|部|会|府|处|社|署|园|协会|联合会)(?:\(本级\)|本级|机关)?$/;

/** The names printed where the filing's own name has to stand. Lists of codes and names (功能科目) are told apart by how the name ends. */
export function namesIn(surface: Surface): NameMention[] {
  const ofUnits = [TITLE, TELLER].flatMap((slot) => named(surface, slot));
  return [
    ...SLOTS.flatMap((slot) => named(surface, slot)),
    ...ofUnits.map(({ text, place, section }) => ({ text, place, section, mayBeUnit: true as const })),
  ];
}

/** （一）关于|某某局: the number of a heading and what leads to the name. */
const BEFORE_NAME = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)?(?:关于)?/;

function named(surface: Surface, slot: RegExp): NameMention[] {
  const match = slot.exec(surface.folded);
  const name = match?.[1]?.replace(BEFORE_NAME, "");
  if (!match || !name || !OWN_NAME.test(name) || /^[我本]|^.{0,2}本级[和及与、]/.test(name) || OURSELVES.test(name))
    return [];
  const start = match.index + match[0].indexOf(name);
  const { text, place } = pieceOf(surface, start, start + name.length);
  return [{ text, place, section: surface.section }];
}

const LAW = /《[^》]*(?:法|条例|办法|规程|细则|意见|通知)[^》]*》/g;
/** 根据预算法和…的规定: a law as grounds, named without its marks. */
const GROUNDS = /(?:根据|依据|按照|依照|遵照)((?:(?![,。;《]|现将).){1,60})/g;
const BARE_LAW = /[\u4e00-\u9fff]{1,20}?(?:法|条例|办法|规程|细则|意见|通知)(?=[、和及与等的第]|有关|规定|要求|精神|$)/;

/** The laws and regulations named in one paragraph. */
export function lawsIn(surface: Surface): LawMention[] {
  const marked = matchesOf(LAW, surface.folded).map(({ 0: law, index }) => pieceOf(surface, index, index + law.length));
  if (marked.length > 0) return marked;
  return matchesOf(GROUNDS, surface.folded).flatMap((match) => {
    const law = BARE_LAW.exec(match[1] ?? "");
    const start = match.index + match[0].length - (match[1] ?? "").length + (law?.index ?? 0);
    return law === null ? [] : [pieceOf(surface, start, start + law[0].length)];
  });
}
