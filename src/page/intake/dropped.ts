import type { Entry } from "./entry.ts";

/** The files of a file chooser; of a folder chooser each with its path below the folder. */
export function chosenEntries(files: Iterable<File>): Entry[] {
  return Array.from(files, (file) => {
    const [folder = "", ...path] = file.webkitRelativePath.split("/");
    if (path.length === 0) return { path: file.name, blob: file, alone: true };
    return { path: path.join("/"), blob: file, alone: false, folder };
  });
}

/** What was dropped on the page, folders searched through. The list of a drop is gone after the event, so it is read before the first wait. */
export async function droppedEntries(transfer: DataTransfer): Promise<Entry[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const roots = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found = await Promise.all(roots.map((root) => (root === null ? [] : rootEntries(root))));
  return found.flat();
}

async function rootEntries(root: FileSystemEntry | File): Promise<Entry[]> {
  if (root instanceof File) return chosenEntries([root]);
  if (root.isFile) return [{ path: root.name, blob: await fileOf(root as FileSystemFileEntry), alone: true }];
  const entries = await folderEntries(root as FileSystemDirectoryEntry, "");
  return entries.map((entry) => ({ ...entry, folder: root.name }));
}

async function folderEntries(folder: FileSystemDirectoryEntry, prefix: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const entry of await listed(folder)) {
    const path = prefix + entry.name;
    if (entry.isDirectory) entries.push(...(await folderEntries(entry as FileSystemDirectoryEntry, `${path}/`)));
    else entries.push({ path, blob: await fileOf(entry as FileSystemFileEntry), alone: false });
  }
  return entries;
}

/** A reader gives a folder in pieces of a hundred, the last one empty. */
async function listed(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
