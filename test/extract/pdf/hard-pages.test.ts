import { expect, it, jest } from "@jest/globals";
import { extract } from "../../../src/node/index.ts";
import { hardPage } from "../../support/hard-pages/page.ts";
import { scoreOf } from "../../support/hard-pages/score.ts";

jest.setTimeout(30_000);

it.each([
  ["money that follows its name without room, in a table without borders", 744152],
  ["rules of the longer one of two tables side by side, below the end of the other", 755404],
  ["a row of nothing but its code, between two lines of its name", 777735],
  ["the figure of a last row that stands between two lines of its name", 777291],
])("reads exactly %s", async (_, seed) => {
  const page = hardPage(seed);
  expect(scoreOf(page, await extract(page.pdf.slice(), "page.pdf"))).toMatchObject({ exact: true, lost: 0 });
});
