// Calls between the page and its worker over postMessage: a request has an answer, an error comes back as its text.

/** Functions one side offers to the other. */
type Offer = { [name: string]: (...args: never[]) => unknown };

type Message =
  | { kind: "call"; id: number; name: string; args: unknown[] }
  | { kind: "answer"; id: number; value: unknown }
  | { kind: "failure"; id: number; text: string };

/** What both a Worker and a worker's own global scope have. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

export interface Calls<Theirs extends Offer> {
  /** Calls a function of the other side. Rejects with an Error when it failed there, or when the line was cut. */
  call<Name extends keyof Theirs & string>(name: Name, ...args: Parameters<Theirs[Name]>): Promise<Awaited<ReturnType<Theirs[Name]>>>;
  /** Rejects everything that waits: the other side is gone. */
  cut(reason: string): void;
}

/** Joins one end of the line, offering `ours` to the other side. `onMessage` hears of every message, before it is handled. */
export function connectCalls<Theirs extends Offer>(end: MessageEnd, ours: Offer, onMessage: () => void = () => {}): Calls<Theirs> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const offered = new Map(Object.entries(ours));
  let last = 0;
  end.addEventListener("message", (event) => {
    const message = event.data as Message;
    onMessage();
    if (message.kind === "call") {
      const { id, name, args } = message;
      const failed = (error: unknown) => end.postMessage({ kind: "failure", id, text: error instanceof Error ? error.message : String(error) } satisfies Message);
      try {
        const value = offered.get(name)!(...(args as never[]));
        Promise.resolve(value).then((done) => end.postMessage({ kind: "answer", id, value: done } satisfies Message), failed);
      } catch (error) {
        failed(error);
      }
      return;
    }
    const waiter = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === "answer") waiter?.resolve(message.value as never);
    else waiter?.reject(new Error(message.text));
  });
  return {
    call(name, ...args) {
      return new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        end.postMessage({ kind: "call", id, name, args } satisfies Message);
      });
    },
    cut(reason) {
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}
