import { describe, expect, it } from "vitest";
import { enumNamed } from "#dotnet/core/enum.ts";
import { addDecimal, decimalFromNumber, decimalText, divideDecimal, multiplyDecimal, remainderDecimal, roundDecimal, subtractDecimal } from "#dotnet/core/decimal.ts";
import { cultureNamed } from "#dotnet/core/culture.ts";
import { parseDecimal, parseDouble, parseInt32, readNumber, styles } from "#dotnet/core/number-parse.ts";
import { Int64 } from "#dotnet/core/numbers.ts";
import { toText } from "#dotnet/core/format.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { failure, run } from "./invoke.ts";

const styleOf = (name: string) => enumNamed(typeNamed("System.Globalization.NumberStyles"), name);
const mode = (name: string) => enumNamed(typeNamed("System.MidpointRounding"), name);

describe("integer parsing", () => {
  it.each<[string, number]>([[" 42 ", 42], ["-7", -7], ["+7", 7], ["-007", -7], ["2147483647", 2147483647], ["-2147483648", -2147483648]])("int.Parse reads %o", (text, value) => {
    expect(parseInt32(text)).toBe(value);
  });

  it.each<[string, string]>([
    ["4.5", "FormatException: The input string '4.5' was not in a correct format."],
    ["", "FormatException: The input string '' was not in a correct format."],
    ["abc", "FormatException: The input string 'abc' was not in a correct format."],
    ["99999999999", "OverflowException: Value was either too large or too small for an Int32."],
    ["1,234", "FormatException: The input string '1,234' was not in a correct format."],
    ["\u0663", "FormatException: The input string '\u0663' was not in a correct format."],
  ])("int.Parse refuses %o", (text, expected) => {
    expect(failure(() => parseInt32(text))).toBe(expected);
  });

  it("obeys number styles", () => {
    const parse = (text: string, style: string) => run("int", "Parse(string,System.Globalization.NumberStyles)", text, styleOf(style));
    expect([parse("1,234", "AllowThousands"), parse("FF", "HexNumber"), parse("(5)", "AllowParentheses"), parse("1e3", "AllowExponent")]).toEqual([1234, 255, -5, 1000]);
  });

  it("names the type in overflow messages", () => {
    expect(failure(() => run("byte", "Parse(string)", "300"))).toBe("OverflowException: Value was either too large or too small for an unsigned byte.");
    expect(failure(() => run("uint64", "Parse(string)", "-1"))).toBe("OverflowException: Value was either too large or too small for a UInt64.");
  });

  it("TryParse leaves zero behind on failure", () => {
    const result = { value: 5 as unknown };
    expect(run("int", "TryParse(string,int)", "x", result)).toBe(false);
    expect(result.value).toBe(0);
    expect(run("long", "TryParse(string,long)", "42", result)).toBe(true);
    expect(result.value).toEqual(new Int64(42n));
  });
});

describe("real numbers from text", () => {
  it.each<[string, string, number]>([
    ["1.234,5", "de-DE", 1234.5],
    ["1e309", "en-US", Infinity],
    ["-∞", "en-US", -Infinity],
    ["1,5", "", 15],
    [" .5 ", "", 0.5],
    ["1.", "", 1],
    ["-0", "", -0],
  ])("double.Parse reads %o in %o", (text, culture, value) => {
    expect(parseDouble(text, styles.float | styles.thousands, cultureNamed(culture)!)).toBe(value);
  });

  it("NaN is a number to parse, 1e is not", () => {
    expect(parseDouble("NaN")).toBe(NaN);
    expect(failure(() => parseDouble("1e"))).toBe("FormatException: The input string '1e' was not in a correct format.");
    expect(readNumber("1e5", styles.float)).toEqual({ negative: false, digits: "1", exponent: 5 });
  });

  it("decimal.Parse keeps written zeros", () => {
    expect(["1.500", "0.000", "-1.10", "79228162514264337593543950335"].map((text) => decimalText(parseDecimal(text)))).toEqual(["1.500", "0.000", "-1.10", "79228162514264337593543950335"]);
    expect(failure(() => parseDecimal("79228162514264337593543950336"))).toBe("OverflowException: Value was either too large or too small for a Decimal.");
    expect(decimalText(parseDecimal("1\u202f234,5", styles.number, cultureNamed("fr-FR")!))).toBe("1234.5");
  });
});

describe("decimal arithmetic", () => {
  const d = (text: string) => parseDecimal(text);
  it.each<[string, string, string, string]>([
    ["1.10", "+", "2", "3.10"],
    ["1.10", "*", "1.10", "1.2100"],
    ["1", "/", "3", "0.3333333333333333333333333333"],
    ["2", "/", "3", "0.6666666666666666666666666667"],
    ["7", "/", "2", "3.5"],
    ["1.00", "/", "2", "0.50"],
    ["10", "/", "4", "2.5"],
    ["100", "/", "10", "10"],
    ["7.5", "%", "2", "1.5"],
    ["-7", "%", "3", "-1"],
    ["5", "-", "5.00", "0.00"],
    ["79228162514264337593543950335", "-", "0.5", "79228162514264337593543950334"],
    ["0.1", "*", "0.00000000000000000000000000001", "0.0000000000000000000000000000"],
  ])("%s %s %s = %s", (a, operator, b, expected) => {
    const operate = { "+": addDecimal, "-": subtractDecimal, "*": multiplyDecimal, "/": divideDecimal, "%": remainderDecimal }[operator]!;
    expect(decimalText(operate(d(a), d(b)))).toBe(expected);
  });

  it("fails beyond 96 bits and for zero divisors", () => {
    expect(failure(() => addDecimal(d("79228162514264337593543950335"), d("1")))).toBe("OverflowException: Value was either too large or too small for a Decimal.");
    expect(failure(() => divideDecimal(d("1"), d("0")))).toBe("DivideByZeroException: Attempted to divide by zero.");
  });

  it("takes 15 digits of a double and rounds half to even", () => {
    expect(decimalText(decimalFromNumber(0.1 + 0.2))).toBe("0.3");
    expect(decimalText(decimalFromNumber(Number("123456789.123456789")))).toBe("123456789.123457");
    expect(["2.5", "3.5", "-2.5"].map((text) => decimalText(roundDecimal(d(text), 0)))).toEqual(["2", "4", "-2"]);
    expect(decimalText(roundDecimal(d("2.345"), 2, "away"))).toBe("2.35");
  });
});

describe("Math", () => {
  it.each(["ToEven 2 -2 2", "AwayFromZero 3 -3 2", "ToZero 2 -2 2", "ToPositiveInfinity 3 -2 3", "ToNegativeInfinity 2 -3 2"])("rounds by mode: %s", (line) => {
    const [name, ...expected] = line.split(" ");
    expect([2.5, -2.5, 2.4].map((value) => String(run("System.Math", "Round(double,System.MidpointRounding)", value, mode(name!))))).toEqual(expected);
  });

  it("rounds to digits as .NET does", () => {
    expect([run("System.Math", "Round(double,int)", 2.345, 2), run("System.Math", "Round(double,int)", 1.005, 2), run("System.Math", "Round(double)", -0.5)]).toEqual([2.35, 1, -0]);
  });

  it("refuses the absolute value of the least integer and wrong clamps", () => {
    expect(failure(() => run("System.Math", "Abs(int)", -2147483648))).toBe("OverflowException: Negating the minimum value of a twos complement number is invalid.");
    expect(failure(() => run("System.Math", "Clamp(int,int,int)", 1, 5, 2))).toBe("ArgumentException: '5' cannot be greater than 2.");
  });
});

describe("BigInteger", () => {
  it("has powers, divisors and hex", () => {
    const big = "System.Numerics.BigInteger";
    expect([run(big, "Pow(bigint,int)", 2n, 100), run(big, "GreatestCommonDivisor(bigint,bigint)", 12n, 18n), run(big, "ModPow(bigint,bigint,bigint)", 3n, 4n, 5n)]).toEqual([1267650600228229401496703205376n, 6n, 1n]);
  });
});

describe("Convert", () => {
  it("rounds halves to even and parses strictly", () => {
    expect([2.5, 3.5].map((value) => run("System.Convert", "ToInt32(double)", value))).toEqual([2, 4]);
    expect([run("System.Convert", "ToInt32(string)", "42"), run("System.Convert", "ToInt32(System.Object)", null), run("System.Convert", "ToInt32(bool)", true), run("System.Convert", "ToInt32(char)", "A")]).toEqual([42, 0, 1, 65]);
    expect(failure(() => run("System.Convert", "ToInt32(string)", "2.5"))).toBe("FormatException: The input string '2.5' was not in a correct format.");
    expect(failure(() => run("System.Convert", "ToByte(int)", 256))).toBe("OverflowException: Value was either too large or too small for an unsigned byte.");
    expect(failure(() => run("System.Convert", "ToBoolean(string)", "1"))).toBe("FormatException: String '1' was not recognized as a valid Boolean.");
  });

  it("knows bases", () => {
    expect([run("System.Convert", "ToString(int,int)", 255, 16), (run("System.Convert", "ToString(int,int)", -1, 2) as string).length, run("System.Convert", "ToInt32(string,int)", "ff", 16), run("System.Convert", "ToInt32(string,int)", "11111111111111111111111111111111", 2)]).toEqual(["ff", 32, 255, -1]);
  });

  it("writes and reads base 64 and hex", () => {
    const bytes = Uint8Array.of(72, 105);
    expect(run("System.Convert", "ToBase64String(byte[])", bytes)).toBe("SGk=");
    expect(run("System.Convert", "FromBase64String(string)", " SG\nk= ")).toEqual(bytes);
    expect(failure(() => run("System.Convert", "FromBase64String(string)", "abc"))).toBe(
      "FormatException: The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.",
    );
    expect(run("System.Convert", "FromHexString(string)", "01abFF")).toEqual(Uint8Array.of(1, 171, 255));
  });

  it("changes types by Type", () => {
    expect(toText(run("System.Convert", "ChangeType(System.Object,type)", "12.50", typeNamed("decimal")))).toBe("12.50");
  });
});

describe("Random", () => {
  it("repeats .NET's numbers for a seed", () => {
    const random = run("System.Random", "new(int)", 42);
    expect([run("System.Random", "Next()", random), run("System.Random", "Next(int)", random, 100), run("System.Random", "Next(int,int)", random, 5, 8)]).toEqual([1434747710, 14, 5]);
  });

  it("refuses a range upside down", () => {
    expect(failure(() => run("System.Random", "Next(int,int)", run("System.Random", "new(int)", 1), 5, 2))).toBe("ArgumentOutOfRangeException: 'minValue' cannot be greater than maxValue. (Parameter 'minValue')");
  });
});
