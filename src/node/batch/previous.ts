import { stat } from "node:fs/promises";
import { nameWithoutYears } from "../../model/filing-name.ts";
import { expandInputs, type Input } from "../cli/inputs.ts";
import { CommandError } from "../cli/io.ts";

/**
 * Last year's filing for each of this year's: the one file named, or in a folder the file called the same but for the years in its name.
 * @throws CommandError when there is nothing at the path
 */
export async function previousFilings(path: string): Promise<(input: Input) => Input | undefined> {
  const { files } = await expandInputs([path]);
  if (files.length === 0) throw new CommandError(`--previous ${path}：没有这个文件，或文件夹里没有文件。请检查路径。`);
  if ((await stat(path)).isFile()) return () => files[0];
  const byName = new Map(files.map((file) => [nameWithoutYears(file.name), file]));
  return ({ name }) => byName.get(nameWithoutYears(name));
}
