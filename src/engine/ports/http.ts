// How a session sends HTTP: one request out, one reply back, nothing interpreted.
import type { StopSignal } from "./stop-signal.ts";

export interface HttpRequest {
  method: string;
  /** Absolute URL. */
  url: string;
  /** Names keep the caller's casing; a name may occur more than once. */
  headers: [name: string, value: string][];
  body: Uint8Array | null;
  /** Milliseconds; 0 or absent waits for ever. */
  timeout?: number;
  /** Ends the exchange (Ctrl+C). */
  signal?: StopSignal;
}

export interface HttpReply {
  status: number;
  reason: string;
  headers: [name: string, value: string][];
  body: Uint8Array;
  httpVersion: string;
}

/** Why no reply came. `message` is the text .NET shows for the case, e.g. "Connection refused (localhost:18998)". */
export class HttpFailure {
  readonly kind: "refused" | "name" | "timeout" | "aborted" | "protocol";
  readonly message: string;
  constructor(kind: HttpFailure["kind"], message: string) {
    this.kind = kind;
    this.message = message;
  }
}

export interface Http {
  /** Never follows redirects and never decodes the body, except content encodings. Rejects with HttpFailure only. */
  send(request: HttpRequest): Promise<HttpReply>;
}
