/** How many compressed streams have turned out to be damaged since the start of this thread. */
let damaged = 0;

let installed = false;

/**
 * pdf.js unpacks every stream with the platform's `DecompressionStream`, which checks the checksum, and when that fails reads on silently as far as it can. So we
 * count the failures: the class is replaced by one that behaves the same and counts.
 */
export function countDamage(): void {
  if (installed) return;
  installed = true;
  const { DecompressionStream: Native } = globalThis;
  globalThis.DecompressionStream = class DecompressionStream extends Native {
    readonly #readable = counted(super.readable);
    override get readable() {
      return this.#readable;
    }
  };
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
