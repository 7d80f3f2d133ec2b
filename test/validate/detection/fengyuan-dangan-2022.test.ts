import { holdDetection } from "../../support/detection-cases.ts";

holdDetection("fengyuan-dangan-2022");
