import { expect, it } from "@jest/globals";
import { matchesOf } from "../../src/text/matches.ts";

it("finds what matchAll finds, one search after another with the same expression", () => {
  const pattern = /\d*元?/g;
  for (const text of ["共12元、3元", "", "无"]) {
    const found = matchesOf(pattern, text).map(({ 0: match, index }) => [match, index]);
    expect(found).toEqual([...text.matchAll(pattern)].map(({ 0: match, index }) => [match, index]));
  }
});
