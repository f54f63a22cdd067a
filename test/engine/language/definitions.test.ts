// Classes and enums that parse but cannot be made: the errors come when the script is about to run.
import { describe, expect, it } from "vitest";
import { parse } from "#grammar/parse.ts";
import type { TypeDefinitionAst } from "#grammar/tree.ts";
import { definitionErrors } from "#engine/language/definition-checks.ts";
import { testSession } from "../session-for-tests.ts";

/** "id at text" of each error. */
function errorsOf(text: string): string[] {
  const { tree, errors } = parse(text);
  expect(errors).toEqual([]);
  const definitions = (tree.endBlock?.statements ?? []).filter((node): node is TypeDefinitionAst => node.kind === "TypeDefinition");
  return definitionErrors(definitions, testSession()).map((error) => `${error.id} at ${text.slice(error.start, error.end)}: ${error.message}`);
}

const ROWS: readonly (readonly [text: string, errors: string[]])[] = [
  ["class C { $x; x() { } }", []],
  ["class C { $x; $X }", ["MemberAlreadyDefined at $X: The member 'X' is already defined."]],
  ["class C { foo($a) { } foo([int]$b) { } static foo([string]$c) { } }", []],
  ["class C { foo([int]$a) { } Foo([int32]$b) { } }", ["MemberAlreadyDefined at Foo: The member 'Foo' is already defined."]],
  ["class C { C() { } static C() { } }", []],
  ["class C { static C($x, $y) { } }", ["StaticConstructorCantHaveParameters at $x, $y: A static constructor cannot have any parameters."]],
  ["class C : int { }", ["SealedBaseClass at int: Cannot inherit from sealed class 'Int32'."]],
  ["enum E { a } class C : E { }", ["SealedBaseClass at E: Cannot inherit from sealed class 'E'."]],
  ["class C : System.IDisposable, Exception { }", ["InterfaceNameExpected at Exception: 'Exception': Interface name expected."]],
  ["class B { B($x) { } } class C : B { }", ["BaseClassNoDefaultCtor at class C : B { }: Base class 'B' does not contain a parameterless constructor."]],
  ["class B { B($x) { } } class C : B { C() : base(1) { } }", []],
  ["enum E { a = 1 + 2; b = [int]'7'; c = -(4); d = [int]::MaxValue }", []],
  ["enum E { a = 'x' }", ['CannotConvertValue at \'x\': Cannot convert the value to type "int".']],
  ["enum E : byte { a = 255; b }", ["EnumeratorValueOutOfBounds at b: Enumerator value is either too large or too small for byte."]],
  ["enum E { a = $x; A }", ["EnumeratorValueMustBeConstant at $x: Enumerator value must be a constant value.", "MemberAlreadyDefined at A: The member 'A' is already defined."]],
];

describe("definitionErrors", () => {
  it.each(ROWS)("%s", (text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });
});
