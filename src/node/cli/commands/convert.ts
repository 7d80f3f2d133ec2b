import { Command } from "commander";
import { unjudgedWords } from "../../../report/refusals.ts";
import type { PackageFacts } from "../../../report/rows/describe.ts";
import type { Parts } from "../../../report/rows/parts.ts";
import { verdictWords } from "../../../report/summary.ts";
import { judgeAll } from "../../batch/batch.ts";
import { type Shard, shardOption, takeShard } from "../../batch/shard.ts";
import type { Changes } from "../../package/changes.ts";
import { writeShard } from "../../package/shards.ts";
import { sourced, sourceName } from "../../package/sources.ts";
import { writePackage } from "../../package/write.ts";
import type { Input } from "../inputs.ts";
import { CommandError, type ExitCode, exitCodeOf, type Io, worst } from "../io.ts";
import { filings } from "./filings.ts";
import { addReadingOptions, type ReadingOptions, readingOf } from "./options.ts";

interface Options extends ReadingOptions {
  output: string;
  format: DataFormat[];
  bom: boolean;
  source?: string;
  prune: boolean;
  shard?: Shard;
  created?: string;
  contributor: string[];
  license?: string;
}

/** `caiyan convert`: writes filings as tidy CSV files that describe themselves. */
export function convertCommand(io: Io, ended: (code: ExitCode) => void): Command {
  const command = new Command("convert")
    .description("把文件转成规整的 CSV 数据包（事实、预算表明细、单元格、采购、资产、指标、问题等，另每张表一个 CSV）")
    .argument("<文件...>", "文件、文件夹或通配符")
    .option("-o, --output <文件夹>", "输出文件夹；已有的数据按文件更新，不会重复", "output")
    .option("--format <格式>", "csv，或 csv,parquet：每张表另写一个 Parquet 文件", dataFormats, ["csv"])
    .option("--source <名称>", "这批文件的来源名（默认用文件夹的名称）：同一来源、同一路径的是同一份文件", sourceName)
    .option("--prune", "源文件已不在的，从数据中删去（默认只提示）", false)
    .option("--shard <i/n>", "只转换第 i 份（共 n 份），写到 shard=i-of-n，由 caiyan merge 合并", shardOption)
    .option("--no-bom", "CSV 开头不写 BOM（默认写，Excel 和 WPS 才能认出中文）")
    .option("--created <时间>", "数据包说明里的制作时间（默认取 SOURCE_DATE_EPOCH，没有则不写）", createdOption)
    .option(
      "--contributor <名称>",
      "数据包说明里的制作者（可写几次）",
      (name: string, all: string[]) => [...all, name],
      [],
    )
    .option("--license <许可>", "数据包的使用许可，如 CC-BY-4.0（默认不写：文件是别人的）");
  return addReadingOptions(command).action(async (args: string[], options: Options) => {
    const { files, exitCode: mistaken } = await filings(args, io);
    const { inputs: all, roots } = sourced(files, options.source);
    const inputs = takeShard(all, options.shard);
    let exitCode = mistaken;
    const told = (code: ExitCode) => {
      exitCode = worst(exitCode, code);
    };
    const { output: folder, bom, prune } = options;
    const parts = converted(inputs, options, io, told);
    const about = aboutOf(options, io);
    const isSourceNamed = options.source !== undefined;
    const parquet = options.format.includes("parquet");
    const written = { folder, bom, prune, roots, isSourceNamed, about, parquet };
    if (options.shard) await writeShard(parts, options.shard, () => exitCode, written);
    else for (const words of changeWords(await writePackage(parts, written), prune)) io.err(`${words}\n`);
    io.err(`已写入 ${folder}（${inputs.length} 个文件）\n`);
    ended(exitCode);
  });
}

type DataFormat = "csv" | "parquet";

/** "csv,parquet" → both. CSV is always written: later runs add to it. @throws CommandError */
function dataFormats(text: string): DataFormat[] {
  const names = text.split(/[,，]/).map((name) => name.trim());
  if (names.includes("csv") && names.every((name) => name === "csv" || name === "parquet"))
    return names as DataFormat[];
  throw new CommandError("convert 的 --format 只有 csv 和 csv,parquet：再次转换时要在 CSV 上增补，所以总写 CSV。");
}

function createdOption(text: string): string {
  if (/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new CommandError("--created 应写成 2026-03-01 或 2026-03-01T08:00:00Z");
}

function aboutOf({ created, contributor, license }: Options, { version }: Io): PackageFacts {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const said =
    epoch && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().replace(".000", "") : undefined;
  const when = created ?? said;
  return {
    engine: version,
    contributors: contributor,
    ...(when ? { created: when } : {}),
    ...(license ? { license } : {}),
  };
}

/** What the run changed in the data, a line each. */
function changeWords({ added, changed, unchanged, renamed, gone, copies }: Changes, prune: boolean): string[] {
  const lost = prune ? "源文件已不在，已从数据中删去" : "源文件已不在，数据仍保留（--prune 可删去）";
  return [
    ...changed.map((document) => `已更新  ${document}：内容与上次不同`),
    ...renamed.map(({ from, to }) => `已改名  ${from} → ${to}`),
    ...gone.map((document) => `已缺失  ${document}：${lost}`),
    ...copies.map(({ document, of }) => `相同    ${document} 与 ${of} 内容完全相同，汇总时会重复计算`),
    `新增 ${added.length}，更新 ${changed.length}，改名 ${renamed.length}，未变 ${unchanged.length}，缺失 ${gone.length}`,
  ];
}

async function* converted(
  inputs: readonly Input[],
  options: Options,
  io: Io,
  told: (code: ExitCode) => void,
): AsyncGenerator<Parts> {
  const { reading } = await readingOf(options);
  for await (const { digest, parts } of judgeAll(inputs, { ...reading, want: { parts: true } })) {
    const why = unjudgedWords(digest);
    io.err(`${verdictWords(digest)}  ${digest.name}${why ? `  ${why.what}。${why.todo}。` : ""}\n`);
    told(exitCodeOf(digest));
    if (parts) yield parts;
  }
}
