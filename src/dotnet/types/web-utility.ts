// System.Net.WebUtility and System.Web.HttpUtility: text for HTML and for query strings.
import { decodeText } from "../core/text-encoding.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { NameValueCollection } from "./name-value-collection.ts";
import { escapeBytes } from "./uri.ts";

const HTML = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"], ["nbsp", "\u00a0"], ["copy", "©"], ["reg", "®"], ["euro", "€"], ["hellip", "…"], ["ndash", "–"], ["mdash", "—"]]);

export function htmlEncode(text: string): string {
  return text.replace(/[<>&"']|[\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]/g, (c) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;", "'": "&#39;" })[c] ?? `&#${c.codePointAt(0)};`);
}

export function htmlDecode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, body: string) => {
    if (body[0] !== "#") return HTML.get(body) ?? whole;
    const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** WebUtility writes %2B, HttpUtility %2b. */
function urlEncode(text: string, upper: boolean): string {
  return text.replace(/[^A-Za-z0-9\-_.!*() ]+/g, (run) => (upper ? escapeBytes(run) : escapeBytes(run).toLowerCase())).replace(/ /g, "+");
}
const urlDecode = (text: string) => text.replace(/\+/g, " ").replace(/(?:%[0-9a-f]{2})+/gi, (run) => decodeText("utf-8", Uint8Array.from(run.match(/[0-9a-f]{2}/gi)!, (h) => parseInt(h, 16))) ?? run);

/** HttpUtility.ParseQueryString. */
export function parseQuery(text: string): NameValueCollection {
  const join = (c: NameValueCollection) => c.names.flatMap((name) => (c.valuesOf(name) ?? []).map((v) => (name === null ? urlEncode(v ?? "", false) : `${urlEncode(name, false)}=${urlEncode(v ?? "", false)}`))).join("&");
  const result = new NameValueCollection(typeNamed("System.Web.HttpUtility+HttpQSCollection"), join);
  for (const pair of text.replace(/^\?/, "").split("&")) {
    if (!pair && !text.includes("&")) continue;
    const equals = pair.indexOf("=");
    if (equals < 0) result.add(null, urlDecode(pair));
    else result.add(urlDecode(pair.slice(0, equals)), urlDecode(pair.slice(equals + 1)));
  }
  return result;
}

const orNull = (run: (text: string) => string) => (text: string | null) => (text === null ? null : run(text));
export default [
  defineType({
    name: "System.Net.WebUtility",
    abstract: true,
    sealed: true,
    members: [
      ["static string HtmlDecode(string value)", orNull(htmlDecode)],
      ["static string HtmlEncode(string value)", orNull(htmlEncode)],
      ["static string UrlDecode(string encodedValue)", orNull(urlDecode)],
      ["static string UrlEncode(string value)", orNull((text) => urlEncode(text, true))],
    ],
  }),
  defineType({ name: "System.Web.HttpUtility+HttpQSCollection", base: "System.Collections.Specialized.NameValueCollection" }),
  defineType({
    name: "System.Web.HttpUtility",
    sealed: true,
    members: [
      ["static string HtmlDecode(string s)", orNull(htmlDecode)],
      ["static string HtmlEncode(string s)", orNull(htmlEncode)],
      ["static string UrlDecode(string str)", orNull(urlDecode)],
      ["static string UrlEncode(string str)", orNull((text) => urlEncode(text, false))],
      ["static System.Collections.Specialized.NameValueCollection ParseQueryString(string query)", parseQuery],
    ],
  }),
];
