// Writing a file piece by piece: opened (and emptied, or taken over) at once, stored when closed.
import { Encoding } from "#dotnet/types/encoding.ts";
import type { FileStore } from "../ports/file-store.ts";
import { markedCodec, bytesOfText } from "./text-content.ts";

export class FileWriter {
  readonly path: string;
  readonly #files: FileStore;
  #encoding: Encoding;
  readonly #pieces: Uint8Array[] = [];
  #text: string[] = [];
  #dirty = false;

  /** `append` keeps what is there; its byte order mark decides the encoding unless `encoding` was given by the user. */
  constructor(files: FileStore, path: string, how: { append: boolean; encoding: Encoding; given: boolean }) {
    this.#files = files;
    this.path = path;
    this.#encoding = how.encoding;
    const old = how.append && files.stat(path) ? files.read(path) : null;
    if (old?.length) {
      this.#pieces.push(old);
      const marked = markedCodec(old);
      if (marked && !how.given) this.#encoding = new Encoding(marked.codec, false);
    } else {
      const { preamble } = how.encoding;
      if (preamble.length) this.#pieces.push(preamble);
      files.write(path, preamble);
    }
  }

  text(text: string): void {
    this.#text.push(text);
    this.#dirty = true;
  }
  bytes(bytes: Uint8Array): void {
    this.#encode();
    this.#pieces.push(bytes);
    this.#dirty = true;
  }
  #encode(): void {
    if (!this.#text.length) return;
    this.#pieces.push(bytesOfText(this.#text.join(""), this.#encoding));
    this.#text = [];
  }
  close(): void {
    if (!this.#dirty) return;
    this.#dirty = false;
    this.#encode();
    const all = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    this.#files.write(this.path, all);
  }
}
