// The attribute types that scripts name in brackets or make as objects for dynamic parameters.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";

const SMA = "System.Management.Automation";

/** An attribute made with ::new() or a cast: its type and what was set on it, by lower-case property name. */
export class AttributeObject extends NetObject {
  readonly #type: string;
  readonly values: Map<string, unknown>;
  constructor(type: string, values: Iterable<[string, unknown]> = []) {
    super();
    this.#type = type;
    this.values = new Map(values);
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
}

/** A property with the value it has until set. */
const property = (type: string, name: string, initial: unknown): Member => [
  `${type} ${name} {get;set;}`,
  (self: AttributeObject) => self.values.get(name.toLowerCase()) ?? initial,
  (self: AttributeObject, value: unknown) => void self.values.set(name.toLowerCase(), value),
];

/** Constructor parameters become the properties of the same name. */
function attribute(name: string, shape: { constructors?: string[]; members?: Member[]; base?: string } = {}) {
  const fullName = `${SMA}.${name}Attribute`;
  const members = (shape.constructors ?? ["new()"]).map((text): Member => {
    const keys = [...text.matchAll(/(\w+)\s*(?:,|\))/g)].map((m) => m[1]!.toLowerCase());
    return [text, (...args: unknown[]) => new AttributeObject(fullName, keys.map((key, i): [string, unknown] => [key, args[i]]))];
  });
  return defineType({ name: fullName, base: shape.base ?? "System.Attribute", members: [...members, ...(shape.members ?? [])] });
}

const bare =
  "AllowEmptyCollection AllowEmptyString AllowNull SupportsWildcards " +
  "ValidateNotNull ValidateNotNullOrEmpty ValidateNotNullOrWhiteSpace ValidateTrustedData " +
  "ArgumentTransformation ArgumentTypeConverter ValidateArguments Credential DynamicClassImplementationAssembly Hidden";
export const attributeProperty = property;
const message = property("string", "ErrorMessage", null);

export default [
  ...bare.split(" ").map((name) => attribute(name)),
  attribute("ValidateDrive", { constructors: ["new(Params string[] validRootDrives)"], members: [property("System.Object", "ValidRootDrives", null)] }),
  attribute("ValidateUserDrive", { base: `${SMA}.ValidateDriveAttribute` }),
  attribute("ArgumentCompleter", {
    constructors: ["new(scriptblock scriptBlock)", "new(type type)"],
    members: [property("scriptblock", "ScriptBlock", null), property("type", "Type", null)],
  }),
  attribute("ArgumentCompletions", { constructors: ["new(Params string[] completions)"] }),
  attribute("OutputType", {
    constructors: ["new(Params type[] type)", "new(Params string[] type)"],
    members: [property("System.Object", "Type", null), property("string[]", "ParameterSetName", null), property("string", "ProviderCmdlet", null)],
  }),
  attribute("PSTypeName", { constructors: ["new(string psTypeName)"], members: [property("string", "PSTypeName", null)] }),
  attribute("PSDefaultValue", { members: [property("System.Object", "Value", null), property("string", "Help", null)] }),
  attribute("Experimental", { constructors: ["new(string experimentName, System.Object experimentAction)"], members: [property("string", "ExperimentName", null), property("System.Object", "ExperimentAction", null)] }),
  attribute("ValidateEnumeratedArguments", { base: `${SMA}.ValidateArgumentsAttribute` }),
  attribute("CmdletBinding", {
    members: [
      property("string", "DefaultParameterSetName", null),
      property("bool", "SupportsShouldProcess", false),
      property("bool", "SupportsPaging", false),
      property("bool", "PositionalBinding", true),
      property("string", "ConfirmImpact", "Medium"),
      property("string", "HelpUri", ""),
    ],
  }),
  attribute("Parameter", {
    members: [
      property("int", "Position", -2147483648),
      property("string", "ParameterSetName", "__AllParameterSets"),
      property("bool", "Mandatory", false),
      property("bool", "ValueFromPipeline", false),
      property("bool", "ValueFromPipelineByPropertyName", false),
      property("bool", "ValueFromRemainingArguments", false),
      property("string", "HelpMessage", null),
      property("bool", "DontShow", false),
    ],
  }),
  attribute("Alias", { constructors: ["new(Params string[] aliasNames)"], members: [property("System.Object", "AliasNames", null)] }),
  attribute("ValidateSet", {
    constructors: ["new(Params string[] validValues)"],
    members: [property("System.Object", "ValidValues", null), property("bool", "IgnoreCase", true), message],
  }),
  attribute("ValidateRange", {
    constructors: ["new(System.Object minRange, System.Object maxRange)", `new(${SMA}.ValidateRangeKind rangeKind)`],
    members: [property("System.Object", "RangeKind", null), property("System.Object", "MinRange", null), property("System.Object", "MaxRange", null)],
  }),
  attribute("ValidateLength", {
    constructors: ["new(int minLength, int maxLength)"],
    members: [property("int", "MinLength", 0), property("int", "MaxLength", 0)],
  }),
  attribute("ValidateCount", {
    constructors: ["new(int minLength, int maxLength)"],
    members: [property("int", "MinLength", 0), property("int", "MaxLength", 0)],
  }),
  attribute("ValidatePattern", { constructors: ["new(string regexPattern)"], members: [property("string", "RegexPattern", null), message] }),
  attribute("ValidateScript", { constructors: ["new(scriptblock scriptBlock)"], members: [property("System.Object", "ScriptBlock", null), message] }),
];
