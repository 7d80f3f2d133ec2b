/** A file that was given to the page. `path` is below the folder or zip it came in; `alone` when it was given by itself. */
export interface Entry {
  path: string;
  blob: Blob;
  alone: boolean;
  /** Name of the folder or zip that was given. */
  folder?: string;
}
