import { expect, it } from "@jest/globals";
import { remembered } from "../../src/text/remembered.ts";

it("works once for each text, and forgets rather than grow without end", () => {
  let worked = 0;
  const lengthOf = remembered((text: string) => {
    worked++;
    return { length: text.length };
  });
  expect(lengthOf("收入")).toBe(lengthOf("收入"));
  expect(worked).toBe(1);
  for (let i = 0; i < 10_000; i++) lengthOf(`${i}`);
  expect(lengthOf("收入")).toEqual({ length: 2 });
  expect(worked).toBe(10_002);
});
