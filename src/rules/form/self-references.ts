import { defineRule } from "../../model/rule/rule.ts";
import { cite, state } from "../cite.ts";

/** A filing calls itself one kind of body: 我局 beside 我办 shows that text was copied. 我部门, 我单位 fit any. */
export default defineRule({
  id: "form/self-references",
  severity: "info",
  title: "自称前后一致",
  why: "同一文件里“我局”“我办”混用，多半是从别处复制的文字没有改。",
  basis: [],
  needs: [],
  messages: { mixed: "自称不一致：{words}混用。" },
  *check({ disclosure }) {
    const marks = disclosure.wording.marks.filter(({ kind }) => kind === "selfReference");
    const kinds = [...new Set(marks.map(({ text }) => text.slice(1)))];
    const firsts = kinds.map((kind) => marks.find(({ text }) => text.slice(1) === kind)!);
    const words = firsts.map(({ text }) => `“${text}”`).join("、");
    yield state(
      "mixed",
      kinds.length < 2,
      firsts.map((mark) => cite("自称", mark)),
      { data: { words } },
    );
  },
});
