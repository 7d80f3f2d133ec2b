import { holdDetection } from "../../support/detection-cases.ts";

holdDetection("qingling-jiaotong-2025");
