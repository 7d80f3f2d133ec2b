import { expect, it } from "@jest/globals";
import { recorded, tried } from "../../support/mistakes/detection-cases.ts";

it("single mistakes in qingling-jiaotong-2025 end as recorded", async () => {
  expect(await tried("qingling-jiaotong-2025")).toEqual(recorded("qingling-jiaotong-2025"));
}, 900_000);
