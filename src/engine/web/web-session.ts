// WebRequestSession: what -SessionVariable and -WebSession carry from one request to the next, cookies above all.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeIn, typeNamed } from "#dotnet/core/type.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { DateTime, parseDateTime } from "#dotnet/types/date-time.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import { WebList } from "./web-list.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";

export class Cookie extends NetObject {
  name: string;
  value: string;
  path: string;
  domain: string;
  secure = false;
  httpOnly = false;
  /** Only for the very host that set it. */
  hostOnly = true;
  expires: DateTime | null = null;
  constructor(name: string, value: string, path = "", domain = "") {
    super();
    this.name = name;
    this.value = value;
    this.path = path;
    this.domain = domain;
  }
  override get netType(): NetType {
    return typeNamed("System.Net.Cookie");
  }
  toText(): string {
    return `${this.name}=${this.value}`;
  }
}
const own = (text: string | null) => text ?? "";
defineType({
  name: "System.Net.Cookie",
  members: [
    ["new()", () => new Cookie("", "")],
    ["new(string name, string value)", (name: string | null, value: string | null) => new Cookie(own(name), own(value))],
    ["new(string name, string value, string path)", (name: string | null, value: string | null, path: string | null) => new Cookie(own(name), own(value), own(path))],
    ["new(string name, string value, string path, string domain)", (name: string | null, value: string | null, path: string | null, domain: string | null) => new Cookie(own(name), own(value), own(path), own(domain))],
    ["string Name {get;set;}", (c: Cookie) => c.name, (c: Cookie, v: string | null) => void (c.name = own(v))],
    ["string Value {get;set;}", (c: Cookie) => c.value, (c: Cookie, v: string | null) => void (c.value = own(v))],
    ["string Path {get;set;}", (c: Cookie) => c.path, (c: Cookie, v: string | null) => void (c.path = own(v))],
    ["string Domain {get;set;}", (c: Cookie) => c.domain, (c: Cookie, v: string | null) => void (c.domain = own(v))],
    ["bool Secure {get;set;}", (c: Cookie) => c.secure, (c: Cookie, v: boolean) => void (c.secure = v)],
    ["bool HttpOnly {get;set;}", (c: Cookie) => c.httpOnly, (c: Cookie, v: boolean) => void (c.httpOnly = v)],
    ["datetime Expires {get;set;}", (c: Cookie) => c.expires ?? new DateTime(0n), (c: Cookie, v: DateTime) => void (c.expires = v)],
  ],
});

defineType({
  name: "System.Net.CookieCollection",
  interfaces: ["System.Collections.IEnumerable"],
  members: [
    ["int Count {get;}", (c: WebList<Cookie>) => c.count],
    ["System.Net.Cookie Item(int index) {get;}", (c: WebList<Cookie>, index: number) => c.getAt(index)],
    ["System.Net.Cookie Item(string name) {get;}", (c: WebList<Cookie>, name: string | null) => c.items.find((one) => one.name.toLowerCase() === own(name).toLowerCase()) ?? null],
  ],
});

export class CookieContainer extends NetObject {
  readonly cookies: Cookie[] = [];
  override get netType(): NetType {
    return typeNamed("System.Net.CookieContainer");
  }
  add(cookie: Cookie): void {
    const at = this.cookies.findIndex((one) => one.name.toLowerCase() === cookie.name.toLowerCase() && one.domain === cookie.domain && one.path === cookie.path);
    if (at < 0) this.cookies.push(cookie);
    else this.cookies[at] = cookie;
  }
  /** Those that go with a request to the address. */
  matching(uri: Uri, now = 0n): Cookie[] {
    const { host, path, scheme } = uri.absolute;
    return this.cookies.filter((cookie) => {
      const domain = cookie.domain.replace(/^\./, "").toLowerCase();
      const here = host === domain || (!cookie.hostOnly && host.endsWith(`.${domain}`));
      return here && path.startsWith(cookie.path || "/") && (!cookie.secure || scheme === "https") && (!cookie.expires || cookie.expires.ticks > now);
    });
  }
  /** Takes over a Set-Cookie header of a reply from the address. */
  take(header: string, uri: Uri, now: bigint): void {
    const [pair = "", ...attributes] = header.split(";").map((part) => part.trim());
    const equals = pair.indexOf("=");
    if (equals < 1) return;
    const cookie = new Cookie(pair.slice(0, equals), pair.slice(equals + 1), uri.absolute.path.replace(/\/[^/]*$/, "") || "/", uri.absolute.host);
    for (const attribute of attributes) {
      const [name, value = ""] = attribute.split(/=(.*)/s);
      switch (name!.toLowerCase()) {
        case "path": if (value.startsWith("/")) cookie.path = value; break;
        case "domain": if (value) [cookie.domain, cookie.hostOnly] = [value, false]; break;
        case "secure": cookie.secure = true; break;
        case "httponly": cookie.httpOnly = true; break;
        case "max-age": cookie.expires = new DateTime(now + BigInt(Math.trunc(Number(value) || 0)) * 10_000_000n, 1); break;
        case "expires": cookie.expires ??= dateOf(value); break;
      }
    }
    this.add(cookie);
    if (cookie.expires && cookie.expires.ticks <= now) this.cookies.splice(this.cookies.indexOf(cookie), 1);
  }
}

function dateOf(text: string): DateTime | null {
  try {
    return parseDateTime(text).toUniversalTime();
  } catch (error) {
    if (error instanceof NetException) return null;
    throw error;
  }
}
const collection = (cookies: readonly Cookie[]) => new WebList("System.Net.CookieCollection", [...cookies]);
defineType({
  name: "System.Net.CookieContainer",
  members: [
    ["new()", () => new CookieContainer()],
    ["int Count {get;}", (c: CookieContainer) => c.cookies.length],
    ["void Add(System.Net.Cookie cookie)", (c: CookieContainer, cookie: Cookie) => c.add(cookie)],
    ["void Add(uri uri, System.Net.Cookie cookie)", (c: CookieContainer, uri: Uri, cookie: Cookie) => {
      cookie.domain ||= uri.absolute.host;
      cookie.path ||= "/";
      c.add(cookie);
    }],
    ["System.Net.CookieCollection GetCookies(uri uri)", (c: CookieContainer, uri: Uri) => collection(c.matching(uri))],
    ["System.Net.CookieCollection GetAllCookies()", (c: CookieContainer) => collection(c.cookies)],
    ["string GetCookieHeader(uri uri)", (c: CookieContainer, uri: Uri) => c.matching(uri).map((one) => one.toText()).join("; ")],
    ["void SetCookies(uri uri, string cookieHeader)", (c: CookieContainer, uri: Uri, header: string | null) => own(header).split(/,(?=[^;,]+=)/).forEach((one) => c.take(one, uri, 0n))],
  ],
});

/** The user agent PowerShell names itself with. */
export const defaultUserAgent = "Mozilla/5.0 (Linux; Ubuntu 24.04.3 LTS; en-US) PowerShell/7.6.5";

export class WebRequestSession extends NetObject {
  headers = newHeaders();
  cookies = new CookieContainer();
  userAgent = defaultUserAgent;
  maximumRedirection = -1;
  credentials: unknown = null;
  override get netType(): NetType {
    return typeNamed("Microsoft.PowerShell.Commands.WebRequestSession");
  }
}
function newHeaders(): Dictionary {
  return new Dictionary(typeIn("System.Collections.Generic.Dictionary`2[string,string]", typeNamed("System.Object")), ordinalIgnoreCaseComparer);
}
defineType({
  name: "Microsoft.PowerShell.Commands.WebRequestSession",
  members: [
    ["new()", () => new WebRequestSession()],
    ["System.Collections.Generic.Dictionary`2[string,string] Headers {get;set;}", (s: WebRequestSession) => s.headers, (s: WebRequestSession, v: Dictionary) => void (s.headers = v)],
    ["System.Net.CookieContainer Cookies {get;set;}", (s: WebRequestSession) => s.cookies, (s: WebRequestSession, v: CookieContainer) => void (s.cookies = v)],
    ["bool UseDefaultCredentials {get;}", () => false],
    ["System.Object Credentials {get;set;}", (s: WebRequestSession) => s.credentials, (s: WebRequestSession, v: unknown) => void (s.credentials = v)],
    ["string UserAgent {get;set;}", (s: WebRequestSession) => s.userAgent, (s: WebRequestSession, v: string | null) => void (s.userAgent = own(v))],
    ["System.Object Proxy {get;}", () => null],
    ["int MaximumRedirection {get;set;}", (s: WebRequestSession) => s.maximumRedirection, (s: WebRequestSession, v: number) => void (s.maximumRedirection = v)],
  ],
});
