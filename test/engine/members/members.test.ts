// Properties, methods, indexing, and the views on an object.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

describe("properties", () => {
  it.each([
    ["$null.Count; (5).Count; 'abc'.Length; ([pscustomobject]@{ Count = 'mine' }).Count", '0 | 1 | 3 | "mine"'],
    ["@{ Count = 5 }.Count; @{ a = 1 }.psbase.Count; @{ 1 = 'x' }.1", '5 | 1 | "x"'],
    ["$o = [pscustomobject]@{ n = 1 }, [pscustomobject]@{ m = 2 }; @($o.n).Count; $null -eq (1, 2).nope", "2 | $True"],
    ["'abc'.Length = 5", "throws <PropertyAssignmentException> RuntimeException: 'Length' is a ReadOnly property."],
    ["$null.x = 1", "throws <PropertyNotFound> RuntimeException: The property 'x' cannot be found on this object. Verify that the property exists and can be set."],
    ["$o = [pscustomobject]@{ a = 1 }; $o.b = 2", "throws <ExceptionWhenSetting> SetValueInvocationException: Exception setting \"b\": \"The property 'b' cannot be found on this object. Verify that the property exists and can be set.\""],
    ["$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.Add([psnoteproperty]::new('b', 2)); $o.psobject.Properties.Remove('a'); \"$o\"", '"@{b=2}"'],
    ["$o = [pscustomobject]@{ a = 1 }; $o.psobject.TypeNames.Insert(0, 'My.T'); $o.pstypenames[0]; $o.psobject.Properties['A'].Value", '"My.T" | 1'],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});

describe("methods", () => {
  it.each([
    ["$null.Foo()", "throws <InvokeMethodOnNull> RuntimeException: You cannot call a method on a null-valued expression."],
    ["'abc'.Nope()", "throws <MethodNotFound> RuntimeException: Method invocation failed because [System.String] does not contain a method named 'Nope'."],
    ["'abc'.Substring(1, 2, 3)", 'throws <MethodCountCouldNotFindBest> MethodException: Cannot find an overload for "Substring" and the argument count: "3".'],
    ["'abc'.PadLeft(@(1, 2))", 'throws <MethodCountCouldNotFindBest> MethodException: Cannot find an overload for "PadLeft" and the argument count: "1".'],
    ["[math]::Sqrt('x')", "throws <MethodArgumentConversionInvalidCastArgument> MethodException: Cannot convert argument \"d\", with value: \"x\", for \"Sqrt\" to type \"System.Double\": \"Cannot convert value \"x\" to type \"System.Double\". Error: \"The input string 'x' was not in a correct format.\"\""],
    ["[int]::Parse('1.5')", "throws <FormatException> MethodInvocationException: Exception calling \"Parse\" with \"1\" argument(s): \"The input string '1.5' was not in a correct format.\""],
    ["[int]::TryParse('42', 5)", "throws <NonRefArgumentToRefParameterMsg> MethodException: Argument: '2' should be a System.Management.Automation.PSReference. Use [ref]."],
    ["$r = 0; [int]::TryParse('42', [ref]$r); $r", "$True | 42"],
    ["[math]::Max(1, 2.5); [math]::Round(7).GetType().Name; [math]::Max('3', 10)", '2 | "Decimal" | 10'],
    ["'a,b;c'.Split(',;').Count; 'a,b;c'.Split([char[]]',;').Count; ('a b', 'c d').Split(' ').Count", "1 | 3 | 4"],
    ["[string]::Join('-', 1, 'b', 3); [string]::Format('{0}-{1}', [object[]]('a', 'b')); 'a'.CompareTo($null)", '"1-b-3" | "a-b" | 1'],
    ["'abc'.Substring.OverloadDefinitions[0]; @{ a = 1 }.get_Count(); [int]::MaxValue; $null -eq [int]::Nope", '"string Substring(int startIndex)" | 1 | 2147483647 | $True'],
    ["(1..6).Where({ $_ -eq 4 }, 'SkipUntil', 2) -join ','; ((1..6).Where({ $_ % 2 }, 'Split')[1]) -join ','; (1..6).Where({ $_ -lt 4 }, 'Last')", '"4,5" | "2,4,6" | 3'],
    ["(1, 2).ForEach({ param($x) \"$_$x\" }, 'z') -join ','; ('ab', 'cd').ForEach('Substring', 1) -join ','; ('1', '2').ForEach([int])[0].GetType().Name", '"1z,2z" | "b,d" | "Int32"'],
    ["(1, 2).ForEach()", 'throws <MethodCountCouldNotFindBest> MethodException: Cannot find an overload for ".ForEach(expression [, arguments...])" and the argument count: "0".'],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});

describe("indexing", () => {
  it.each([
    ["$a = 1, 2, 3; $a[-1]; $a[5]; $a[0, 9].Count; \"$($a[-2..0])\"", '3 | $null | 1 | "2 3 1"'],
    ["'hello'[1]; 'hello'[9]; (5)[0]; @((5)[1]).Count", "[char]'e' | $null | 5 | 0"],
    ["$a = 1, 2; $a[5] = 9", "throws <System.IndexOutOfRangeException> IndexOutOfRangeException: Index was outside the bounds of the array."],
    ["$null[0]", "throws <NullArray> RuntimeException: Cannot index into a null array."],
    ["(1, 2)[$null]", "throws <NullArrayIndex> RuntimeException: Index operation failed; the array index evaluated to null."],
    ["$h = @{}; $h[1,2] = 'x'", 'throws <CannotIndex> RuntimeException: Unable to index into an object of type "System.Collections.Hashtable".'],
    ["@{ a = 1; b = 2 }['a', 'b']; ([ordered]@{ z = 1; a = 2 })[-1]", "1 | 2 | 2"],
    ["$m = [int[,]]::new(2, 2); $m[0, 1] = 5; $m[-1, -1] = 9; \"$m\"; $m[0]", "throws <NeedMultidimensionalIndex> RuntimeException: You cannot index into a 2 dimensional array with index [0]."],
    ["$l = [System.Collections.Generic.List[int]](1, 2); $l[1] = '7'; $l[-1]; $l[5]; $l[9] = 1", "throws <System.ArgumentOutOfRangeException> ArgumentOutOfRangeException: Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')"],
  ])("%s gives %s", async (script, expected) => expect(await evaluated(script)).toBe(expected));
});
