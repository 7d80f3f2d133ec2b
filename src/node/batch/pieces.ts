import { MessageChannel, type MessagePort, receiveMessageOnPort } from "node:worker_threads";

/** A port for another thread to send pieces of output to while it works, so that a long output stands whole in neither; `end` takes what is still under way. */
export function piecesTo(take: (piece: Uint8Array) => void): { port: MessagePort; end: () => void } {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", take);
  const end = () => {
    for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1)) take(next.message);
    port1.close();
  };
  return { port: port2, end };
}
