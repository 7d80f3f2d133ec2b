/** How many compressed streams have turned out to be damaged since the start of this thread. */
let damaged = 0;

let installed = false;

/** Unpacks a whole zlib stream, given in pieces, and checks its checksum. @throws when it is damaged. */
export type Unpack = (pieces: readonly Uint8Array[]) => Uint8Array;

/**
 * pdf.js unpacks every stream with the platform's `DecompressionStream`, which checks the checksum, and when that fails reads on silently as far as it can. So we
 * count the failures: the class is replaced by one that behaves the same and counts. Where the host can `unpack` at once the class does so: a page has several
 * short streams, and the platform takes them through another thread piece by piece, for several times the processor time.
 */
export function countDamage(unpack?: Unpack): void {
  if (installed) return;
  installed = true;
  const { DecompressionStream: Native } = globalThis;
  globalThis.DecompressionStream = class DecompressionStream implements Pair {
    readonly readable: Pair["readable"];
    readonly writable: Pair["writable"];

    constructor(format: CompressionFormat) {
      const { readable, writable } = unpack && format === "deflate" ? atOnce(unpack) : new Native(format);
      this.readable = counted(readable);
      this.writable = writable;
    }
  };
}

/** The two ends of a stream that unpacks. */
type Pair = DecompressionStream;

/** Takes all pieces, then gives what they unpack to. */
function atOnce(unpack: Unpack): Pair {
  const pieces: Uint8Array[] = [];
  return new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece) => void pieces.push(piece),
    flush: (out) => out.enqueue(unpack(pieces)),
  }) as Pair;
}

function counted<T>(stream: ReadableStream<T>): ReadableStream<T> {
  const iterate = stream[Symbol.asyncIterator]?.bind(stream);
  if (iterate === undefined) return stream; // an older browser reads them in another way
  const counting = async function* () {
    try {
      yield* iterate();
    } catch (error) {
      damaged++;
      throw error;
    }
  };
  return Object.assign(stream, { [Symbol.asyncIterator]: counting });
}

let last: Promise<unknown> = Promise.resolve();

/** Runs tasks one after another, so that damage is told of the one in which it was met. */
export function watchDamage<T>(task: () => Promise<T>): Promise<{ value: T; damaged: boolean }> {
  const run = last.then(async () => {
    const before = damaged;
    const value = await task();
    return { value, damaged: damaged > before };
  });
  last = run.catch(() => {});
  return run;
}
