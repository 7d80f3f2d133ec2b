import type { RefusalCode } from "../model/refusal.ts";
import type { Report } from "../model/report/report.ts";
import type { Digest } from "./digest.ts";

/** What is wrong with a file that could not be read, and what its sender can do about it. */
const REFUSALS: Record<RefusalCode, { what: string; todo: string }> = {
  empty: { what: "文件是空的（0 字节）", todo: "请重新上传或向报送单位索取完整的文件" },
  unknownFormat: { what: "不是 Word（.docx）、PDF 或文本文件", todo: "请提供 .docx 或 .pdf 格式的文件" },
  legacyDoc: {
    what: "是旧版 Word 97-2003 文件（.doc），本工具不能读取",
    todo: "请用 Word 或 WPS 打开，另存为 .docx 后重新检查",
  },
  html: { what: "内容是网页（HTML），只是改了扩展名", todo: "请下载原始的 .docx 或 .pdf 文件，不要保存网页" },
  legacyXls: { what: "是旧版 Excel 文件（.xls），不是 Word 或 PDF", todo: "请提供预算公开说明的 .docx 或 .pdf 文件" },
  otherOffice: { what: "是压缩包或其他办公文档，里面没有 Word 正文", todo: "请解压或另存为 .docx 或 .pdf 后重新检查" },
  encrypted: { what: "文件设有打开密码", todo: "请取消密码保护后重新保存" },
  truncated: { what: "文件不完整或已损坏，内容读不全", todo: "请重新下载或重新导出这个文件" },
  tooLarge: {
    what: "文件解开后过大，可能是损坏或恶意文件，已停止读取",
    todo: "请检查文件来源；确为正常文件时请拆分或压缩图片后重试",
  },
  hostile: {
    what: "文件内部结构异常（含外部实体或嵌套过深），为安全起见不予读取",
    todo: "请用 Word 或 WPS 打开并另存一份后重试",
  },
  noText: { what: "没有可读的文字，可能是扫描件或图片", todo: "请提供由 Word 或 WPS 直接导出的文件，不要扫描" },
  garbledText: {
    what: "文字无法还原（字体没有可用的编码），读出来是乱码",
    todo: "请用 Word 或 WPS 重新导出 PDF，并选择嵌入字体",
  },
  missingResource: { what: "缺少读取该文件所需的组件（{resource}）", todo: "请重新安装本工具" },
  tooSlow: {
    what: "读取超过时限（{seconds} 秒），已停止",
    todo: "请检查文件是否损坏；确为正常文件时请放宽时限再试",
  },
  outOfMemory: {
    what: "读取所需内存超过上限（{megabytes} MB），已停止",
    todo: "请检查文件是否损坏；确为正常文件时请放宽内存上限再试",
  },
  unreadable: { what: "文件无法打开（{cause}）", todo: "请检查文件是否存在、是否被占用、是否有读取权限" },
  internal: { what: "本工具处理时出错（{cause}）", todo: "请将此文件和这条信息反馈给开发者" },
};

const REASONS: Record<NonNullable<Report["reason"]>, { what: string; todo: string }> = {
  noFiling: {
    what: "没有找到预算公开说明的九个标题，不像是部门预算公开文件",
    todo: "请确认报送的是不是这份文件；其他地区的格式请改用通用体例（generic）",
  },
  unreadablePages: {
    what: "第 {pages} 页读不出文字（扫描件、图片或乱码）",
    todo: "请提供由 Word 或 WPS 直接导出的文件",
  },
  nothingToCompare: {
    what: "没有找到可以互相核对的金额",
    todo: "请确认文件内容是否完整；其他地区的格式请改用通用体例（generic）",
  },
};

/** Why a file could not be judged and what to do, in one or two sentences without the file's name; empty for a judged file. */
export function unjudgedWords(report: Digest): { what: string; todo: string } | undefined {
  if (report.refusal) return filled(REFUSALS[report.refusal.code], report.refusal.data);
  if (!report.reason) return undefined;
  const pages = (report.pages ?? []).filter((page) => !page.readable).map((page) => page.page);
  return filled(REASONS[report.reason], { pages: pageRanges(pages) });
}

/** [1, 2, 3, 7] → "1-3、7" */
export function pageRanges(pages: number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join("、");
}

function filled(words: { what: string; todo: string }, data: Record<string, string | number>) {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(data[key] ?? "？"));
  return { what: fill(words.what), todo: fill(words.todo) };
}
