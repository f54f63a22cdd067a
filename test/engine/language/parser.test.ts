// [Parser], its trees, tokens and errors as scripts read them.
import { describe, expect, it } from "vitest";
import { evaluated, testSession } from "../session-for-tests.ts";

const L = "System.Management.Automation.Language";
/** Puts the tree of a text into $ast, its tokens into $tokens, its errors into $errors. */
const parsed = (text: string) => `$tokens = $null; $errors = $null; $ast = [${L}.Parser]::ParseInput('${text.replaceAll("'", "''")}', [ref]$tokens, [ref]$errors); `;

async function expectAll(rows: readonly (readonly [script: string, result: string])[]): Promise<void> {
  const results: [string, string][] = [];
  for (const [script] of rows) results.push([script, await evaluated(script)]);
  expect(results).toEqual(rows.map(([script, result]) => [script, result]));
}

describe("Parser", () => {
  it("gives the tree, and tokens and errors through [ref]", async () => {
    await expectAll([
      [`${parsed("$x = 1 +")}$ast.GetType().FullName; $tokens.GetType().Name; $errors.GetType().Name`, `"${L}.ScriptBlockAst" | "Token[]" | "ParseError[]"`],
      [`${parsed("1 +")}$errors[0].ErrorId; $errors[0].IncompleteInput; $errors[0].Extent.StartOffset`, '"ExpectedValueExpression" | $True | 3'],
      [`${parsed("1 +")}"$($errors[0])"`, String.raw`"At line:1 char:4\n+ 1 +\n+    ~\nYou must provide a value expression following the '+' operator."`],
      [`[${L}.Parser]::ParseInput('1', 'a.ps1', [ref]$null, [ref]$null).Extent.File`, '"a.ps1"'],
      [`$e = $null; $a = [${L}.Parser]::ParseFile('/none.ps1', [ref]$null, [ref]$e); $a.Extent.Text; $e[0].ErrorId; $e[0].Message`, `"" | "FileReadError" | "Could not find file '/none.ps1'."`],
    ]);
  });

  it("reads files without their byte order mark, relative to the current folder", async () => {
    const session = testSession();
    const folder = session.location().replace(/\/$/, "");
    session.ports.files.write(`${folder}/a.ps1`, new TextEncoder().encode("\uFEFF'first'"));
    const script = `$a = [${L}.Parser]::ParseFile('a.ps1', [ref]$null, [ref]$null); $a.Extent.Text; $a.EndBlock.Extent.StartColumnNumber; $a.Extent.File`;
    expect(await evaluated(script, session)).toBe(`"'first'" | 1 | "${folder}/a.ps1"`);
  });

  it("keeps the errors of a script file in the exception", async () => {
    const session = testSession();
    session.ports.files.write(`${session.location().replace(/\/$/, "")}/bad.ps1`, new TextEncoder().encode("'one'\nif ($true) { 'two'"));
    const script = "try { ./bad.ps1 } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Errors.Count; $_.InvocationInfo.ScriptLineNumber }";
    expect(await evaluated(script, session)).toBe('"MissingEndCurlyBrace" | "ParseException" | 1 | 2');
  });

  it("reports unknown types in classes, and only there", async () => {
    await expectAll([
      [`${parsed("class C { [NoSuchType]$x }")}"$($errors.ErrorId)"`, '"TypeNotFound"'],
      [`${parsed("[NoSuchType]$x = 1")}"$($errors.ErrorId)"`, '""'],
      [`${parsed("[Flags()] enum E { a }; class C { [ValidateSet('a')]$x; [System.Collections.Generic.List[int]]$y }")}"$($errors.ErrorId)"`, '""'],
      [`${parsed("using namespace System.Collections.Generic\nclass C { [KeyValuePair[int,int]]$y }")}"$($errors.ErrorId)"`, '""'],
    ]);
  });
});

describe("Ast objects", () => {
  it("are one object per node, in the class hierarchy", async () => {
    await expectAll([
      [`${parsed("if ($a) { 1 }")}$if = $ast.EndBlock.Statements[0]; $if.Parent.Parent -eq $ast; $if -is [${L}.StatementAst]; $if.GetType().BaseType.Name`, '$True | $True | "StatementAst"'],
      [`${parsed("$a::b")}$m = $ast.Find({ $args[0] -is [${L}.MemberExpressionAst] }, $true); $m.Static; $m.NullConditional; $m.NoSuchProperty -eq $null`, "$True | $False | $True"],
      [`{ 1 }.Ast -is [${L}.ScriptBlockAst]; function f { 2 }; \${function:f}.Ast.Name`, '$True | "f"'],
    ]);
  });

  it("show lists as read-only collections, pairs as tuples, words as enum values", async () => {
    await expectAll([
      [`${parsed("if ($a) { 1 } elseif ($b) { 2 }")}$c = $ast.EndBlock.Statements[0].Clauses; $c.GetType().Name; $c.Count; $c[1].Item1.Extent.Text; $c[1].Item2.ToString()`, '"ReadOnlyCollection`1" | 2 | "$b" | "{ 2 }"'],
      [`${parsed("$a += 1")}$o = $ast.EndBlock.Statements[0].Operator; "$o"; [int]$o; $o.GetType().FullName`, `"PlusEquals" | 43 | "${L}.TokenKind"`],
      [`${parsed("switch -regex -casesensitive ($a) { 1 { } }")}"$($ast.EndBlock.Statements[0].Flags)"`, '"Regex, CaseSensitive"'],
      [`${parsed("class C { static hidden [int]$x }")}"$($ast.EndBlock.Statements[0].Members[0].PropertyAttributes)"`, '"Public, Static, Hidden"'],
      [`${parsed("f")}$ast.EndBlock.Statements[0].PipelineElements[0].CommandElements[0].Value; $ast.EndBlock.Traps -eq $null`, '"f" | $True'],
    ]);
  });

  it("find nodes by predicate, into script blocks only when asked", async () => {
    await expectAll([
      [`${parsed("$a; { $b }")}$ast.FindAll({ param($n) $n -is [${L}.VariableExpressionAst] }, $true).Count; @($ast.FindAll({ $args[0] -is [${L}.VariableExpressionAst] }, $false)).Count`, "2 | 1"],
      [`${parsed("$a; $b")}$ast.Find({ $args[0] -is [${L}.VariableExpressionAst] }, $true).VariablePath.UserPath; $ast.Find({ $false }, $true) -eq $null`, '"a" | $True'],
      [`${parsed("1")}$ast.FindAll($null, $true)`, `throws <ArgumentNullException> MethodInvocationException: Exception calling "FindAll" with "2" argument(s): "Value cannot be null. (Parameter 'predicate')"`],
    ]);
  });

  it("give constant values without running anything", async () => {
    const expression = ".EndBlock.Statements[0].PipelineElements[0].Expression.SafeGetValue()";
    await expectAll([
      [`${parsed("@{ a = 1, 2; b = $true }")}$h = $ast${expression}; $h.a.Count; $h.b`, "2 | $True"],
      [`${parsed("[int]'5'")}$ast${expression}`, "5"],
      [`${parsed("$x")}$ast${expression}`, 'throws <InvalidOperationException> MethodInvocationException: Exception calling "SafeGetValue" with "0" argument(s): "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: $x."'],
    ]);
  });

  it("are visited by script classes", async () => {
    const visitor = `class V : ${L}.AstVisitor { $names = ''; [${L}.AstVisitAction] VisitVariableExpression([${L}.VariableExpressionAst]$v) { $this.names += $v.VariablePath.UserPath; return 'Continue' } [${L}.AstVisitAction] VisitScriptBlockExpression([${L}.ScriptBlockExpressionAst]$s) { return 'SkipChildren' } }`;
    await expectAll([[`${visitor}\n${parsed("$a; { $b }; $c")}$v = [V]::new(); $ast.Visit($v); $v.names`, '"ac"']]);
  });

  it("are passed over by visitors older than their kind", async () => {
    const visitor = (base: string) => `class W : ${L}.${base} { $names = ''; [${L}.AstVisitAction] VisitVariableExpression([${L}.VariableExpressionAst]$v) { $this.names += $v.VariablePath.UserPath; return 'Continue' } [${L}.AstVisitAction] VisitTernaryExpression([${L}.TernaryExpressionAst]$t) { return 'SkipChildren' } }`;
    const script = (base: string) => `${visitor(base)}\n${parsed("$a ? $b : $c; $d && $e")}$w = [W]::new(); $ast.Visit($w); $w.names`;
    await expectAll([[script("AstVisitor"), '"abcde"'], [script("AstVisitor2"), '"de"']]);
  });

  it("tell names, targets, types and help", async () => {
    await expectAll([
      [`${parsed("get-x 1")}$ast.EndBlock.Statements[0].PipelineElements[0].GetCommandName()`, '"get-x"'],
      [`${parsed("$a, $b = 1, 2")}$ast.EndBlock.Statements[0].GetAssignmentTargets().Extent.Text`, '"$a" | "$b"'],
      [`${parsed("param([Parameter()][long]$x)")}$p = $ast.ParamBlock.Parameters[0]; $p.StaticType.FullName; "$($p.Attributes.TypeName)"`, '"System.Int64" | "Parameter long"'],
      [`${parsed("function f { <#\n.SYNOPSIS\nDoes it.\n#> }")}$ast.EndBlock.Statements[0].GetHelpContent().Synopsis`, String.raw`"Does it.\n\n"`],
      [`${parsed("$a")}$ast.Copy().Extent.Text; $ast.Copy() -eq $ast`, '"$a" | $False'],
    ]);
  });
});

describe("tokens", () => {
  it("have classes, flags and values", async () => {
    await expectAll([
      [`${parsed("foo -x:1 2kb \"a$b\"")}"$($tokens.ForEach({ $_.GetType().Name }))"`, '"Token ParameterToken NumberToken NumberToken StringExpandableToken Token"'],
      [`${parsed("1 + 2kb")}$tokens[2].Value; "$($tokens[1].TokenFlags)"; "$($tokens[3])"; $tokens[0].HasError`, '2048 | "BinaryPrecedenceAdd, BinaryOperator, UnaryOperator, CanConstantFold" | "<eof>" | $False'],
      [`${parsed("\"a$b\"")}$tokens[0].NestedTokens[0].Name; $tokens[0].Value`, '"b" | "a$b"'],
    ]);
  });

  it("come from the old tokenizer too", async () => {
    await expectAll([
      ["$e = $null; $t = [System.Management.Automation.PSParser]::Tokenize('dir $x', [ref]$e); \"$($t.Type)\"; $t[1].Content; $t[1].StartColumn; $e.Count", '"Command Variable" | "x" | 5 | 0'],
    ]);
  });
});

describe("CodeGeneration", () => {
  it("escapes for each kind of place", async () => {
    await expectAll([
      [`[${L}.CodeGeneration]::EscapeSingleQuotedStringContent("it's \u2019")`, `"it''s \u2019\u2019"`],
      [`[${L}.CodeGeneration]::EscapeBlockCommentContent('<# a #>'); [${L}.CodeGeneration]::EscapeFormatStringContent('{0}')`, '"<`# a #`>" | "{{0}}"'],
      [`[${L}.CodeGeneration]::EscapeVariableName('a}b\`c')`, '"a`}b``c"'],
    ]);
  });
});
