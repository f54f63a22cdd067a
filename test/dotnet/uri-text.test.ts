// Uri, encodings, paths, string builder, secure strings.
import { describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { decodeText, encodeText } from "#dotnet/core/text-encoding.ts";
import { combinePaths, directoryOf, extensionOf, fullPath } from "#dotnet/types/path.ts";
import { SecureString } from "#dotnet/types/secure-string.ts";
import { StringBuilder } from "#dotnet/types/string-builder.ts";
import { escapeData, escapeUri, makeUri, unescapeData, UriBuilder } from "#dotnet/types/uri.ts";
import { call, messageOf } from "./member-call.ts";

describe("Uri", () => {
  it("takes apart", () => {
    const u = makeUri("HTTPS://user@Example.com:8080/a/../b%20c?x=é#f");
    expect([u.absoluteUri, u.authority, u.absolute.path, u.absolute.query, u.absolute.fragment, u.toText()]).toEqual([
      "https://user@example.com:8080/b%20c?x=%C3%A9#f",
      "example.com:8080",
      "/b%20c",
      "?x=%C3%A9",
      "#f",
      "https://user@example.com:8080/b c?x=é#f",
    ]);
    expect(makeUri("http://a").absoluteUri).toBe("http://a/");
    expect(messageOf(() => makeUri("http://"))).toBe("UriFormatException: Invalid URI: The hostname could not be parsed.");
    expect(messageOf(() => makeUri("a/b"))).toBe("UriFormatException: Invalid URI: The format of the URI could not be determined.");
    expect(messageOf(() => makeUri("a/b", 0).absoluteUri)).toBe("InvalidOperationException: This operation is not supported for a relative URI.");
  });
  it("makes given escapes canonical: unreserved characters plain, letters in capitals, the rest as written (run on .NET 10)", () => {
    const shown = (text: string) => [makeUri(text).absoluteUri, makeUri(text).toText()];
    expect(shown("http://h/%41%7e%2D?x=%41+%2B%20%7E#g%61")).toEqual(["http://h/A~-?x=A+%2B%20~#ga", "http://h/A~-?x=A+%2B ~#ga"]);
    expect(shown("http://h/%61/%2E%2E/b%2f%5c%3f")).toEqual(["http://h/b%2f%5c%3f", "http://h/b%2f%5c%3f"]);
    expect(shown("http://h/%c3%a9?q=%E9")).toEqual(["http://h/%C3%A9?q=%E9", "http://h/é?q=%E9"]);
    expect(shown("http://us%41er:p%40@h/%5B%5D%22?a=[1]&b='x'")).toEqual(["http://usAer:p%40@h/%5B%5D%22?a=[1]&b='x'", "http://usAer:p%40@h/%5B%5D\"?a=[1]&b='x'"]);
  });
  it("escapes", () => {
    expect(escapeData("a b&c=d/é?~_-.!*'()")).toBe("a%20b%26c%3Dd%2F%C3%A9%3F~_-.%21%2A%27%28%29");
    expect(unescapeData("a%20b%26c%C3%A9+d")).toBe("a b&cé+d");
    expect(escapeUri("http://x/a b?q=é&r=1")).toBe("http://x/a%20b?q=%C3%A9&r=1");
  });
  it("is built", () => {
    const b = UriBuilder.from(makeUri("https://example.com:443/a/b"));
    b.query = "?x=1";
    expect(makeUri(b.toText()).absoluteUri).toBe("https://example.com/a/b?x=1");
  });
});

describe("text and paths", () => {
  it("encodes and decodes", () => {
    expect([...encodeText("utf-8", "é😀\ud800")]).toEqual([0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0xef, 0xbf, 0xbd]);
    expect([...encodeText("us-ascii", "é😀a")]).toEqual([0x3f, 0x3f, 0x61]);
    expect([...encodeText("utf-16le", "aé")]).toEqual([0x61, 0, 0xe9, 0]);
    expect(decodeText("utf-8", Uint8Array.from([0x61, 0xff, 0xc3, 0xa9, 0xe2, 0x82]))).toBe("a\ufffdé\ufffd");
    expect(decodeText("utf-32le", encodeText("utf-32le", "😀"))).toBe("😀");
  });
  it("knows paths", () => {
    expect([combinePaths(["/a", "b", "c"]), combinePaths(["/a", "/b"]), combinePaths(["a/", "b"])]).toEqual(["/a/b/c", "/b", "a/b"]);
    expect([directoryOf("/a/b.txt"), directoryOf("/a"), directoryOf("/"), directoryOf("a")]).toEqual(["/a", "/", null, ""]);
    expect([extensionOf("/a.b/c"), extensionOf("x.tar.gz"), extensionOf("x.")]).toEqual(["", ".gz", ""]);
    expect(fullPath("../x/./y", "/home/partner")).toBe("/home/x/y");
  });
  it("builds strings", () => {
    const b = new StringBuilder("abc");
    b.append("def").insert(0, ">").replace("c", "CC").remove(1, 1);
    expect(b.text).toBe(">bCCdef");
    expect(messageOf(() => call(b, "Insert", [99, "x"], "int, string"))).toBe("ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than or equal to the size of the collection. (Parameter 'index')");
  });
  it("keeps secure strings", () => {
    const s = new SecureString("ab");
    call(s, "AppendChar", ["c"]);
    s.makeReadOnly();
    expect(s.plain).toBe("abc");
    expect(messageOf(() => call(s, "AppendChar", ["d"]))).toBe("InvalidOperationException: Instance is read-only.");
  });
});
