import { config } from "zod";
import { startPage } from "./view/start.ts";
import { startWorker } from "./worker/start.ts";

// What zod would make code for, the page forbids: it must not try.
config({ jitless: true });
// One script serves both: the page starts its workers from its own source.
if (typeof document === "undefined") startWorker();
else startPage();
