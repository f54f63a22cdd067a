// System.Uri and UriBuilder.
import { typedArray } from "../core/array.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { decodeText, encodeText } from "../core/text-encoding.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

const PORTS = new Map([["http", 80], ["https", 443], ["ftp", 21], ["ws", 80], ["wss", 443], ["ldap", 389], ["file", -1]]);

interface Parts {
  scheme: string;
  userInfo: string;
  host: string;
  /** -1: none given and none by default. */
  port: number;
  path: string;
  query: string;
  fragment: string;
  authority: boolean;
}

export class Uri extends NetObject {
  readonly original: string;
  /** Null for a relative one. */
  readonly parts: Parts | null;
  constructor(original: string, parts: Parts | null) {
    super();
    this.original = original;
    this.parts = parts;
  }
  override get netType(): NetType {
    return typeNamed("System.Uri");
  }
  /** The parts; InvalidOperationException for a relative one. */
  get absolute(): Parts {
    if (!this.parts) throw new NetException("System.InvalidOperationException", "This operation is not supported for a relative URI.");
    return this.parts;
  }
  get hasDefaultPort(): boolean {
    return this.absolute.port === (PORTS.get(this.absolute.scheme) ?? -1);
  }
  get authority(): string {
    const { host, port } = this.absolute;
    return this.hasDefaultPort ? host : `${host}:${port}`;
  }
  get leftOfPath(): string {
    const p = this.absolute;
    return p.authority ? `${p.scheme}://${p.userInfo ? `${p.userInfo}@` : ""}${this.authority}` : `${p.scheme}:`;
  }
  get absoluteUri(): string {
    const p = this.absolute;
    return `${this.leftOfPath}${p.path}${p.query}${p.fragment}`;
  }
  /** Like the absolute form with what may be read unescaped. */
  toText(): string {
    return this.parts ? unescapeShown(this.absoluteUri) : this.original;
  }
  equals(other: unknown): boolean {
    return other instanceof Uri && (this.parts && other.parts ? withoutFragment(this) === withoutFragment(other) : this.original === other.original);
  }
  hashKey(): string {
    return `uri ${this.parts ? withoutFragment(this) : this.original}`;
  }
}

const withoutFragment = (uri: Uri) => uri.absoluteUri.slice(0, uri.absoluteUri.length - uri.absolute.fragment.length);

/** One escaped character: an ASCII one, or the bytes of a longer UTF-8 sequence. */
const ESCAPED = /%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f])+/gi;

function unescapeShown(text: string): string {
  // What would change the meaning stays escaped.
  return text.replace(ESCAPED, (run) => (/^[%#?/\\@:;&=+$,![\]'()*\u0000-\u001f\u007f\ufffd]/.test(unescapeData(run)) ? run : unescapeData(run)));
}

/** What AbsoluteUri makes of escapes that were given: unreserved characters plain, letters beyond ASCII in capitals, the rest as it stands (measured on .NET 10). */
function canonical(text: string): string {
  return escapeUri(text).replace(ESCAPED, (run) => {
    const plain = unescapeData(run);
    if (run.length === 3) return /[A-Za-z0-9\-._~]/.test(plain) ? plain : run;
    return plain === run ? run : run.toUpperCase();
  });
}

/** Its UTF-8 bytes as %XX. */
export const escapeBytes = (text: string) => Array.from(encodeText("utf-8", text), (b) => `%${b.toString(16).toUpperCase().padStart(2, "0")}`).join("");

/** Uri.EscapeDataString: all but letters, digits and - _ . ~ */
export function escapeData(text: string): string {
  return text.replace(/[^A-Za-z0-9\-_.~]+/g, escapeBytes);
}

/** Uri.EscapeUriString: keeps the reserved characters too. */
export function escapeUri(text: string): string {
  return text.replace(/[^A-Za-z0-9\-_.~:/?#[\]@!$&'()*+,;=%]+|%(?![0-9a-f]{2})/gi, escapeBytes);
}

/** Uri.UnescapeDataString: bad UTF-8 sequences stay as they are. */
export function unescapeData(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeText("utf-8", Uint8Array.from(run.match(/[0-9a-f]{2}/gi)!, (h) => parseInt(h, 16)), true) ?? run);
}

function dotless(path: string): string {
  const out: string[] = [];
  const parts = path.split("/");
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1;
    if (part === "." || part === "..") {
      if (part === ".." && out.length > 1) out.pop();
      if (last) out.push("");
    } else out.push(part);
  }
  return out.join("/");
}

const fail = (message: string) => new NetException("System.UriFormatException", message);

/** Null for what has no scheme; UriFormatException for what has one and is bad. */
function parseAbsolute(text: string): Parts | null {
  const trimmed = text.trim();
  if (trimmed.startsWith("/") && !trimmed.startsWith("//")) return { scheme: "file", userInfo: "", host: "", port: -1, path: dotless(canonical(trimmed).replace(/[?#]/g, escapeBytes)), query: "", fragment: "", authority: true };
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/s.exec(trimmed);
  if (!match) return null;
  const scheme = match[1]!.toLowerCase();
  const [, body = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(match[2]!) ?? [];
  const parts: Parts = { scheme, userInfo: "", host: "", port: PORTS.get(scheme) ?? -1, path: body, query: canonical(query), fragment: canonical(fragment), authority: body.startsWith("//") };
  if (!parts.authority) {
    if (PORTS.has(scheme) && scheme !== "file") throw fail("Invalid URI: The Authority/Host could not be parsed.");
    parts.path = canonical(body);
    return parts;
  }
  const [, authority = "", path = ""] = /^\/\/([^/\\]*)(.*)$/s.exec(body) ?? [];
  const at = authority.lastIndexOf("@");
  parts.userInfo = at < 0 ? "" : canonical(authority.slice(0, at));
  const place = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(authority.slice(at + 1));
  if (!place) throw fail("Invalid URI: The hostname could not be parsed.");
  parts.host = place[1]!.toLowerCase();
  if (place[2]) {
    if (!/^\d+$/.test(place[2]) || Number(place[2]) > 65535) throw fail("Invalid URI: Invalid port specified.");
    parts.port = Number(place[2]);
  }
  if (scheme !== "file" && (parts.host === "" || /[\s<>"^`{}|%]/.test(parts.host))) throw fail("Invalid URI: The hostname could not be parsed.");
  const escaped = canonical(path.replace(/\\/g, "/"));
  parts.path = PORTS.has(scheme) ? dotless(escaped || "/") : escaped || "/";
  return parts;
}

/** new Uri(text, kind): 0 either, 1 absolute, 2 relative. UriFormatException. */
export function makeUri(text: string | null, kind = 1): Uri {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "uriString");
  if (kind === 2) {
    if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(text)) throw fail("A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.");
    return new Uri(text, null);
  }
  if (kind === 1 && text.trim() === "") throw fail("Invalid URI: The URI is empty.");
  const parts = parseAbsolute(text);
  if (!parts && kind === 1) throw fail("Invalid URI: The format of the URI could not be determined.");
  return new Uri(text, parts);
}

export function resolve(base: Uri, relative: string): Uri {
  const b = base.absolute;
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(relative)) return makeUri(relative);
  if (relative.startsWith("//")) return makeUri(`${b.scheme}:${relative}`);
  if (relative === "") return makeUri(base.leftOfPath + b.path + b.query);
  if (relative.startsWith("/")) return makeUri(base.leftOfPath + relative);
  if (relative.startsWith("?")) return makeUri(base.leftOfPath + b.path + relative);
  if (relative.startsWith("#")) return makeUri(base.leftOfPath + b.path + b.query + relative);
  return makeUri(`${base.leftOfPath}${b.path.slice(0, b.path.lastIndexOf("/") + 1)}${relative}`);
}

function attempt(make: () => Uri, result: { value: unknown }): boolean {
  try {
    result.value = make();
    return true;
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    result.value = null;
    return false;
  }
}

function wellFormed(text: string | null, kind: number): boolean {
  if (text === null || /[\s<>"{}|\\^`]/.test(text) || /%(?![0-9a-f]{2})/i.test(text)) return false;
  return attempt(() => makeUri(text, kind), { value: null }) && (kind !== 1 || !text.startsWith("/"));
}

function relativeTo(base: Uri, target: Uri): Uri {
  if (base.leftOfPath !== target.leftOfPath) return target;
  const from = base.absolute.path.split("/").slice(0, -1);
  const to = target.absolute.path.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  const path = [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
  return new Uri(`${path}${target.absolute.query}${target.absolute.fragment}`, null);
}

const kindOf = (kind: EnumValue) => Number(kind.value);
const segments = (u: Uri) => typedArray(typeNamed("System.String"), u.absolute.path.match(/[^/]*\/|[^/]+$/g) ?? []);
const hostType = (host: string) => (host === "" ? 1 : host.startsWith("[") ? 4 : /^\d+(\.\d+){3}$/.test(host) ? 3 : 2);
const loopback = (u: Uri) => /^(localhost|loopback|127(\.\d+){3}|\[::1\])$/.test(u.absolute.host) || (u.absolute.scheme === "file" && u.absolute.host === "");

export class UriBuilder extends NetObject {
  scheme = "http";
  host = "localhost";
  port = -1;
  path = "/";
  query = "";
  fragment = "";
  userName = "";
  password = "";
  override get netType(): NetType {
    return typeNamed("System.UriBuilder");
  }
  static from(uri: Uri): UriBuilder {
    const p = uri.absolute;
    const [user = "", password = ""] = p.userInfo.split(":");
    return Object.assign(new UriBuilder(), { scheme: p.scheme, host: p.host, port: p.port, path: p.path, query: p.query, fragment: p.fragment, userName: user, password });
  }
  toText(): string {
    const user = this.userName ? `${this.userName}${this.password ? `:${this.password}` : ""}@` : "";
    const port = this.port >= 0 ? `:${this.port}` : "";
    return `${this.scheme}://${user}${this.host}${port}${this.path}${this.query}${this.fragment}`;
  }
}

const lead = (text: string | null, mark: string) => (text ? (text.startsWith(mark) ? text : mark + text) : "");
const rooted = (path: string | null) => escapeUri(path ? (path.startsWith("/") ? path : `/${path}`) : "/");

function data(text: string | null, run: (text: string) => string): string {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "stringToEscape");
  return run(text);
}

export default [
  defineType({
    name: "System.Uri",
    aliases: ["uri"],
    interfaces: ["System.Runtime.Serialization.ISerializable", "System.IEquatable`1[uri]", "System.IFormattable"],
    members: [
      ["new(string uriString)", (text: string | null) => makeUri(text)],
      ["new(string uriString, System.UriKind uriKind)", (text: string | null, kind: EnumValue) => makeUri(text, kindOf(kind))],
      ["new(uri baseUri, string relativeUri)", resolve],
      ["new(uri baseUri, uri relativeUri)", (base: Uri, relative: Uri) => (relative.parts ? relative : resolve(base, relative.original))],
      ["bool Equals(System.Object comparand)", (u: Uri, other: unknown) => u.equals(other)],
      ["string GetLeftPart(System.UriPartial part)", (u: Uri, part: EnumValue) => [`${u.absolute.scheme}://`, u.leftOfPath, u.leftOfPath + u.absolute.path, u.leftOfPath + u.absolute.path + u.absolute.query][Number(part.value)]!],
      ["bool IsBaseOf(uri uri)", (u: Uri, other: Uri) => other.absoluteUri.startsWith(u.absoluteUri.slice(0, u.absoluteUri.lastIndexOf("/") + 1))],
      ["bool IsWellFormedOriginalString()", (u: Uri) => wellFormed(u.original, 0)],
      ["uri MakeRelativeUri(uri uri)", relativeTo],
      ["string ToString()", (u: Uri) => u.toText()],
      ["string AbsolutePath {get;}", (u: Uri) => u.absolute.path],
      ["string AbsoluteUri {get;}", (u: Uri) => u.absoluteUri],
      ["string Authority {get;}", (u: Uri) => u.authority],
      ["string DnsSafeHost {get;}", (u: Uri) => u.absolute.host.replace(/^\[|\]$/g, "")],
      ["string Fragment {get;}", (u: Uri) => u.absolute.fragment],
      ["string Host {get;}", (u: Uri) => u.absolute.host],
      ["System.UriHostNameType HostNameType {get;}", (u: Uri) => enumValue(typeNamed("System.UriHostNameType"), hostType(u.absolute.host))],
      ["string IdnHost {get;}", (u: Uri) => u.absolute.host],
      ["bool IsAbsoluteUri {get;}", (u: Uri) => u.parts !== null],
      ["bool IsDefaultPort {get;}", (u: Uri) => u.hasDefaultPort],
      ["bool IsFile {get;}", (u: Uri) => u.absolute.scheme === "file"],
      ["bool IsLoopback {get;}", loopback],
      ["bool IsUnc {get;}", (u: Uri) => u.absolute.scheme === "file" && u.absolute.host !== ""],
      ["string LocalPath {get;}", (u: Uri) => unescapeData(u.absolute.path)],
      ["string OriginalString {get;}", (u: Uri) => u.original],
      ["string PathAndQuery {get;}", (u: Uri) => u.absolute.path + u.absolute.query],
      ["int Port {get;}", (u: Uri) => u.absolute.port],
      ["string Query {get;}", (u: Uri) => u.absolute.query],
      ["string Scheme {get;}", (u: Uri) => u.absolute.scheme],
      ["string[] Segments {get;}", segments],
      ["bool UserEscaped {get;}", () => false],
      ["string UserInfo {get;}", (u: Uri) => u.absolute.userInfo],
      ["static string EscapeDataString(string stringToEscape)", (text: string | null) => data(text, escapeData)],
      ["static string EscapeUriString(string stringToEscape)", (text: string | null) => data(text, escapeUri)],
      ["static string HexEscape(char character)", (c: string) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`],
      ["static bool IsHexDigit(char character)", (c: string) => /^[0-9a-f]$/i.test(c)],
      ["static bool IsWellFormedUriString(string uriString, System.UriKind uriKind)", (text: string | null, kind: EnumValue) => wellFormed(text, kindOf(kind))],
      ["static bool CheckSchemeName(string schemeName)", (name: string | null) => /^[A-Za-z][A-Za-z0-9+.-]*$/.test(name ?? "")],
      ["static bool TryCreate(string uriString, System.UriKind uriKind, [ref] uri result)", (text: string | null, kind: EnumValue, result: { value: unknown }) => attempt(() => makeUri(text, kindOf(kind)), result)],
      ["static bool TryCreate(uri baseUri, string relativeUri, [ref] uri result)", (base: Uri, text: string, result: { value: unknown }) => attempt(() => resolve(base, text), result)],
      ["static string UnescapeDataString(string stringToUnescape)", (text: string | null) => data(text, unescapeData)],
      ["static string SchemeDelimiter {get;}", () => "://"],
      ["static string UriSchemeFile {get;}", () => "file"],
      ["static string UriSchemeFtp {get;}", () => "ftp"],
      ["static string UriSchemeHttp {get;}", () => "http"],
      ["static string UriSchemeHttps {get;}", () => "https"],
      ["static string UriSchemeMailto {get;}", () => "mailto"],
      ["static bool op_Equality(uri uri1, uri uri2)", (a: Uri | null, b: Uri | null) => (a ? a.equals(b) : b === null)],
      ["static bool op_Inequality(uri uri1, uri uri2)", (a: Uri | null, b: Uri | null) => !(a ? a.equals(b) : b === null)],
    ],
  }),
  defineType({ name: "System.UriKind", kind: "enum", values: [["RelativeOrAbsolute", 0], ["Absolute", 1], ["Relative", 2]] }),
  defineType({ name: "System.UriPartial", kind: "enum", values: [["Scheme", 0], ["Authority", 1], ["Path", 2], ["Query", 3]] }),
  defineType({ name: "System.UriHostNameType", kind: "enum", values: [["Unknown", 0], ["Basic", 1], ["Dns", 2], ["IPv4", 3], ["IPv6", 4]] }),
  defineType({
    name: "System.UriBuilder",
    members: [
      ["new()", () => new UriBuilder()],
      ["new(string uri)", (text: string | null) => UriBuilder.from(makeUri(text !== null && !/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text) ? `http://${text}` : text))],
      ["new(uri uri)", (uri: Uri) => UriBuilder.from(uri)],
      ["new(string schemeName, string hostName)", (scheme: string, host: string) => Object.assign(new UriBuilder(), { scheme, host })],
      ["new(string scheme, string host, int portNumber)", (scheme: string, host: string, port: number) => Object.assign(new UriBuilder(), { scheme, host, port })],
      ["new(string scheme, string host, int port, string pathValue)", (scheme: string, host: string, port: number, path: string) => Object.assign(new UriBuilder(), { scheme, host, port, path: rooted(path) })],
      ["new(string scheme, string host, int port, string path, string extraValue)", (...[scheme, host, port, path, extra]: [scheme: string, host: string, port: number, path: string, extra: string]) => Object.assign(new UriBuilder(), { scheme, host, port, path: rooted(path), ...(extra.startsWith("#") ? { fragment: extra } : { query: extra }) })],
      ["string ToString()", (b: UriBuilder) => b.toText()],
      ["string Scheme {get;set;}", (b: UriBuilder) => b.scheme, (b: UriBuilder, v: string | null) => void (b.scheme = v ?? "")],
      ["string UserName {get;set;}", (b: UriBuilder) => b.userName, (b: UriBuilder, v: string | null) => void (b.userName = v ?? "")],
      ["string Password {get;set;}", (b: UriBuilder) => b.password, (b: UriBuilder, v: string | null) => void (b.password = v ?? "")],
      ["string Host {get;set;}", (b: UriBuilder) => b.host, (b: UriBuilder, v: string | null) => void (b.host = v ?? "")],
      ["int Port {get;set;}", (b: UriBuilder) => b.port, (b: UriBuilder, v: number) => {
        if (v < -1 || v > 65535) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "value");
        b.port = v;
      }],
      ["string Path {get;set;}", (b: UriBuilder) => b.path, (b: UriBuilder, v: string | null) => void (b.path = rooted(v))],
      ["string Query {get;set;}", (b: UriBuilder) => b.query, (b: UriBuilder, v: string | null) => void (b.query = lead(v, "?"))],
      ["string Fragment {get;set;}", (b: UriBuilder) => b.fragment, (b: UriBuilder, v: string | null) => void (b.fragment = lead(v, "#"))],
      ["uri Uri {get;}", (b: UriBuilder) => makeUri(b.toText())],
    ],
  }),
];
