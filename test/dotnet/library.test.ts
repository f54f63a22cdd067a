import { describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { findType, knownTypes, typeNamed } from "#dotnet/core/type.ts";

describe("the library as a whole", () => {
  it("knows the base and the interfaces of every type", () => {
    const missing: string[] = [];
    for (const type of knownTypes()) {
      const { base, interfaces = [] } = type.definition;
      for (const name of [...(base === undefined ? [] : [base]), ...interfaces]) {
        if (!findType(name.replace(/\[.*$/, ""))) missing.push(`${type.definition.name}: ${name}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("reads every member signature", () => {
    for (const type of knownTypes()) {
      for (const side of ["instance", "static"] as const) type.members(side);
      expect(Array.isArray(type.constructors), type.fullName).toBe(true);
    }
  });

  it("finds types by accelerator and full name", () => {
    expect(["int", "string", "long", "bigint", "cultureinfo", "guid"].map((name) => typeNamed(name).fullName)).toEqual([
      "System.Int32", "System.String", "System.Int64", "System.Numerics.BigInteger", "System.Globalization.CultureInfo", "System.Guid",
    ]);
  });
});
