// System.Management.Automation.Host: Size, Coordinates and Rectangle, the measures of a console.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";

const HOST = "System.Management.Automation.Host";

class Cells extends NetObject {
  readonly type: string;
  readonly values: number[];
  constructor(type: string, values: number[]) {
    super();
    this.type = type;
    this.values = values;
  }
  override get netType(): NetType {
    return typeNamed(`${HOST}.${this.type}`);
  }
  toText(): string {
    return this.values.join(",");
  }
  equals(other: unknown): boolean {
    return other instanceof Cells && other.type === this.type && other.toText() === this.toText();
  }
  hashKey(): string {
    return `${this.type} ${this.toText()}`;
  }
}

function cells(type: string, names: readonly string[]): NetType {
  return defineType({
    name: `${HOST}.${type}`,
    kind: "struct",
    members: [
      [`new(${names.map((name) => `int ${name.toLowerCase()}`).join(", ")})`, (...values: number[]) => new Cells(type, values)],
      ["string ToString()", (c: Cells) => c.toText()],
      ...names.map((name, i): Member => [`int ${name} {get;set;}`, (c: Cells) => c.values[i], (c: Cells, value: number) => void (c.values[i] = value)]),
    ],
  });
}

export default [cells("Size", ["Width", "Height"]), cells("Coordinates", ["X", "Y"]), cells("Rectangle", ["Left", "Top", "Right", "Bottom"])];
