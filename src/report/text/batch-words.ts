import { compareEndings, type Ending, type FilingState, STATES, stateOf } from "../ending.ts";
import { GRADES, VERDICTS } from "../summary.ts";

/** 共 300 份：通过 280 份（其中核对不足 3 份），需更正 12 份，未能判断 8 份。另有 35 处存疑，请人工核实。 */
export function verdictSentence(rows: readonly Ending[]): string {
  const of = (verdict: Ending["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  const sum = (grade: "error" | "doubt") => rows.reduce((total, { counts }) => total + counts[grade], 0);
  const flawed = of("flawed") > 0 ? `${VERDICTS.flawed} ${of("flawed")} 份（共 ${sum("error")} 处错误）` : "";
  const unjudged = of("unjudged") > 0 ? `${VERDICTS.unjudged} ${of("unjudged")} 份` : "";
  const little = rows.filter((row) => stateOf(row) === "little").length;
  const aside = little > 0 ? `（其中核对不足 ${little} 份）` : "";
  const clean = of("clean") > 0 ? `${VERDICTS.clean} ${of("clean")} 份${aside}` : "";
  const parts = [clean, flawed, unjudged].filter(Boolean);
  const doubts = sum("doubt") > 0 ? `另有 ${sum("doubt")} 处${GRADES.doubt}，请人工核实。` : "";
  return `共 ${rows.length} 份${parts.length > 0 ? `：${parts.join("，")}` : ""}。${doubts}`;
}

/** What is to be done next, by how the filings ended. */
export function nextSentence(rows: readonly Ending[]): string {
  const any = (state: FilingState) => rows.some((row) => stateOf(row) === state);
  const steps = [
    any("flawed") && "把整改通知单发给需更正的单位",
    any("unjudged") && "向未能判断的单位索取可读的文件",
    any("little") && "人工查看核对不足的文件",
    rows.some(({ counts }) => counts.doubt > 0) && "对照原文核实存疑之处",
  ].filter(Boolean);
  if (rows.length === 0) return "";
  return steps.length === 0 ? "下一步：没有需要处理的文件。" : `下一步：${steps.join("；")}。`;
}

const MOST_FOLDERS = 3;

/** The folders that filings came in, as a report names them; undefined for none. */
export function folderWords(folders: readonly string[]): string | undefined {
  const names = [...new Set(folders)];
  if (names.length === 0) return undefined;
  return `${names.slice(0, MOST_FOLDERS).join("、")}${names.length > MOST_FOLDERS ? " 等" : ""}`;
}

/** How a run ended, for a terminal: the count, the files written (if any), what to do next. */
export function closingWords(rows: readonly Ending[], written: readonly string[]): string {
  const files = written.length > 0 ? `已写入：${written.join("、")}\n` : "";
  return `${verdictSentence(rows)}\n${files}${nextSentence(rows)}\n`;
}

/** ✗ 12　✓ 280　? 8 */
function markCounts(rows: readonly Ending[]): string {
  const of = (verdict: Ending["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  return (["flawed", "clean", "unjudged"] as const).map((verdict) => `${MARKS[verdict]} ${of(verdict)}`).join("　");
}

const MARKS = { flawed: "✗", clean: "✓", unjudged: "?" } as const;

/** The filings for a terminal, a line each, the worst first, under their counts. */
export function listText(rows: readonly Ending[]): string {
  const lines = rows.toSorted(compareEndings).map((row) => {
    const counts = (["error", "doubt", "warning"] as const)
      .filter((grade) => row.counts[grade] > 0)
      .map((grade) => `${GRADES[grade]} ${row.counts[grade]}`);
    const state = stateOf(row) === "doubted" ? VERDICTS.clean : STATES[stateOf(row)]; // the counts say the rest
    const said = [state, row.why, ...counts].filter(Boolean).join("，");
    return `${MARKS[row.verdict]} ${row.name}${row.subject && `  ${row.subject}`}  ${said}\n`;
  });
  return `共 ${rows.length} 份：${markCounts(rows)}\n${lines.join("")}`;
}
