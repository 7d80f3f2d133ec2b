import type { Concept } from "../../model/disclosure/vocabulary.ts";
import { mostCommon } from "../../model/most-common.ts";
import { defineRule } from "../../model/rule/rule.ts";
import { bodiesIn } from "../../text/organisations.ts";
import { cite, state } from "../cite.ts";
import { isSameBody } from "../likeness.ts";

/** Where the filing has to print its own name, no other body's name is left from a template. Units of its own may be
 * named; where a filing does not list them, the name in a table's title or of who tells its money is only doubtful. */
export default defineRule({
  id: "agree/filing-name",
  severity: "error",
  title: "全文的部门名称一致",
  why: "出现其他单位的名称，多半是套用模板时没有改过来。",
  basis: [],
  needs: ["department"],
  messages: { other: "此处的名称写为“{printed}”，全文其他地方是“{common}”。" },
  *check({ disclosure }) {
    const { department, institutions, wording, facts } = disclosure;
    const mentions = [...(department ? [department] : []), ...wording.names].filter(({ text }) => text.trim() !== "");
    const common = mostCommon(
      mentions.filter((mention) => !mayBeUnit(mention)).map(({ text }) => text.replace(/\s/g, "")),
    );
    const reference = mentions.find(({ text }) => text.replace(/\s/g, "") === common);
    if (!reference || !common) return;
    const bodies = bodiesIn(disclosure.outline.sections).map(({ body }) => body);
    const units = new Set(facts.flatMap(({ concept, subject }) => (isOfBudget(concept) && subject ? [subject] : [])));
    const inARow = units.size > 1 ? units : [];
    const own = [common, ...institutions.map(({ name }) => name.text), ...bodies, ...inARow];
    for (const mention of mentions) {
      if (mention === reference) continue;
      const holds = own.some((name) => isSameBody(name, mention.text));
      const data = { printed: mention.text.trim(), common };
      const isPeer = institutions.length > 0 && mention.text.trim().startsWith(common.slice(0, PLACE));
      const unsure = mayBeUnit(mention) && !isPeer ? { doubt: true as const } : {};
      yield state("other", holds, [cite("此处名称", mention), cite("部门名称", reference)], { data, ...unsure });
    }
  },
});

/** So many characters name the place that bodies of one government share (青河县林业局). */
const PLACE = 2;

/** 某局本级支出…，某中心支出…: bodies whose money is told one behind the other. */
function isOfBudget(concept: Concept): boolean {
  return /^(?:revenue|expenditure)/.test(concept);
}

function mayBeUnit(mention: object): boolean {
  return "mayBeUnit" in mention;
}
