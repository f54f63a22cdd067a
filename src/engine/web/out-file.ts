// -OutFile: where a reply's body is written, and how -Resume adds to it.
import { unescapeData } from "#dotnet/types/uri.ts";
import type { Call } from "../cmdlet.ts";
import type { HttpResponseMessage } from "./http-types.ts";
import { plainError } from "./web-errors.ts";
import type { WebParameters } from "./web-parameters.ts";

/** An absolute path of the session's files. */
export function filePath(call: Call<WebParameters>, path: string): string {
  return path.startsWith("/") ? path : `${call.session.location().replace(/\/$/, "")}/${path}`;
}

/** The path the body goes to; a folder takes the last part of the address. */
export function outPath(call: Call<WebParameters>, outFile: string, address: string): string {
  const path = filePath(call, outFile).replace(/\/\.(?=\/|$)/g, "").replace(/(.)\/$/, "$1");
  if (!call.session.ports.files.stat(path)?.directory) return path;
  return `${path.replace(/\/$/, "")}/${unescapeData(address.replace(/[?#].*$/, "").split("/").at(-1) ?? "")}`;
}

export function writeOut(call: Call<WebParameters>, path: string, response: HttpResponseMessage): void {
  const { files } = call.session.ports;
  const folder = path.slice(0, path.lastIndexOf("/")) || "/";
  if (!files.stat(folder)?.directory) {
    const message = `Could not find a part of the path '${path}'.`;
    call.fail(plainError("System.IO.DirectoryNotFoundException", message));
  }
  const { status, body } = response.reply;
  if (status === 416) return;
  const old = status === 206 && files.stat(path) ? files.read(path) : new Uint8Array();
  const all = new Uint8Array(old.length + body.length);
  all.set(old);
  all.set(body, old.length);
  files.write(path, all);
}
