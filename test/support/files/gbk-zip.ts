import { zipSync } from "fflate";

/**
 * A zip as Windows makes it: names in GBK, without the mark that says UTF-8. `gbkNames` are written byte by byte where fflate puts a placeholder of the same
 * length, since only readers of GBK are at hand.
 */
export function gbkZip(files: readonly { gbk: readonly number[]; bytes: Uint8Array }[]): Uint8Array {
  const placeholder = (index: number, length: number) => String(index).padEnd(length, "x");
  const named = files.map(({ gbk, bytes }, index) => [placeholder(index, gbk.length), bytes] as const);
  const zip = Buffer.from(zipSync(Object.fromEntries(named), { level: 0, mtime: new Date(2000, 0, 1) }));
  named.forEach(([name], index) => {
    for (let at = zip.indexOf(name); at >= 0; at = zip.indexOf(name, at + 1)) zip.set(files[index]!.gbk, at);
  });
  return zip;
}
