// Scopes: slots, parents, privacy, AllScope.
import { describe, expect, it } from "vitest";
import { Layout } from "#engine/scope/layout.ts";
import { Scope } from "#engine/scope/scope.ts";
import { Variable, VariableOption } from "#engine/scope/variable.ts";

function pair() {
  const outer = new Scope(null, new Layout(), true);
  return { outer, inner: new Scope(outer, new Layout()) };
}

describe("scopes", () => {
  it("read through to the parent and write locally", () => {
    const { outer, inner } = pair();
    outer.write("x", "X", 1);
    expect(inner.read("x")).toBe(1);
    inner.write("x", "x", 2);
    expect([inner.read("x"), outer.read("x")]).toEqual([2, 1]);
  });

  it("keep the spelling first seen", () => {
    const { outer } = pair();
    outer.write("abc", "ABC", 1);
    expect(outer.variable("abc")!.name).toBe("ABC");
  });

  it("hide private variables from child scopes", () => {
    const { outer, inner } = pair();
    outer.put(new Variable("p", 1, VariableOption.Private));
    expect([outer.read("p"), inner.read("p")]).toEqual([1, undefined]);
  });

  it("write AllScope variables where they are", () => {
    const { outer, inner } = pair();
    outer.put(new Variable("all", 1, VariableOption.AllScope));
    inner.write("all", "all", 2);
    expect([outer.read("all"), inner.own("all")]).toEqual([2, undefined]);
  });

  it("link the variable object with the slot", () => {
    const { outer } = pair();
    outer.write("x", "x", 1);
    const variable = outer.variable("x")!;
    outer.write("x", "x", 2);
    expect(variable.value).toBe(2);
  });
});
