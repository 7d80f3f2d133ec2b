import { holdDetection } from "../../support/detection-cases.ts";

holdDetection("hechuan-weiji-2018");
