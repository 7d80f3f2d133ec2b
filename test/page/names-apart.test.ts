import { describe, expect, it } from "@jest/globals";
import { namesApart, newFiles } from "../../src/page/intake/names-apart.ts";

const named = (name: string, text: string) => ({ name, blob: new Blob([text]) });
const called = (name: string, text: string) => ({ given: name, file: named(name, text) });
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);

describe("files given to the page twice", () => {
  it("are left out: the same bytes under the same name, by themselves or in a folder", async () => {
    const known = [called("甲/水务局.docx", "a")];
    const { fresh, again } = await newFiles(known, [
      named("水务局.docx", "a"),
      named("甲/水务局.docx", "b"),
      named("商务局.docx", "a"),
    ]);
    expect(names(again)).toEqual(["水务局.docx"]);
    expect(names(fresh)).toEqual(["甲/水务局.docx", "商务局.docx"]);
  });

  it("are both kept when they lie in two folders given at once, as on the command line", async () => {
    const { again } = await newFiles(
      [],
      [named("甲/表.docx", "a"), named("乙/表.docx", "a"), named("甲/表.docx", "a")],
    );
    expect(names(again)).toEqual(["甲/表.docx"]);
  });

  it("are called the same in whichever order they came, where their bytes differ", async () => {
    const [first, second] = [called("表.docx", "a"), called("表.docx", "b")];
    const [one, other] = await namesApart([first, second]);
    expect(await namesApart([second, first])).toEqual([other, one]);
    expect([one, other]).toEqual([
      expect.stringMatching(/^表\.docx \([0-9a-f]{8}\)$/),
      expect.not.stringMatching(one!),
    ]);
    expect(await namesApart([first])).toEqual(["表.docx"]);
  });
});
