import { expect, it } from "@jest/globals";
import { recorded, tried } from "../../support/mistakes/detection-cases.ts";

it("single mistakes in lanping-shuiwu-2021 end as recorded", async () => {
  expect(await tried("lanping-shuiwu-2021")).toEqual(recorded("lanping-shuiwu-2021"));
}, 900_000);
