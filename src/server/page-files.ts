// The built page: every file of its folder, read once, sent with its type and in the smallest form the browser takes.

import { readdirSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { extname, join, relative, sep } from "node:path";
import { securityHeaders } from "./security-headers.ts";

type Bytes = Uint8Array<ArrayBuffer>;

interface PageFile {
  type: string;
  tag: string;
  /** Encoding name -> bytes; "" is the file as it stands. */
  forms: Map<string, Bytes>;
  /** The name changes with the content, so the browser may keep it. */
  lasting: boolean;
}

const types = new Map([
  [".html", "text/html; charset=utf-8"], [".js", "text/javascript; charset=utf-8"], [".mjs", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"], [".json", "application/json; charset=utf-8"], [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".svg", "image/svg+xml"], [".png", "image/png"], [".ico", "image/x-icon"], [".woff2", "font/woff2"], [".wasm", "application/wasm"],
  [".txt", "text/plain; charset=utf-8"], [".md", "text/markdown; charset=utf-8"], [".map", "application/json; charset=utf-8"],
]);

/** Answers GET and HEAD for the files of the folder; a folder that is not there holds none, so everything is 404. */
export function pageFiles(folder: string): (request: Request) => Response {
  const files = readFolder(folder);
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return plain(405, "Method Not Allowed", [["Allow", "GET, HEAD"]]);
    const path = decodePath(new URL(request.url).pathname);
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    if (file === undefined) return plain(404, files.size === 0 ? "The page is not built. Run: npm run build" : "Not Found");
    return send(file, request);
  };
}

function readFolder(folder: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const path of filesBelow(folder).filter((each) => !/\.(br|gz)$/.test(each))) {
    const bytes: Bytes = new Uint8Array(readFileSync(path));
    const forms = new Map([["", bytes]]);
    for (const [encoding, extension] of [["br", ".br"], ["gzip", ".gz"]] as const) {
      const smaller = readIfThere(path + extension);
      if (smaller !== null && smaller.length < bytes.length) forms.set(encoding, smaller);
    }
    const name = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(name, {
      type: types.get(extname(path)) ?? "application/octet-stream",
      tag: createHash("sha256").update(bytes).digest("base64url").slice(0, 22),
      forms,
      lasting: /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(name),
    });
  }
  return files;
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function readIfThere(path: string): Bytes | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    return null;
  }
}

function send({ type, tag, forms, lasting }: PageFile, request: Request): Response {
  const accepted = (request.headers.get("accept-encoding") ?? "").split(",").map((each) => each.trim());
  const takes = (encoding: string) => accepted.some((each) => each === encoding || (each.startsWith(`${encoding};`) && !/;\s*q=0(\.0*)?$/.test(each)));
  const encoding = ["br", "gzip"].find((each) => forms.has(each) && takes(each)) ?? "";
  // Each form has its own tag, so that caches do not mix them up.
  const etag = `"${tag}${encoding === "" ? "" : `-${encoding}`}"`;
  const headers = new Headers([
    ...securityHeaders.map(([name, value]): [string, string] => [name, value]),
    ["Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache"],
    ["ETag", etag],
    ["Vary", "Accept-Encoding"],
  ]);
  if ((request.headers.get("if-none-match") ?? "").split(/,\s*/).includes(etag)) return new Response(null, { status: 304, headers });
  const body = forms.get(encoding) ?? new Uint8Array();
  headers.set("Content-Type", type);
  headers.set("Content-Length", String(body.length));
  if (encoding !== "") headers.set("Content-Encoding", encoding);
  return new Response(request.method === "HEAD" ? null : body, { status: 200, headers });
}

function plain(status: number, text: string, more: readonly [string, string][] = []): Response {
  const headers = new Headers([...securityHeaders, ["Content-Type", "text/plain; charset=utf-8"], ...more].map(([name, value]): [string, string] => [name ?? "", value ?? ""]));
  return new Response(`${text}\n`, { status, headers });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
