import type { Reply, Request } from '../../../src/lab/protocol.ts';

/** Stands in for the browser's worker: keeps what the page sends, and sends what a test wants. */
export class FakeWorker extends EventTarget {
  readonly sent: Request[] = [];
  ended = false;

  postMessage(request: Request): void {
    this.sent.push(structuredClone(request));
  }

  terminate(): void {
    this.ended = true;
  }

  say(reply: Reply): void {
    this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }

  /** The id of the latest request of a type. */
  idOf(type: Request['type']): number {
    const request = this.sent.findLast((one) => one.type === type);
    if (!request) throw new Error(`The page sent no "${type}".`);
    return request.id;
  }
}
