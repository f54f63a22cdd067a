// Source ==> tree, for the forms that scripts use.

import { describe, expect, it } from "vitest";
import { parse } from "#grammar/parse.ts";
import { sketch } from "./sketch.ts";

const CORPUS = `
1 + 2 * 3 ==> Plus(int:1 Multiply(int:2 int:3))
1,2 + 3 ==> Plus(ArrayLiteral(int:1 int:2) int:3)
-join 'a','b' ==> ArrayLiteral(Join('a') 'b')
1..3 ==> DotDot(int:1 int:3)
$a -or $b -and $c ==> And(Or($a $b) $c)
'{0}' -f 1 + 2 ==> Plus(Format('{0}' int:1) int:2)
!1,0 ==> ArrayLiteral(Exclaim(int:1) int:0)
[int]'5' + 3 ==> Plus(ConvertExpression([int] '5') int:3)
$a ?? $b ==> QuestionQuestion($a $b)
$a ? 1 : 2 ==> TernaryExpression($a int:1 int:2)
$a?.b ==> MemberExpression($a? 'b')
\${a}?.b ==> MemberExpression($a 'b')
$a.b.c(1, $d) ==> InvokeMemberExpression(MemberExpression($a 'b') 'c' int:1 $d)
[math]::Max(1, 2) ==> InvokeMemberExpression([math] 'Max' int:1 int:2)
$a[0, 1] ==> IndexExpression($a ArrayLiteral(int:0 int:1))
$i++ ==> PostfixPlusPlus($i)
@{a = 1; 'b c' = 2} ==> Hashtable('a' int:1 'b c' int:2)
"a $b $($c.d)" ==> "a {0} {1}"($b SubExpression(MemberExpression($c 'd')))
"\${env:HOME}/x" ==> "{0}/x"($env:HOME)
foo -a 1 -b:$c @d ==> Command('foo' -a int:1 -b($c) @d)
foo a$x.txt 2>&1 > out ==> Command('foo' "a{0}.txt"($x) Output>('out') Error>&Output)
foo | bar && baz || qux ==> OrOr(AndAnd({Command('foo'); Command('bar')} Command('baz')) Command('qux'))
$x = $y = 1 ==> Equals($x Equals($y int:1))
$a, $b = 1, 2 ==> Equals(ArrayLiteral($a $b) ArrayLiteral(int:1 int:2))
$x = if ($a) { 1 } else { 2 } ==> Equals($x IfStatement($a int:1 int:2))
foreach ($i in 1..3) { $i } ==> ForEachStatement($i DotDot(int:1 int:3) $i)
for ($i = 0; $i -lt 3; $i++) { 1 } ==> ForStatement(Equals($i int:0) Ilt($i int:3) PostfixPlusPlus($i) int:1)
switch -regex ($a) { 'x' { 1 } default { 2 } } ==> SwitchStatement($a 'x' int:1 int:2)
try { 1 } catch [A.B] { 2 } finally { 3 } ==> TryStatement(int:1 CatchClause([A.B] int:2) int:3)
function f($a, [int]$b = 1) { $a } ==> f(Parameter($a) Parameter([int] $b int:1) $a)
& { param($x) $x } 1 ==> Command(ScriptBlockExpression({ParamBlock(Parameter($x)); $x}) int:1)
[List[int[]]]::new() ==> InvokeMemberExpression([List<int[]>] 'new')
class C { [int]$x = 1; [void] m($y) { } } ==> C(x([int] int:1) m([void] m(Parameter($y) {})))
enum E { a; b = 2 } ==> E(a b(int:2))
return 1 ==> ReturnStatement(int:1)
$x.foreach{ $_ } ==> InvokeMemberExpression($x 'foreach' ScriptBlockExpression($_))
cmd --% a $b | more ==> {Command('cmd' '--%' 'a $b '); Command('more')}
$using:x.y ==> UsingExpression(MemberExpression($x 'y'))
Get-Foo –Bar 1 ==> Command('Get-Foo' -Bar int:1)
“a” –eq ‘b’ ==> Ieq('a' 'b')
`.trim().split("\n").map((line) => line.split(" ==> "));

describe("the tree of", () => {
  it.each(CORPUS)("%s", (source = "", expected = "") => {
    const { tree, errors } = parse(source);
    expect(errors.map((error) => error.id)).toEqual([]);
    expect(tree.endBlock === null ? "" : sketch(tree.endBlock)).toBe(expected);
  });
});

describe("a parse", () => {
  it("links every node to its parent", () => {
    const { tree } = parse("if ($a) { foo $b }");
    const statement = tree.endBlock?.statements[0];
    expect(statement?.parent).toBe(tree.endBlock);
    expect(tree.endBlock?.parent).toBe(tree);
    expect(tree.parent).toBe(null);
  });

  it("keeps the file name in the source", () => {
    expect(parse("1", { fileName: "/a/b.ps1" }).tree.source.fileName).toBe("/a/b.ps1");
  });

  it("reads what #requires lines ask for", () => {
    expect(parse("#requires -Version 7.2 -Modules a, b\n#requires -RunAsAdministrator\n1").tree.scriptRequirements).toEqual({
      requiredPSVersion: "7.2", requiredModules: ["a", "b"], requiredPSEditions: [], requiredApplicationId: null,
      isElevationRequired: true,
    });
  });

  it("calls input incomplete only if its first error is", () => {
    expect(["if ($x) {", "1 |", '"abc', "@{ a", "[int", "&", "[CmdletBinding()]", "1 + )"].map((text) => parse(text).incomplete))
      .toEqual([true, true, true, false, false, false, true, false]);
  });

  it("reports input that nests too deeply instead of failing", () => {
    expect(parse("(".repeat(100_000)).errors.map((error) => error.id)).toEqual(["ScriptTooComplicated"]);
  });
});
