import { client } from "../../report/html/client.ts";
import { filingKey } from "../../report/html/row.ts";
import { folderWords } from "../../report/text/batch-words.ts";
import { profiles } from "../../segment/index.ts";
import { createBatch, type OpenBatch } from "../batch/batch.ts";
import { type Chosen, judgingBy } from "../batch/chosen.ts";
import { createPool } from "../batch/pool.ts";
import { chosenEntries, droppedEntries } from "../intake/dropped.ts";
import type { Entry } from "../intake/entry.ts";
import { readSettings } from "../intake/settings.ts";
import { sortOut } from "../intake/sort-out.ts";
import { unpackText } from "../worker/pack.ts";
import { addAcceptButtons } from "./accept.ts";
import { addExports } from "./exports.ts";
import { type Lap, progressWords } from "./progress.ts";
import { placeRow, renewGlance } from "./rows.ts";

/** The lists and the bar are written anew this often at most. */
const REFRESH_MS = 300;

const byId = (id: string) => document.getElementById(id)!;

/** Makes the page work: files in, filings judged, the report alive. */
export function startPage(): void {
  const engine = document.querySelector<HTMLMetaElement>("meta[name=engine]")?.content ?? "";
  const pool = createPool(byId("script").textContent ?? "", assetBytes());
  const chosen: Chosen = { config: {}, previous: [], folders: [] };
  const changed = new Set<number>();
  let lap: Lap = { started: performance.now(), done: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const batch = createBatch(pool, judgingBy(chosen), (index) => {
    changed.add(index);
    if (timer === undefined) timer = setTimeout(renew, REFRESH_MS);
  });
  const view = client(
    async (key) => {
      const kept = batch.items.find(({ file }) => filingKey(file.name) === key)?.kept;
      return kept && unpackText(kept.filing);
    },
    (content) => addAcceptButtons(content, accept),
  );

  function renew(): void {
    timer = undefined;
    for (const index of changed) placeRow(batch.items, index);
    changed.clear();
    renewGlance(batch.items);
    view.refresh();
    showState(batch, chosen, lap);
  }

  function begin(): void {
    lap = { started: performance.now(), done: doneOf(batch) };
    showState(batch, chosen, lap);
  }

  function rejudge(touches: Parameters<typeof batch.rejudge>[1] = () => true): void {
    batch.rejudge(judgingBy(chosen), touches);
    begin();
  }

  function accept(suppression: NonNullable<Chosen["config"]["suppressions"]>[number]): void {
    const { suppressions = [] } = chosen.config;
    chosen.config = { ...chosen.config, suppressions: [...suppressions, suppression] };
    rejudge(({ fingerprints }) => fingerprints.includes(suppression.fingerprint));
    say(`已认可 1 处。请点“配置”保存 caiyan.config.json，下次放进来即可沿用。`);
  }

  async function takeSettings(name: string, blob: Blob): Promise<void> {
    const read = readSettings(name, await blob.text());
    if ("wrong" in read) return say(read.wrong);
    if ("config" in read) chosen.config = read.config;
    else chosen.profile = read.profile;
    say(`已采用${"config" in read ? "配置" : "体例"} ${name}`);
    rejudge();
  }

  async function take(entries: readonly Entry[]): Promise<void> {
    const { filings, settings, others, folders, bad } = await sortOut(entries);
    if (filings.length > 0) chosen.folders = [...chosen.folders, ...folders];
    for (const { name, blob } of settings) await takeSettings(name, blob);
    for (const { path, why } of bad) say(`${path}：${why}`);
    if (others.length > 0) say(`另有 ${others.length} 个其他类型的文件没有核对：${listed(others)}`);
    if (filings.length === 0 && settings.length === 0)
      say("没有可以核对的文件。请放入 .docx、.pdf 或含有它们的文件夹、压缩包。");
    const again = await batch.add(filings);
    if (again.length > 0) say(`${again.length} 份已经放过，不重复核对：${listed(again.map(({ name }) => name))}`);
    begin();
  }

  async function takePrevious(entries: readonly Entry[]): Promise<void> {
    const { filings } = await sortOut(entries);
    chosen.previous = [...chosen.previous, ...filings];
    say(`已放入上年的文件 ${filings.length} 份`);
    rejudge();
  }

  for (const id of ["filings", "folder", "config"]) onFiles(id, take);
  for (const id of ["previous", "previous-folder"]) onFiles(id, takePrevious);
  onDrop(take);
  byId("profile").addEventListener("change", ({ target }) => {
    chosen.profile = profiles[(target as HTMLSelectElement).value as keyof typeof profiles];
    rejudge();
  });
  byId("stop").addEventListener("click", () => {
    if (batch.isPaused) batch.resume();
    else batch.pause();
    begin();
  });
  addExports(byId("exports"), {
    items: () => batch.items,
    chosen: () => chosen,
    mark: (item) => pool.mark(batch.jobOf(item)),
    engine,
    say,
  });
}

/** Shows where the files come from, how far judging is, and what can be done now. */
function showState(batch: OpenBatch, { config, folders }: Chosen, lap: Lap): void {
  const { items, isPaused } = batch;
  const { issuer, date = dayWords(new Date()) } = config.notice ?? {};
  byId("origin").textContent = [folderWords(folders), issuer, date].filter(Boolean).join("　");
  const done = doneOf(batch);
  byId("run").hidden = items.length === 0;
  byId("report").hidden = done === 0;
  byId("exports").hidden = done === 0;
  byId("stop").hidden = done === items.length;
  byId("bar").hidden = done === items.length;
  byId("stop").textContent = isPaused ? "继续" : "停止";
  (byId("bar") as HTMLProgressElement).value = items.length === 0 ? 0 : done / items.length;
  byId("progress").textContent = isPaused
    ? `已停止：${done} / ${items.length} 份`
    : progressWords(batch, lap, performance.now());
}

function doneOf({ items }: OpenBatch): number {
  return items.filter(({ state }) => state === "done").length;
}

/** A line below the files. */
function say(words: string): void {
  const line = document.createElement("li");
  line.textContent = words;
  byId("messages").append(line);
}

function onFiles(id: string, work: (entries: Entry[]) => Promise<void>): void {
  const input = byId(id) as HTMLInputElement;
  input.addEventListener("change", () => {
    const entries = chosenEntries(input.files ?? []);
    input.value = "";
    void work(entries);
  });
}

/** The whole page takes files; the marked place shows it. */
function onDrop(work: (entries: Entry[]) => Promise<void>): void {
  const drop = byId("drop");
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  document.addEventListener("dragleave", () => drop.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer) void droppedEntries(event.dataTransfer).then(work);
  });
}

function dayWords(now: Date): string {
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
}

function assetBytes(): Uint8Array {
  const text = atob(byId("assets").textContent ?? "");
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function listed(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join("、")} 等` : names.join("、");
}
