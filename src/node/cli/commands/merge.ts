import { statSync } from "node:fs";
import { Command } from "commander";
import { interleaved, openShard } from "../../batch/shard.ts";
import { formats } from "../../formats/index.ts";
import { formatList, openTargets, type TargetOptions } from "../../formats/targets.ts";
import { mergeShards } from "../../package/shards.ts";
import { exitStatusOf } from "../exit-status.ts";
import { CommandError, type ExitCode, type Io, worst } from "../io.ts";
import { count } from "./options.ts";

/** `caiyan merge`: puts the parts of a batch together; the output is that of one run over all files, byte for byte. */
export function mergeCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command("merge")
    .description("把 check --shard 或 convert --shard 在多台机器上的结果合并，与一次运行的结果相同")
    .argument("<分片...>", "check --shard 写出的 .ndjson 文件，或 convert --shard 的输出文件夹")
    .option("--format <格式>", `输出格式，可用逗号列出几种：${Object.keys(formats).join("、")}`, formatList, ["text"])
    .option("-o, --output <文件夹>", "写到这个文件夹；只有一种文本格式时默认写到屏幕")
    .option("--deadline <日期>", "整改通知单上的期限，照原样印出")
    .option("--max-warnings <个数>", "警告超过这个数时退出码为 1", count)
    .option("--verbose", "同时列出未能核对的规则和原因、没有勾稽关系的金额")
    .action(async (paths: string[], options: TargetOptions & { maxWarnings?: number }) => {
      if (paths.some(isFolder)) {
        const folder = options.output ?? "output";
        const exitCode = await mergeShards(paths, folder, io.version);
        io.err(`已写入 ${folder}\n`);
        ended(exitCode);
        return;
      }
      const shards = await Promise.all(paths.map(openShard));
      const [first] = shards;
      if (first?.head.engine !== io.version) {
        throw new CommandError(`分片由 ${first?.head.engine} 版写出，本机是 ${io.version} 版。请用同一版本合并。`);
      }
      const targets = await openTargets({ ...options, given: first.head.given }, io);
      const ending = exitStatusOf({ suppressions: [], maxWarnings: options.maxWarnings, today: "" });
      try {
        for await (const { result, path } of interleaved(shards)) {
          ending.add(result.digest);
          await targets.add(result, path);
        }
        await targets.finish();
      } catch (error) {
        await targets.discard();
        throw error;
      }
      ended(worst(ending.close(io), ...shards.map(({ head }) => head.exitCode)));
    });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
