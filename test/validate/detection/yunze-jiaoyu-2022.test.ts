import { expect, it } from "@jest/globals";
import { recorded, tried } from "../../support/mistakes/detection-cases.ts";

it("single mistakes in yunze-jiaoyu-2022 end as recorded", async () => {
  expect(await tried("yunze-jiaoyu-2022")).toEqual(recorded("yunze-jiaoyu-2022"));
}, 900_000);
