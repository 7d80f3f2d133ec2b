/** What pdf.js sends between its two halves. Operator lists come in chunks of a stream. */
interface Message {
  chunk?: { fnArray: unknown[]; argsArray: unknown[] };
}

type Listener = (event: { data: Message }) => void;

/**
 * A message port between the two halves of pdf.js in one thread. Its own one clones every message deeply; an operator list, by far the
 * largest kind, is handed over as it is (only the two outer arrays are copied: the sender empties them and fills them again).
 */
export function sharedPort() {
  const listeners = new Set<Listener>();
  return {
    postMessage(message: Message, transfer?: Transferable[]): void {
      const data = message.chunk?.fnArray
        ? { ...message, chunk: copyList(message.chunk) }
        : structuredClone(message, { transfer: transfer ?? [] });
      queueMicrotask(() => {
        for (const listener of listeners) listener({ data });
      });
    },
    addEventListener(_type: string, listener: Listener, options?: { signal?: AbortSignal }): void {
      listeners.add(listener);
      options?.signal?.addEventListener("abort", () => listeners.delete(listener));
    },
    removeEventListener(_type: string, listener: Listener): void {
      listeners.delete(listener);
    },
  };
}

function copyList(chunk: NonNullable<Message["chunk"]>) {
  return { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() };
}
