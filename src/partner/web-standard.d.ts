// The few members of the web's standard that every host has and this floor uses; the core compiler has no DOM library.
interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare const TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(bytes?: Uint8Array): string;
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };

interface Headers {
  forEach(each: (value: string, name: string) => void): void;
}

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface Response {
  readonly status: number;
  readonly headers: Headers;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare const Response: { new (body: Uint8Array<ArrayBuffer> | null, init: { status: number; headers: Record<string, string> }): Response };
