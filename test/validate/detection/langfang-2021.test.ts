import { expect, it } from "@jest/globals";
import { recorded, tried } from "../../support/mistakes/detection-cases.ts";

it("single mistakes in langfang-2021 end as recorded", async () => {
  expect(await tried("langfang-2021")).toEqual(recorded("langfang-2021"));
}, 900_000);
