// The pieces of the web cmdlets that need no server: error bodies, sizes, form texts, cookies.
import { describe, expect, it } from "vitest";
import "#engine/types/library.ts";
import { hashLiteral } from "#dotnet/types/hashtable.ts";
import { makeUri } from "#dotnet/types/uri.ts";
import { errorText } from "#engine/web/error-body.ts";
import { formText, urlEncode } from "#engine/web/request-body.ts";
import { sizeText } from "#engine/web/size-text.ts";
import { CookieContainer } from "#engine/web/web-session.ts";

describe("error bodies", () => {
  it.each([
    ['{"a":1.0,"c":"é <b>","d":{},"e":[[]]}', "application/json", '\n{\n  "a": 1.0,\n  "c": "\\u00E9 \\u003Cb\\u003E",\n  "d": {},\n  "e": [\n    []\n  ]\n}'],
    ["null", "application/json", "null"],
    ['{"a":1,}', "application/json", '{"a":1,}'],
    ['\ufeff{"a":1}', "application/json", '\ufeff{"a":1}'],
    ["<p>no <b>way</b></p>", "text/html", "no way"],
    ['<e code="5"><m>no</m><x/></e>', "application/xml", '\n<e\n  code="5">\n  <m>no</m>\n  <x />\n</e>'],
  ])("%j as %s", (body, type, expected) => {
    expect(errorText(body, type)).toBe(expected);
  });
});

describe("sizes in verbose lines", () => {
  it.each([[0, "0 b (0 bytes)"], [78, "78 B (78 bytes)"], [1536, "1.5 KB (1,536 bytes)"], [1126400, "1.07 MB (1,126,400 bytes)"]])("%i", (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe("forms", () => {
  it("encode as WebUtility.UrlEncode does", () => {
    expect(urlEncode("a b&c/é(1)~")).toBe("a+b%26c%2F%C3%A9(1)%7E");
    const fields = hashLiteral();
    fields.set("on", true);
    fields.set("none", null);
    expect(formText(fields)).toBe("on=True&none=");
  });
});

describe("cookies", () => {
  it("go back to the host and path they came from, until they expire", () => {
    const jar = new CookieContainer();
    const page = makeUri("http://a.test/app/login");
    jar.take("k=v; Path=/app; HttpOnly", page, 0n);
    jar.take("s=1; Secure", page, 0n);
    jar.take("gone=1; Max-Age=0", page, 5n);
    const sent = (address: string) => jar.matching(makeUri(address)).map((cookie) => cookie.toText());
    expect([sent("http://a.test/app/x"), sent("http://a.test/"), sent("http://b.test/app"), sent("https://a.test/app/x")]).toEqual([["k=v"], [], [], ["k=v", "s=1"]]);
  });
});
