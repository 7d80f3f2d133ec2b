import { nameWithoutYears } from "../../model/filing-name.ts";
import { type FilingRow, rowOf } from "../../report/html/row.ts";
import type { Profile } from "../../segment/index.ts";
import type { Settings } from "../../validate/index.ts";
import { type Called, namesApart, newFiles } from "../intake/names-apart.ts";
import type { Answer, Job, Kept, NamedBlob } from "../worker/protocol.ts";
import { type Pool, STOPPED } from "./pool.ts";

/** A filing of the batch. */
export interface BatchItem extends Called {
  state: "waiting" | "running" | "done";
  row?: FilingRow;
  kept?: Kept;
  /** The fingerprints of its findings: those to be judged again when one is accepted. */
  fingerprints: string[];
}

/** How the filings are judged. */
export interface Judging {
  profile: Profile;
  settings: Settings;
  previous: readonly NamedBlob[];
}

export interface OpenBatch {
  readonly items: readonly BatchItem[];
  readonly isPaused: boolean;
  /** @returns the files that were left out since they are there already */
  add: (files: readonly NamedBlob[]) => Promise<NamedBlob[]>;
  /** Changes how filings are judged and judges again those that `touches`; what is known of them stays until then. */
  rejudge: (judging: Judging, touches: (item: BatchItem) => boolean) => void;
  /** What a worker is asked to judge a filing as it was judged. */
  jobOf: (item: BatchItem) => Job;
  pause: () => void;
  resume: () => void;
}

/** Filings judged by a pool, as many at a time as it is wide. @param changed told when the state of a filing changed */
export function createBatch(pool: Pool, first: Judging, changed: (index: number) => void): OpenBatch {
  let judging = first;
  let isPaused = false;
  let running = 0;
  const items: BatchItem[] = [];
  let adding: Promise<unknown> = Promise.resolve();

  const next = () => {
    while (!isPaused && running < pool.width) {
      const item = items.find(({ state }) => state === "waiting");
      if (!item) return;
      running += 1;
      item.state = "running";
      void run(item).finally(() => {
        running -= 1;
        next();
      });
    }
  };

  const run = async (item: BatchItem) => {
    try {
      const asked = judging;
      const answer = await pool.judge(jobOf(item, asked));
      Object.assign(item, doneWith(answer));
      if (asked !== judging) item.state = "waiting"; // what it was judged by has changed meanwhile
    } catch (error) {
      item.state = "waiting";
      if (error !== STOPPED) throw error;
    }
    changed(items.indexOf(item));
  };

  return {
    items,
    get isPaused() {
      return isPaused;
    },
    add(files) {
      const added = adding.then(() => addNew(items, files));
      adding = added.then(next);
      return added;
    },
    rejudge(asked, touches) {
      judging = asked;
      for (const item of items) if (item.state === "done" && touches(item)) item.state = "waiting";
      next();
    },
    jobOf: (item) => jobOf(item, judging),
    pause() {
      isPaused = true;
      pool.stop();
    },
    resume() {
      isPaused = false;
      next();
    },
  };
}

/** Adds the files that are not there yet; a filing that is called otherwise by now is judged again under its new name. */
async function addNew(items: BatchItem[], files: readonly NamedBlob[]): Promise<NamedBlob[]> {
  const { fresh, again } = await newFiles(items, files);
  for (const file of fresh) items.push({ given: file.name, file, state: "waiting", fingerprints: [] });
  const names = await namesApart(items);
  for (const [index, item] of items.entries()) {
    const name = names[index]!;
    if (item.file.name === name) continue;
    item.file = { ...item.file, name };
    if (item.state === "done") item.state = "waiting";
  }
  return again;
}

function doneWith({ digest, kept }: Answer): Pick<BatchItem, "state" | "row" | "kept" | "fingerprints"> {
  const results = digest.disclosures.flatMap((one) => one.results);
  const found = results.flatMap(({ findings, suppressed = [] }) => [
    ...findings,
    ...suppressed.map((one) => one.finding),
  ]);
  return { state: "done", row: rowOf(digest), kept, fingerprints: found.map(({ fingerprint }) => fingerprint) };
}

function jobOf({ file }: BatchItem, { profile, settings, previous }: Judging): Job {
  const before = previousOf(file.name, previous);
  return { file, profile, settings, ...(before ? { previous: before } : {}) };
}

/** Last year's filing of the same name but for the years in it. */
function previousOf(name: string, previous: readonly NamedBlob[]): NamedBlob | undefined {
  const wanted = nameWithoutYears(name);
  return previous.findLast((one) => nameWithoutYears(one.name) === wanted);
}
