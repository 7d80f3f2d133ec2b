import { holdDetection } from "../../support/detection-cases.ts";

holdDetection("lanping-shuiwu-2021");
