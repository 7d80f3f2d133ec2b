import type { Marked } from "../../mark/marked.ts";
import type { Digest } from "../../report/digest.ts";
import type { Profile } from "../../segment/index.ts";
import type { Settings } from "../../validate/index.ts";

/** A file by its content and what reports call it. */
export interface NamedBlob {
  name: string;
  blob: Blob;
}

/** What a worker is asked: judge one file. */
export interface Job {
  file: NamedBlob;
  previous?: NamedBlob;
  profile: Profile;
  settings: Settings;
}

/** What is kept of a judged file, each piece compressed: memory holds little of three hundred of them. */
export type KeptPart = "digest" | "report" | "filing" | "parts";
export type Kept = Record<KeptPart, Blob>;

/** What comes back: the digest for the lists, the rest put by. */
export interface Answer {
  digest: Digest;
  kept: Kept;
}

/** A job judges a file; with `mark` it makes a copy of it with the findings marked instead. */
export type ToWorker = { assets: Uint8Array } | { job: Job; mark?: boolean };
export type FromWorker = { answer: Answer } | { marked: Marked | undefined } | { failed: string };
