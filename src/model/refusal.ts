/** Why a file could not be read at all. */
export const REFUSAL_CODES = [
  "empty",
  "unknownFormat",
  "legacyDoc",
  "html",
  "legacyXls",
  "otherOffice",
  "encrypted",
  "truncated",
  "tooLarge",
  "hostile",
  "noText",
  "garbledText",
  "missingResource",
  "tooSlow",
  "outOfMemory",
  "unreadable",
  "internal",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Thrown by `extract` when a file cannot be read; `report/words` says it in Chinese, with what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly data: Record<string, string | number>;
  constructor(code: RefusalCode, data: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "Refusal";
    this.code = code;
    this.data = data;
  }
}
