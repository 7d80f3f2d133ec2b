import { startPage } from "./view/start.ts";
import { startWorker } from "./worker/start.ts";

// One script serves both: the page starts its workers from its own source.
if (typeof document === "undefined") startWorker();
else startPage();
