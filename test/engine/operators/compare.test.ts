// Comparison, containment, matching, splitting, joining and formatting.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

describe("comparison", () => {
  it.each([
    ["10 -eq '10.0'; '10.0' -eq 10; 'abc' -eq 0; 0 -eq 'abc'; $true -eq 'false'; 2 -eq $true", "$True | $False | $False | $False | $True | $False"],
    ["$null -lt 0; 0 -gt $null; 0 -lt $null; -1 -lt $null; $null -eq $false", "$True | $True | $False | $True | $False"],
    ["'Z' -lt 'a'; 'a' -clt 'A'; 'A' -clt 'a'; 'co-op' -gt 'coop'", "$False | $True | $False | $False"],
    ["1,5,10 -gt 4; 'a','B','b' -ceq 'b'", '5 | 10 | "b"'],
    ["0.1 -eq 0.1d; [single]0.1 -eq 0.1; 9007199254740993 -eq 9007199254740992.0; -1 -eq 4294967295", "$True | $False | $True | $False"],
    ["[double]::NaN -eq [double]::NaN; [dayofweek]::Tuesday -eq 'tue'; 'tue' -eq [dayofweek]::Tuesday", "$False | $True | $False"],
    ["5 -gt 'five'", "throws <InvalidCastFromStringToInteger> RuntimeException: Cannot convert value \"five\" to type \"System.Int32\". Error: \"The input string 'five' was not in a correct format.\""],
    ["@{ a = 1 } -gt @{ a = 0 }", 'throws <NotIcomparable> ArgumentException: Cannot compare "System.Collections.Hashtable" because it is not IComparable.'],
    ["'a' -in 'A','b'; 'a' -cin 'A','b'; 1..3 -contains 2; 'abc' -contains 'a'", "$True | $False | $True | $False"],
    ["1 -is 'int'; $null -is [object]; @(1,2) -is [array]; 5 -isnot [string]", "$True | $False | $True | $True"],
    ["1 -is 'no.such.type'", 'throws <RuntimeException> RuntimeException: Cannot convert the "no.such.type" value of type "System.String" to type "System.Type".'],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});

describe("text operators", () => {
  it.each([
    ["'a-b' -like 'a[-x]b'; 'acb' -like 'a[^x]b'; 'a]b' -like 'a[]]b'; 'a*b' -like 'a`*b'", "$True | $False | $True | $True"],
    ["'a' -like '['", "throws <RuntimeException> WildcardPatternException: The specified wildcard character pattern is not valid: ["],
    ["'k=v' -match '(?<n>\\w)=(?<w>\\w)'; $Matches.n + $Matches.w + $Matches.Count", '$True | "kv3"'],
    ["'a1','b' -match '\\d'; 'abc' -replace 'b',{ $_.Value.ToUpper() }; 'abc' -replace 'b'", '"a1" | "aBc" | "ac"'],
    ["'a' -replace '[z-a]'", "throws <InvalidRegularExpression> RuntimeException: The regular expression pattern [z-a] is not valid."],
    ["'abc' -replace 'a','b','c'", "throws <BadReplaceArgument> RuntimeException: The -replace operator allows only two elements to follow it, not 3."],
    ["'a1b2c' -split '(\\d)' -join '|'; 'a,b,c,d' -split ',', -2 -join '|'; -split ' a  b ' -join '|'", '"a|1|b|2|c" | "a,b,c|d" | "a|b"'],
    ["'a.b.c' -split '.', 0, 'SimpleMatch' -join '|'; 'a,b;c' -split { $_ -eq ',' } -join '|'", '"a|b|c" | "a|b;c"'],
    ["'a' -split ',', 0, 'SimpleMatch,IgnorePatternWhitespace'", "throws <InvalidSplitOptionCombination> RuntimeException: The combination of options with the -split operator is not valid."],
    ["'{0:N2}|{1,5}|{2:x4}' -f 1234.567, 'a', 255", '"1,234.57|    a|00ff"'],
    ["'{0}{1}' -f 1", "throws <FormatError> RuntimeException: Error formatting a string: Index (zero based) must be greater than or equal to zero and less than the size of the argument list.."],
    ["-join ('a'..'c'); -join ('1'..'3'); -join (2.5..3.5)", '"abc" | "123" | "234"'],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});
