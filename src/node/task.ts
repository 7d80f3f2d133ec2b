import type { Document } from "../model/document.ts";
import type { Report } from "../model/report.ts";
import type { Profile } from "../segment/index.ts";
import type { Control } from "../validate/index.ts";
import type { Input } from "./inputs.ts";
import type { Parts } from "./package/parts.ts";

/** What is needed of a file besides its report. */
export interface Want {
  /** Its rows for the data package. */
  parts: boolean;
  /** Its part of the HTML report. */
  filing: boolean;
  /** The document alone, not judged. */
  document?: boolean;
}

/** What a worker thread is asked: judge one file. */
export interface Task {
  input: Input;
  profile: Profile;
  control: Control;
  want: Want;
  /** The same department's filing of the year before. */
  previous?: Input;
  /** Set to 1 by the worker when it begins, so that waiting for a worker does not count as taking long. */
  started?: Int32Array;
  /** Where to keep the result. */
  cache?: { folder: string; key: string };
}

/** What comes back over the thread boundary: plain data only. */
export interface Result {
  report: Report;
  parts?: Parts;
  filing?: string;
  document?: Document;
}
