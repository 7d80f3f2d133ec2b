/** Endings of files that can be a filing; the reader looks at the content and says of the old ones what to do. */
const FILINGS = /\.(docx|docm|doc|wps|rtf|pdf|txt)$/i;
const LOCK_FILE = /(^|\/)(~\$|\.)/;

/** Whether a file found in a folder can be a filing, by its name. */
export function isFilingName(name: string): boolean {
  return FILINGS.test(name);
}

/** Lock files of Word (`~$…`) and hidden files: nobody put them there to be read. */
export function isLockFile(name: string): boolean {
  return LOCK_FILE.test(name);
}

/** The order of files in a batch: by code unit, so that it is the same everywhere. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a filing and that of the year before are both called: 水务局2021年部门预算.pdf → 水务局年部门预算 */
export function nameWithoutYears(name: string): string {
  return name.replace(/(19|20)\d\d/g, "").replace(/\.[^.]*$/, "");
}
