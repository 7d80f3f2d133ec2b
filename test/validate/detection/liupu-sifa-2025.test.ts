import { expect, it } from "@jest/globals";
import { recorded, tried } from "../../support/mistakes/detection-cases.ts";

it("single mistakes in liupu-sifa-2025 end as recorded", async () => {
  expect(await tried("liupu-sifa-2025")).toEqual(recorded("liupu-sifa-2025"));
}, 900_000);
