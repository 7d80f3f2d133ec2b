import { strToU8, Zip, ZipDeflate } from "fflate";

/** A zip written file by file into a blob, with one fixed date: the same files give the same bytes. */
export interface ZipFile {
  add: (path: string, content: string | Uint8Array) => void;
  end: () => Blob;
}

export function zipFile(): ZipFile {
  const chunks: Blob[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  });
  return {
    add(path, content) {
      const file = new ZipDeflate(path, { level: 6 });
      file.mtime = new Date(1980, 0, 1);
      zip.add(file);
      file.push(typeof content === "string" ? strToU8(content) : content, true);
    },
    end() {
      zip.end();
      return new Blob(chunks, { type: "application/zip" });
    },
  };
}
