import { holdDetection } from "../../support/detection-cases.ts";

holdDetection("langfang-2021");
