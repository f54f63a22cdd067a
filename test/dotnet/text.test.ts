import { describe, expect, it } from "vitest";
import { setAmbient } from "#dotnet/core/ambient.ts";
import { typedArray } from "#dotnet/core/array.ts";
import { toTitleCase, toUpper } from "#dotnet/core/casing.ts";
import { linguisticCompare, netCompare, netEquals, netHash } from "#dotnet/core/compare.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { parseEnum } from "#dotnet/core/enum-parse.ts";
import { formatValue, toText, typeText } from "#dotnet/core/format.ts";
import { charOf, Double, Int64 } from "#dotnet/core/numbers.ts";
import { parseTypeName, resolveTypeName } from "#dotnet/core/type-name.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { typeOf } from "#dotnet/core/type-of.ts";
import { failure, run } from "./invoke.ts";

const S = (signature: string, ...args: unknown[]) => run("System.String", signature, ...args);
const chars = (text: string) => typedArray(typeNamed("char"), [...text].map((c) => charOf(c.charCodeAt(0))));
const option = (name: string) => enumNamed(typeNamed("System.StringSplitOptions"), name);
const comparison = (name: string) => enumNamed(typeNamed("System.StringComparison"), name);
const plainSplit = (text: string, separator: string) => S("Split(string,System.StringSplitOptions)", text, separator);

describe("String", () => {
  it("splits", () => {
    expect(plainSplit("a,b,,c", ",")).toEqual(["a", "b", "", "c"]);
    expect(plainSplit("a-b--c", "--")).toEqual(["a-b", "c"]);
    expect(S("Split(char[])", "a,b;c", chars(",;"))).toEqual(["a", "b", "c"]);
    expect(S("Split(string,int,System.StringSplitOptions)", "a,b,c,d", ",", 2)).toEqual(["a", "b,c,d"]);
    expect(S("Split(string,int,System.StringSplitOptions)", "a,b,c,d", ",", 0)).toEqual([]);
    expect(S("Split(string,int,System.StringSplitOptions)", "a,,b,c,d", ",", 3, option("RemoveEmptyEntries"))).toEqual(["a", "b", "c,d"]);
    expect(S("Split(char[],int,System.StringSplitOptions)", "a,,b,c", chars(","), 2, option("None"))).toEqual(["a", ",b,c"]);
    expect(S("Split(string[],System.StringSplitOptions)", "a<>b><c", ["<>", "><"], option("None"))).toEqual(["a", "b", "c"]);
    expect(S("Split(char[])", "  a b ", null)).toEqual(["", "", "a", "b", ""]);
    expect(plainSplit("", ",")).toEqual([""]);
  });

  it("refuses places outside the text with .NET's words", () => {
    expect([
      failure(() => S("Substring(int)", "abc", 9)),
      failure(() => S("Substring(int,int)", "abc", 2, 4)),
      failure(() => S("Remove(int,int)", "abc", 1, 9)),
      failure(() => S("Join(string,string[],int,int)", "-", ["3"], 2, 3)),
      failure(() => S("Join(string,System.Object[])", ",", null)),
    ]).toEqual([
      "ArgumentOutOfRangeException: startIndex cannot be larger than length of string. (Parameter 'startIndex')",
      "ArgumentOutOfRangeException: Index and length must refer to a location within the string. (Parameter 'length')",
      "ArgumentOutOfRangeException: count ('9') must be less than or equal to '2'. (Parameter 'count')\nActual value was 9.",
      "ArgumentOutOfRangeException: startIndex ('2') must be less than or equal to '-2'. (Parameter 'startIndex')\nActual value was 2.",
      "ArgumentNullException: Value cannot be null. (Parameter 'values')",
    ]);
  });

  it("searches", () => {
    expect([
      S("IndexOf(string)", "banana", "a"), S("IndexOf(string,int)", "banana", "an", 2), S("LastIndexOf(string)", "banana", "an"), S("IndexOf(string)", "abc", ""), S("LastIndexOf(string)", "abc", ""),
      S("IndexOf(char,int,int)", "banana", "a", 2, 1), S("StartsWith(string,System.StringComparison)", "abcdef", "ABC", comparison("OrdinalIgnoreCase")),
      S("EndsWith(string)", "abcdef", "F"), S("Contains(string,System.StringComparison)", "abcdef", "CD", comparison("OrdinalIgnoreCase")), S("StartsWith(string)", "e\u0301a", "\u00e9"),
    ]).toEqual([1, 3, 3, 0, 3, -1, true, false, true, true]);
  });

  it("changes case without changing lengths", () => {
    expect([toUpper("straße"), toUpper("MiXed é"), toUpper("i", "tr-TR"), toTitleCase("hello wORLD of USA")]).toEqual(["STRAßE", "MIXED É", "İ", "Hello World Of USA"]);
  });

  it("trims white space and given characters", () => {
    expect([S("Trim()", "\u00a0\u2003a\u3000"), (S("Trim()", "\u200ba") as string).length, S("Trim(char[])", "xyabcyx", chars("xy")), S("TrimStart(char)", "--a--", "-")]).toEqual(["a", 2, "abc", "a--"]);
  });

  it("compares by culture", () => {
    expect([["a", "b"], ["b", "a"], ["a", "A"], ["Z", "a"], ["_", "a"], ["a-b", "ab"], ["é", "f"], ["e", "é"], ["10", "9"]].map(([a, b]) => linguisticCompare(a!, b!, false))).toEqual([-1, 1, -1, 1, -1, -1, -1, -1, -1]);
    expect(linguisticCompare("a", "A", true)).toBe(0);
  });

  it("joins and formats", () => {
    expect([S("Join(string,string[])", ",", ["a", null, "b"]), S("Format(string,System.Object[])", "{0:N2}|{1,5}|{2,-5}|", [1234.5, "r", "l"]), S("Concat(System.Object,System.Object,System.Object)", "a", 1, true)]).toEqual(["a,,b", "1,234.50|    r|l    |", "a1True"]);
  });
});

describe("Char", () => {
  const C = (signature: string, ...args: unknown[]) => run("System.Char", signature, ...args);
  it("classifies", () => {
    expect([C("IsDigit(char)", "5"), C("IsLetterOrDigit(char)", "_"), C("IsPunctuation(char)", "!"), C("IsSymbol(char)", "+"), C("IsControl(char)", "\t"), C("IsDigit(string,int)", "a1", 1), C("GetNumericValue(char)", "7")]).toEqual([true, false, true, true, true, true, 7]);
    expect(C("CompareTo(char)", charOf(97), "c")).toBe(-2);
    expect(C("ConvertToUtf32(string,int)", "a\u{1F600}b", 1)).toBe(128512);
  });
});

describe("Enum", () => {
  const options = typeNamed("System.StringSplitOptions");
  it("parses names and numbers", () => {
    expect(toText(parseEnum(options, "removeemptyentries, TrimEntries", true))).toBe("RemoveEmptyEntries, TrimEntries");
    expect(parseEnum(options, "1")).toBe(option("RemoveEmptyEntries"));
    expect(failure(() => parseEnum(options, "Nix"))).toBe("ArgumentException: Requested value 'Nix' was not found.");
    expect(failure(() => parseEnum(options, ""))).toBe("ArgumentException: Must specify valid information for parsing in the string. (Parameter 'value')");
    expect(["G", "D", "X", "F"].map((format) => formatValue(option("TrimEntries"), format))).toEqual(["TrimEntries", "2", "00000002", "TrimEntries"]);
    expect(run("System.Enum", "GetNames(type)", options)).toEqual(["None", "RemoveEmptyEntries", "TrimEntries"]);
  });
});

describe("type names", () => {
  it.each<[string, string | null]>([
    ["int[]", "System.Int32[]"],
    ["int[,]", "System.Int32[,]"],
    ["int[][,]", "System.Int32[][,]"],
    ["System.Collections.Generic.List[int]", "System.Collections.Generic.List`1[System.Int32]"],
    ["Collections.Generic.Dictionary[string,int[]]", "System.Collections.Generic.Dictionary`2[System.String,System.Int32[]]"],
    ["System.Collections.Generic.Dictionary`2[[System.String, mscorlib],[System.Int32]]", "System.Collections.Generic.Dictionary`2[System.String,System.Int32]"],
    ["System.String, System.Private.CoreLib, Version=10.0.0.0", "System.String"],
    ["Nullable[int]", "System.Nullable`1[System.Int32]"],
    ["System.Collections.Generic.List`1", "System.Collections.Generic.List`1[T]"],
    ["System.Collections.Generic.List[int", null],
    ["No.Such", null],
  ])("%s names %s", (text, expected) => {
    const type = resolveTypeName(text);
    expect(type === null ? null : typeText(type)).toBe(expected);
  });

  it("takes a name apart", () => {
    expect(parseTypeName("A.B[C[],D[,]]")).toEqual({ name: "A.B", typeArguments: [{ name: "C", typeArguments: [], ranks: [1] }, { name: "D", typeArguments: [], ranks: [2] }], ranks: [] });
  });
});

describe("values", () => {
  it("have types", () => {
    expect([1, 1.5, new Double(1), "a", true, new Int64(1n), new Decimal(1n, 0), charOf(65), [], new Uint8Array(1)].map((v) => typeOf(v).fullName)).toEqual([
      "System.Int32", "System.Double", "System.Double", "System.String", "System.Boolean", "System.Int64", "System.Decimal", "System.Char", "System.Object[]", "System.Byte[]",
    ]);
  });

  it("are equal only within their type", () => {
    expect([netEquals(1, new Int64(1n)), netEquals(new Decimal(10n, 1), new Decimal(1n, 0)), netEquals("a", "A"), netEquals(NaN, NaN), netEquals(1, new Double(1))]).toEqual([false, true, false, true, false]);
    expect(netHash(new Decimal(10n, 1))).toBe(netHash(new Decimal(1n, 0)));
    expect(netHash(1)).not.toBe(netHash(new Double(1)));
    expect(failure(() => netCompare(1, "a"))).toBe("ArgumentException: Object must be of type Int32.");
  });

  it("Guid reads all its forms", () => {
    const text = "0f8fad5b-d9cb-469f-a165-70867728950e";
    expect([text, `{${text}}`, `(${text})`, text.replaceAll("-", "").toUpperCase()].map((form) => toText(run("System.Guid", "Parse(string)", form)))).toEqual([text, text, text, text]);
    expect(failure(() => run("System.Guid", "new(string)", "zz"))).toBe("FormatException: Unrecognized Guid format.");
    expect(failure(() => run("System.Guid", "Parse(string)", `{${text.replaceAll("-", "")}}`))).toBe("FormatException: Expected 0x prefix.");
    expect(run("System.Guid", "ToByteArray()", run("System.Guid", "Parse(string)", "00112233-4455-6677-8899-aabbccddeeff"))).toEqual(Uint8Array.of(51, 34, 17, 0, 85, 68, 119, 102, 136, 153, 170, 187, 204, 221, 238, 255));
    setAmbient({ random: (count) => new Uint8Array(count).fill(255) });
    expect(toText(run("System.Guid", "NewGuid()"))).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
  });

  it("cultures have names", () => {
    const culture = run("System.Globalization.CultureInfo", "new(string)", "de-DE");
    expect(["Name", "TwoLetterISOLanguageName", "EnglishName", "LCID"].map((name) => run("System.Globalization.CultureInfo", name, culture))).toEqual(["de-DE", "de", "German (Germany)", 1031]);
    expect(run("System.Globalization.TextInfo", "ListSeparator", run("System.Globalization.CultureInfo", "TextInfo", culture))).toBe(";");
  });

  it("exceptions have texts", () => {
    expect(toText(run("System.ArgumentNullException", "new(string)", "p1"))).toBe("System.ArgumentNullException: Value cannot be null. (Parameter 'p1')");
    expect(toText(run("System.InvalidOperationException", "new(string,System.Exception)", "bad", run("System.Exception", "new(string)", "why")))).toBe(
      "System.InvalidOperationException: bad\n ---> System.Exception: why\n   --- End of inner exception stack trace ---",
    );
    expect(run("System.Exception", "Message", run("System.Text.Json.JsonException", "new()"))).toBe("Exception of type 'System.Text.Json.JsonException' was thrown.");
  });
});
