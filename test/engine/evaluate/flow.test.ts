// Statements, errors, scopes and calls, as script in and console text out.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

const cases: [title: string, script: string, text: string][] = [
  ["runs loops of every kind", "$i=0; while($i -lt 2){$i++; $i}; do {$i--} until($i -le 0); $i; for($k=5;$k -lt 7;$k++){$k}; foreach($x in 'a','b'){$x}", "1\n2\n0\n5\n6\na\nb\n"],
  ["leaves two loops by label", ":o foreach($a in 1..3){ foreach($b in 1..3){ if($b -eq 2){continue o}; if($a -eq 3){break o}; \"$a$b\" } }", "11\n21\n"],
  ["lets break in a function leave the caller's loop", "function f { break }; foreach($i in 1..3){ $i; f }; 'after'", "1\nafter\n"],
  ["collects a statement's output into an assignment", "$x = foreach($i in 1..3){ $i * 2 }; \"$x\"; $y = if($true){'yes'}; $y", "2 4 6\nyes\n"],
  ["runs catch and finally in order", "try { 'a'; throw 'x'; 'no' } catch { \"caught $_\" } finally { 'fin' }", "a\ncaught x\nfin\n"],
  ["goes on with the next statement after an error that ends only its own", "1/0; 'after'", "RuntimeException: Attempted to divide by zero.\nafter\n"],
  ["ends the script at an uncaught throw", "'a'; throw 'stop'; 'never'", "a\nException: stop\n"],
  ["rethrows with a bare throw", "try { try { throw 'one' } catch { throw } } catch { \"outer $_\" }; $Error.Count", "outer one\n1\n"],
  ["lets a trap continue", "function f { trap { \"t $_\"; continue } 'a'; throw 'x'; 'b' }; f", "a\nt x\nb\n"],
  ["reads outer variables and writes local ones", "$x=1; function f { $x; $x=2; $x }; f; $x", "1\n2\n1\n"],
  ["starts += of a function from nothing and ++ from the outer value", "$n=5; function a { $n += 1; $n }; function b { $n++; $n }; a; b; $n", "1\n6\n5\n"],
  ["hides private variables from what is called", "function s { \"[$p]\" }; function f { $private:p = 1; s }; f", "[]\n"],
  ["binds positional, named and missing arguments", "function f($a, $b = 'd') { \"$a-$b-$($args.Count)\" }; f 1; f 1 2 3; f -b x y", "1-d-0\n1-2-1\ny-x-0\n"],
  ["runs begin, process and end", "function f { begin{'b'} process{\"p$_\"} end{'e'} }; 1..2 | f", "b\np1\np2\ne\n"],
  ["keeps a variable's type", "[int]$x = '5'; $x.GetType().Name; $x += 1; $x", "Int32\n6\n"],
  ["assigns several variables at once", "$a, $b, $c = 1, 2, 3, 4; \"$a|$b|$c\"", "1|2|3 4\n"],
  ["looks at success in chains", "'a' && 'b'; 1/0 2>$null || 'c'", "a\nb\nRuntimeException: Attempted to divide by zero.\n"],
  ["matches switch clauses by text, pattern and block", "switch -Wildcard ('abc') { 'a*' {'w'} default {'d'} }; switch (3) { {$_ -gt 2} {'big'} 3 {'three'} }", "w\nbig\nthree\n"],
  ["captures variables in a closure", "$x=1; $c = { $x }.GetNewClosure(); $x=2; & $c", "1\n"],
  ["makes classes with inheritance", "class A { [int]$n = 1; [string] Say() { return \"a$($this.n)\" } }; class B : A { B() { $this.n = 5 } [string] Say() { return 'b' + ([A]$this).Say() } }; [B]::new().Say()", "ba5\n"],
  ["makes enums", "enum E { One = 1; Two }; [E]::Two; [int][E]'two'", "Two\n2\n"],
  ["merges errors into output", "$r = & { Write-Error 'bad'; 'ok' } 2>&1; $r.Count; \"$($r[0])\"", "2\nbad\n"],
];

describe("scripts", () => {
  it.each(cases)("%s", async (_, script, text) => {
    expect(await runScript(script)).toBe(text);
  });

  it("shows the parser's error and runs nothing", async () => {
    expect(await runScript("'a'\n)")).toBe("ParserError: \nLine |\n   2 |  )\n     |  ~\n     | Unexpected token ')' in expression or statement.\n\n");
  });

  it("raises call depth overflow for endless recursion and goes on", async () => {
    const text = await runScript("function Dive($n) { Dive ($n + 1) }; try { Dive 0 } catch { \"$_\" }; 'alive'");
    expect(text).toBe("The script failed due to call depth overflow.\nalive\n");
  });
});
