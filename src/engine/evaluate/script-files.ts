// Script files as commands: by path, or by name through $env:PATH.
import { ambient } from "#dotnet/core/ambient.ts";
import type { ScriptCommand } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";

/** The script a command name stands for; null when there is none. A name without a slash is not looked for in the current folder. */
export function findScript(name: string, engine: Engine): ScriptCommand | null {
  const { files } = engine.ports;
  for (const path of candidates(name, engine)) {
    const entry = files.stat(path);
    if (!entry || entry.directory) continue;
    return {
      kind: "ExternalScript",
      name: path.slice(path.lastIndexOf("/") + 1),
      path,
      block: engine.parse(decodeText(files.read(path)), path),
    };
  }
  return null;
}

function candidates(name: string, engine: Engine): string[] {
  const unix = name.replaceAll("\\", "/");
  const named = /\.ps1$/i.test(unix) ? [unix] : [`${unix}.ps1`];
  if (unix.startsWith("/")) return named.map(normal);
  if (unix.startsWith("~/")) return named.map((n) => normal(`${ambient.homeDirectory}/${n.slice(2)}`));
  if (unix.includes("/")) return named.map((n) => normal(`${engine.location()}/${n}`));
  const path = (ambient.environment.get("PATH") ?? "").split(":").filter(Boolean);
  return path.flatMap((folder) => named.map((n) => normal(`${folder}/${n}`)));
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** UTF-8, or UTF-16 with a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2));
  let text = "";
  let i = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (i < bytes.length) {
    const lead = bytes[i]!;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let code = size === 1 ? lead : lead & (0xff >> (size + 1));
    for (let k = 1; k < size; k++) code = (code << 6) | ((bytes[i + k] ?? 0) & 0x3f);
    text += String.fromCodePoint(Math.min(code, 0x10ffff));
    i += size;
  }
  return text;
}

function utf16(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
  return text;
}
