// IP addresses as text.
import { describe, expect, it } from "vitest";
import { addressText, parseAddress } from "#dotnet/core/ip-text.ts";

describe("parseAddress and addressText", () => {
  it.each([
    ["192.168.1.20", "192.168.1.20"], ["10.1", "10.0.0.1"], ["1", "0.0.0.1"], ["0x7f.1", "127.0.0.1"], ["010.0.0.1", "8.0.0.1"],
    ["2001:db8:0:0::1", "2001:db8::1"], ["::1", "::1"], ["::", "::"], ["::ffff:1.2.3.4", "::ffff:1.2.3.4"], ["1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"],
    ["fe80::1%3", "fe80::1"], ["1:0:0:2:0:0:0:3", "1:0:0:2::3"],
  ])("reads %s as %s", (text, shown) => {
    expect(addressText(parseAddress(text)!)).toBe(shown);
  });
  it.each(["300.1.1.1", "x", "", "1.2.3.4.5", "1.2.3.256", ":::", "1::2::3", "12345::", "1:2:3:4:5:6:7"])("refuses %s", (text) => {
    expect(parseAddress(text)).toBe(null);
  });
});
