/** The library door of a browser: the core, and a host for its PDFs. */
export * from "../index.ts";
export { browserPdfHost } from "./worker/pdf-host.ts";
