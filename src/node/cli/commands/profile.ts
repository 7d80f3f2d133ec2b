import { Command } from "commander";
import { extract } from "../../../extract/index.ts";
import { interpret } from "../../../interpret/index.ts";
import { draftProfile, profiles, segment } from "../../../segment/index.ts";
import { readBytes } from "../../batch/judge-file.ts";
import { openOutput } from "../../formats/output.ts";
import { nodePdfHost } from "../../pdf/pdf-host.ts";
import { CommandError, EXIT, type ExitCode, type Io } from "../io.ts";
import { filings } from "./filings.ts";

/** `caiyan profile init`: drafts a profile from a filing that is as it should be. */
export function profileCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const init = new Command("init")
    .description("从一份合格的文件起草体例文件：主要标题、顺序、各标题下应有的数字")
    .argument("<合格的文件>", "一份各项齐全、数字无误的文件")
    .option("-o, --output <文件>", "写到这个 .json 文件（默认写到屏幕）")
    .option("--name <名称>", "体例的名称", "my-profile")
    .action(async (arg: string, options: { output?: string; name: string }) => {
      const [input] = (await filings([arg], io)).files;
      const document = await extract(await readBytes(input!.path), input!.name, { pdf: nodePdfHost });
      const known = profiles["hebei-department-budget"];
      const outline = segment(document, known)[0] ?? segment(document, profiles.generic)[0]; // like ours, or of another place
      const disclosure = outline && interpret(document, outline, profiles.generic);
      const profile = disclosure && draftProfile(disclosure, options.name);
      if (!profile || profile.headings.length === 0)
        throw new CommandError(`${arg} 里没有找到带编号的标题，无法起草体例。`, EXIT.unjudged);
      const text = `${JSON.stringify(profile, null, 2)}\n`;
      if (options.output === undefined) io.out(text);
      else {
        const file = await openOutput(options.output);
        await file.write(text);
        await file.commit();
        io.err(
          `已写入 ${options.output}。请补充其他叫法（names），删去不必有的内容（contains），再用 --profile ${options.output} 检查。\n`,
        );
      }
      ended(EXIT.clean);
    });
  return new Command("profile").description("管理体例文件").addCommand(init);
}
