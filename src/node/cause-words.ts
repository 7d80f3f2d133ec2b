const CAUSES: Record<string, string> = {
  ENOENT: "文件不存在",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EISDIR: "这是一个文件夹",
  EBUSY: "文件被占用",
  EMFILE: "同时打开的文件太多",
  ENOSPC: "磁盘已满",
  EFBIG: "超过单个文件的大小上限",
  EDQUOT: "超过磁盘配额",
  EROFS: "磁盘只读",
  ENOTDIR: "路径中有一段不是文件夹",
  ERR_FS_FILE_TOO_LARGE: "文件超过 2 GB",
};

/** A system error in Chinese; its code where we have no words for it. */
export function causeWords(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return (code && CAUSES[code]) ?? code ?? String(error);
}
