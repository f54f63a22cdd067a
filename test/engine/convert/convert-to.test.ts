// The cast: results and error texts as recorded in language-casts, language-numbers and semantics-verified.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

const cast = (id: string, value: string, type: string, why: string) => `throws <${id}> RuntimeException: Cannot convert value "${value}" to type "${type}". Error: "${why}"`;

describe("casts to numbers", () => {
  it.each([
    ["[int]2.5; [int]3.5; [int]'2.5'; [int]'-2.5'; [byte]'1.5'", "2 | 4 | 2 | -2 | Byte 2"],
    ["[int]''; [int]'  '; [int]$null; [int]$true; [double]''", "0 | 0 | 0 | 1 | Double 0"],
    ["[int]'0x10'; [int]'1kb'; [int]'1e2'; [int]'1,000'; [int]' 7 '", "16 | 1024 | 100 | 1000 | 7"],
    ["[int]'abc'", cast("InvalidCastFromStringToInteger", "abc", "System.Int32", "The input string 'abc' was not in a correct format.")],
    ["[int]3000000000", cast("InvalidCastIConvertible", "3000000000", "System.Int32", "Value was either too large or too small for an Int32.")],
    ["[int]'3000000000'", cast("InvalidCastFromStringToInteger", "3000000000", "System.Int32", "Value was either too large or too small for an Int32.")],
    ["[long]1e19", cast("InvalidCastIConvertible", "1E+19", "System.Int64", "Arithmetic operation resulted in an overflow.")],
    ["[byte]-1", cast("InvalidCastIConvertible", "-1", "System.Byte", "Value was either too large or too small for an unsigned byte.")],
    ["[long][double]::PositiveInfinity", cast("InvalidCastIConvertible", "∞", "System.Int64", "Arithmetic operation resulted in an overflow.")],
    ["[double]'1,234.5'; [double]'1e-3'; [double]'0x10'; [double]'NaN'", "Double 1234.5 | Double 0.001 | Double 16 | Double NaN"],
    ["[double]'1.2.3'", cast("InvalidCastFromStringToDoubleOrSingle", "1.2.3", "System.Double", "The input string '1.2.3' was not in a correct format.")],
    ["[decimal]'1,000.50'; [decimal](1/3)", "Decimal 1000.50 | Decimal 0.333333333333333"],
    ["[bigint]'123456789012345678901234567890'", "BigInteger 123456789012345677877719597056"],
    ["[char]65; [char]'x'; [char]$null", "[char]'A' | [char]'x' | [char]'\0'"],
    ["[char]65.4", cast("InvalidCastIConvertible", "65.4", "System.Char", "Invalid cast from 'Double' to 'Char'.")],
    ["[char]'ab'", cast("InvalidCastParseTargetInvocation", "ab", "System.Char", "String must be exactly one character long.")],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});

describe("casts to other types", () => {
  it.each([
    ["[bool]'False'; [bool]@(0); [bool]@(0,0); [bool]@{}; [bool]0d", "$True | $False | $True | $True | $False"],
    ["[string](1,2); [string]1.50d; [string][int]; [string]1e20", '"1 2" | "1.50" | "int" | "1E+20"'],
    ["[dayofweek]'tu'; [dayofweek]' Friday '; [dayofweek]2", "System.DayOfWeek Tuesday | System.DayOfWeek Friday | System.DayOfWeek Tuesday"],
    ["[dayofweek]'t'", cast("SubstringDisambiguationEnumParseThrewAnException", "t", "System.DayOfWeek",
      "The identifier name t cannot be processed because it is either too similar or identical to the following enumerator names: Tuesday, Thursday. Use a more specific identifier name.")],
    ["[dayofweek]9", 'throws <UndefinedIntegerToEnum> RuntimeException: Cannot convert value "9" to type "System.DayOfWeek" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday".'],
    ["[datetime]$null", 'throws <nullToObjectInvalidCast> RuntimeException: Cannot convert null to type "System.DateTime".'],
    ["[int](1,2)", 'throws <ConvertToFinalInvalidCastException> RuntimeException: Cannot convert the "System.Object[]" value of type "System.Object[]" to type "System.Int32".'],
    ["[hashtable]5", 'throws <ConvertToFinalInvalidCastException> RuntimeException: Cannot convert the "5" value of type "System.Int32" to type "System.Collections.Hashtable".'],
    ["[switch]1", 'throws <ConvertToFinalInvalidCastException> RuntimeException: Cannot convert the "1" value of type "System.Int32" to type "System.Management.Automation.SwitchParameter".'],
    ["[type]'No.Such'", 'throws <InvalidCastFromStringToType> RuntimeException: Cannot convert the "No.Such" value of type "System.String" to type "System.Type".'],
    ["[int[]]('1',2.6,$true,$null)", "1 | 3 | 1 | 0"],
    ["[char[]]'hi'", "[char]'h' | [char]'i'"],
    ["[byte[]]'AZ'", cast("InvalidCastExceptionScalarToArray", "AZ", "System.Byte[]", "Cannot convert value \"AZ\" to type \"System.Byte\". Error: \"The input string 'AZ' was not in a correct format.\"")],
    ["([array]5).GetType().Name; ([int[]]5).GetType().Name", '"Object[]" | "Int32[]"'],
    ["[System.Collections.Generic.List[int]]('1',2.6)", "1 | 3"],
    ["$h = @{ x = 1 }; $o = [pscustomobject]$h; $h.x = 2; $o.x", "1"],
    ["([Func[int,int]] { param($x) $x * $x }).Invoke(5)", "25"],
    ["[version]'1.2' -gt '1.10'; '5' -as [int]; 'x' -as [int]", "$False | 5 | $null"],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});
