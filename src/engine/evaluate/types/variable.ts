// PSVariable: [psvariable]::new(), Get-Variable's objects.
import { enumValue } from "#dotnet/core/enum.ts";
import { defineType, findType } from "#dotnet/core/type.ts";
import { Variable } from "../../scope/variable.ts";

const SMA = "System.Management.Automation";

export default defineType({
  name: `${SMA}.PSVariable`,
  aliases: ["psvariable"],
  members: [
    ["new(string name)", (name: string) => new Variable(name, null)],
    ["new(string name, System.Object value)", (name: string, value: unknown) => new Variable(name, value)],
    ["string Name {get;}", (self: Variable) => self.name],
    ["System.Object Value {get;set;}", (self: Variable) => self.value, (self: Variable, value: unknown) => self.assign(value)],
    ["string Description {get;set;}", (self: Variable) => self.description, (self: Variable, value: string) => (self.description = value)],
    [
      `${SMA}.ScopedItemOptions Options {get;set;}`,
      (self: Variable) => {
        const type = findType(`${SMA}.ScopedItemOptions`);
        return type ? enumValue(type, self.options) : self.options;
      },
      () => {},
    ],
    ["System.Object Attributes {get;}", (self: Variable) => self.constraints.map((c) => c.attribute)],
    ["string ModuleName {get;}", (self: Variable) => self.moduleName],
    ["System.Object Module {get;}", () => null],
  ],
});
