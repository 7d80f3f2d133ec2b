import type { Marked } from "../../mark/marked.ts";
import { folderWords } from "../../report/text/batch-words.ts";
import { rules } from "../../rules/index.ts";
import type { BatchItem } from "../batch/batch.ts";
import type { Chosen } from "../batch/chosen.ts";
import { markedZip, noticesZip } from "../export/notices.ts";
import { packageZip } from "../export/package.ts";
import { htmlReport, jsonReport, workbook } from "../export/reports.ts";
import { download } from "./download.ts";

/** What can be saved, of which files. */
export interface Saved {
  items: () => readonly BatchItem[];
  chosen: () => Chosen;
  engine: string;
  say: (words: string) => void;
  mark: (item: BatchItem) => Promise<Marked | undefined>;
}

/** A button for each thing that can be saved; while one is being made the button is busy. */
export function addExports(holder: HTMLElement, saved: Saved): void {
  for (const [title, name, make] of EXPORTS) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = title;
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        download(name, await make(saved));
      } catch (error) {
        saved.say(`${title}未能保存：${String(error)}`);
      }
      button.disabled = false;
    });
    holder.append(button);
  }
}

type Export = [title: string, name: string, make: (saved: Saved) => Promise<Blob>];

const EXPORTS: readonly Export[] = [
  [
    "核对报告（网页）",
    "report.html",
    ({ items, engine, chosen }) => {
      const { config, folders } = chosen();
      const { issuer, date } = config.notice ?? {};
      return htmlReport(items(), { engine, rules, folder: folderWords(folders), issuer, date });
    },
  ],
  ["整改通知单", "notices.zip", ({ items, chosen }) => noticesZip(items(), chosen().config.notice ?? {})],
  ["批注件", "marked.zip", ({ items, mark }) => markedZip(items(), mark)],
  ["问题清单（XLSX）", "findings.xlsx", ({ items }) => workbook(items())],
  ["数据包（CSV）", "data.zip", ({ items, engine }) => packageZip(items(), engine)],
  ["全部结果（JSON）", "report.json", ({ items, engine }) => jsonReport(items(), engine)],
  ["配置", "caiyan.config.json", async ({ chosen }) => new Blob([`${JSON.stringify(chosen().config, null, 2)}\n`])],
];
