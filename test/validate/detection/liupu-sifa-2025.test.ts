import { holdDetection } from "../../support/detection-cases.ts";

holdDetection("liupu-sifa-2025");
