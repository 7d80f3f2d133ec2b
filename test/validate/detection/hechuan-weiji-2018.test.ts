import { expect, it } from "@jest/globals";
import { recorded, tried } from "../../support/mistakes/detection-cases.ts";

it("single mistakes in hechuan-weiji-2018 end as recorded", async () => {
  expect(await tried("hechuan-weiji-2018")).toEqual(recorded("hechuan-weiji-2018"));
}, 900_000);
