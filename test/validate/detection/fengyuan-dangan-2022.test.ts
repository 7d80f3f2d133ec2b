import { expect, it } from "@jest/globals";
import { recorded, tried } from "../../support/mistakes/detection-cases.ts";

it("single mistakes in fengyuan-dangan-2022 end as recorded", async () => {
  expect(await tried("fengyuan-dangan-2022")).toEqual(recorded("fengyuan-dangan-2022"));
}, 900_000);
