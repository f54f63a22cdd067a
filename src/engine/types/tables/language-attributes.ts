// .NET's own attributes that classes and enums of scripts carry: they mean nothing here, but reflection reads them.
import type { Member } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import { AttributeObject, attributeProperty } from "./attributes.ts";

const bare =
  "System.Flags System.Serializable System.NonSerialized System.AttributeUsage System.CLSCompliant System.ThreadStatic System.ParamArray System.ComponentModel.TypeConverter " +
  "System.Diagnostics.DebuggerDisplay System.Runtime.CompilerServices.CompilerGenerated " +
  "System.Management.Automation.DscResource System.Management.Automation.DscProperty System.Management.Automation.DscLocalConfigurationManager " +
  "System.Management.Automation.Language.NoRunspaceAffinity";

/** Each constructor parameter is a property of the same name. */
function described(name: string, constructors: string[], properties: string[]) {
  const fullName = `${name}Attribute`;
  const members = constructors.map((text): Member => {
    const keys = [...text.matchAll(/(\w+)\s*(?:,|\))/g)].map((m) => m[1]!.toLowerCase());
    return [text, (...args: unknown[]) => new AttributeObject(fullName, keys.map((key, i): [string, unknown] => [key, args[i]]))];
  });
  return defineType({ name: fullName, base: "System.Attribute", members: [...members, ...properties.map((text) => {
    const [type, property] = text.split(" ") as [string, string];
    return attributeProperty(type, property, null);
  })] });
}

export default [
  ...bare.split(" ").map((name) => described(name, ["new()"], [])),
  described("System.Obsolete", ["new()", "new(string message)", "new(string message, bool isError)"], ["string Message", "bool IsError"]),
  described("System.ComponentModel.Description", ["new()", "new(string description)"], ["string Description"]),
  described("System.ComponentModel.DisplayName", ["new()", "new(string displayName)"], ["string DisplayName"]),
  described("System.ComponentModel.Category", ["new()", "new(string category)"], ["string Category"]),
  described("System.ComponentModel.DefaultValue", ["new(System.Object value)"], ["System.Object Value"]),
  described("System.ComponentModel.Browsable", ["new(bool browsable)"], ["bool Browsable"]),
  described("System.Diagnostics.CodeAnalysis.SuppressMessage", ["new(string category, string checkId)"], ["string Category", "string CheckId", "string Justification", "string Scope", "string Target", "string MessageId"]),
];
