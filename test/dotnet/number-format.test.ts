import { describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { cultureNamed, invariantCulture } from "#dotnet/core/culture.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { compositeFormat } from "#dotnet/core/format.ts";
import { formatNumber } from "#dotnet/core/number-format.ts";
import { BigInteger, Int64, Single, toDouble } from "#dotnet/core/numbers.ts";

const american = cultureNamed("en-US")!;
const format = (value: unknown, picture: string) => formatNumber(value, picture, american);
const decimal = (text: string) => {
  const [whole, fraction = ""] = text.split(".");
  return new Decimal(BigInt(whole + fraction), fraction.length);
};

describe("standard number formats", () => {
  it.each<[unknown, string, string]>([
    [1234.5678, "F", "1234.568"],
    [1234.5678, "F0", "1235"],
    [0.00012345, "E2", "1.23E-004"],
    [0.00012345, "e3", "1.234e-004"],
    [-5, "E2", "-5.00E+000"],
    [1e21, "F1", "1000000000000000000000.0"],
    [1e21, "G", "1E+21"],
    [1234.5678, "G3", "1.23E+03"],
    [0.00012345, "G3", "0.000123"],
    [123456, "G4", "1.235E+05"],
    [0.1, "G17", "0.10000000000000001"],
    [1234.5, "C", "$1,234.50"],
    [1234.5, "C0", "$1,234"],
    [-1234.567, "C", "-$1,234.57"],
    [0.12345, "P", "12.345%"],
    [1.005, "P0", "100%"],
    [-0.5, "P", "-50.000%"],
    [-42, "D5", "-00042"],
    [48879, "x", "beef"],
    [-1, "X", "FFFFFFFF"],
    [new Int64(-1n), "X", "FFFFFFFFFFFFFFFF"],
    [new BigInteger(255n), "X", "0FF"],
    [5, "b8", "00000101"],
    [2.5, "N0", "2"],
    [1.5, "N0", "2"],
    [0.5, "N0", "0"],
    [0.25, "F1", "0.2"],
    [0.135, "F2", "0.14"],
    [decimal("0.25"), "N1", "0.3"],
    [decimal("0.35"), "N1", "0.4"],
    [new Int64(9223372036854775807n), "N0", "9,223,372,036,854,775,807"],
    [1e15, "N2", "1,000,000,000,000,000.00"],
    [NaN, "N0", "NaN"],
    [Infinity, "F2", "∞"],
    [decimal("79228162514264337593543950335"), "E3", "7.923E+028"],
    [0.1, "N20", "0.10000000000000000555"],
    [1 / 3, "G15", "0.333333333333333"],
    [1.7976931348623157e308, "G15", "1.79769313486232E+308"],
    [new Single(16777217), "G7", "1.677722E+07"],
    [new Single(0.1), "", "0.1"],
    [new Single(1 / 3), "", "0.33333334"],
    [1e16, "", "10000000000000000"],
    [1e17, "", "1E+17"],
    [123456789012345, "", "123456789012345"],
    [1e-5, "", "1E-05"],
    [toDouble(-0), "", "-0"],
    [decimal("1.50"), "", "1.50"],
    [decimal("1.50"), "G", "1.50"],
    [toDouble(100), "", "100"],
  ])("writes %o as %s: %s", (value, picture, expected) => {
    expect(format(value, picture)).toBe(expected);
  });

  it("refuses integer formats for doubles and unknown letters", () => {
    for (const [value, picture] of [[1.5, "D"], [1.5, "X"], [5, "Q"]] as const) expect(() => format(value, picture)).toThrow(expect.objectContaining({ message: "Format specifier was invalid." }));
  });
});

describe("custom number formats", () => {
  it.each<[unknown, string, string]>([
    [5, "+0.0;-0.0;zero", "+5.0"],
    [-5, "+0.0;-0.0;zero", "-5.0"],
    [0, "+0.0;-0.0;zero", "zero"],
    [-5, "0;(0)", "(5)"],
    [0.3, "#;-#;", ""],
    [0.5, "0", "1"],
    [2.5, "0", "3"],
    [-2.5, "0", "-3"],
    [0.25, "0.0", "0.3"],
    [1.005, "0.00", "1.01"],
    [0.1, "0.####################", "0.1"],
    [42, "000.0", "042.0"],
    [2 / 3, "0.##", "0.67"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234567, "0,,.0M", "1.2M"],
    [0.256, "0.0%", "25.6%"],
    [12345, "0.00E+00", "1.23E+04"],
    [12345, "'#'0\\0", "#123450"],
    [5551234, "000-0000", "555-1234"],
    [0.000123, "0.0e0", "1.2e-4"],
  ])("writes %o as %s: %s", (value, picture, expected) => {
    expect(format(value, picture)).toBe(expected);
  });
});

describe("number formats of other cultures", () => {
  it.each<[string, string, string]>([
    ["de-DE", "N2", "1.234.567,50"],
    ["en-IN", "N2", "12,34,567.50"],
    ["ja-JP", "N2", "1,234,567.50"],
    ["", "C", "¤1,234,567.50"],
    ["en-GB", "C", "£1,234,567.50"],
  ])("writes 1234567.5 in %s as %s: %s", (name, picture, expected) => {
    expect(formatNumber(1234567.5, picture, cultureNamed(name) ?? invariantCulture)).toBe(expected);
  });
});

describe("composite formatting", () => {
  it("aligns and formats items", () => {
    expect(compositeFormat("{0,5}|{1,-5}|{2,5:N1}|{3,-7:X}|{{}}", [1, 2, 3.14159, 255])).toBe("    1|2    |  3.1|FF     |{}");
  });

  it("says where an item is malformed", () => {
    expect(() => compositeFormat("{0", [3])).toThrow(
      expect.objectContaining({ message: "Input string was not in a correct format. Failure to parse near offset 2. Format item ends prematurely." }),
    );
    expect(() => compositeFormat("{0} {1}", ["one"])).toThrow(
      expect.objectContaining({ message: "Index (zero based) must be greater than or equal to zero and less than the size of the argument list." }),
    );
  });
});
