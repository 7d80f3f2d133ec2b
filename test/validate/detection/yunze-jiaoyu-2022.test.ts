import { holdDetection } from "../../support/detection-cases.ts";

holdDetection("yunze-jiaoyu-2022");
