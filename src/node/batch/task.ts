import type { MessagePort } from "node:worker_threads";
import type { Marked } from "../../mark/marked.ts";
import type { Digest } from "../../report/digest.ts";
import type { Parts } from "../../report/rows/parts.ts";
import type { Profile } from "../../segment/index.ts";
import type { Settings } from "../../validate/index.ts";
import type { Input } from "../cli/inputs.ts";

/** What is needed of a file besides its digest. */
export interface Want {
  /** Its whole report. */
  report?: boolean;
  /** Its part of the HTML report. */
  filing?: boolean;
  /** Its rows for the data package. */
  parts?: boolean;
  /** A copy of it with the findings marked. */
  marked?: boolean;
}

/** What a worker thread is asked: judge one file. */
export interface Task {
  input: Input;
  profile: Profile;
  settings: Settings;
  want: Want;
  /** The same department's filing of the year before. */
  previous?: Input;
  /** The document alone is wanted, not judged: where to send its JSON, piece by piece. */
  document?: MessagePort;
  /** Where the worker tells a `TASK_STATE`: when it begins, so that waiting for a worker does not count as taking long, and when memory runs out. */
  state: Int32Array;
  /** Megabytes of heap that it may hold. */
  memory: number;
  /** Where to keep the result. */
  cache?: { folder: string; key: string };
}

/** What comes back over the thread boundary: plain data only, and text where nobody looks inside. */
export interface Result {
  digest: Digest;
  /** The `Report` as JSON, on one line. */
  report?: Uint8Array;
  filing?: string;
  parts?: Parts;
  marked?: Marked;
}
