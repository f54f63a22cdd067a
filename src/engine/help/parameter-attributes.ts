// The attributes of a parameter as objects: what .Attributes of a command's parameter holds.
import { typedArray } from "#dotnet/core/array.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Membership, Parameter } from "../bind/metadata.ts";
import { AttributeObject } from "../types/tables/attributes.ts";

const SMA = "System.Management.Automation";
const strings = (items: readonly string[]) => typedArray(typeNamed("System.String"), [...items]);

/** One ParameterAttribute a set, then the checks, the aliases, and the conversion to the parameter's type. */
export function attributesOf(parameter: Parameter, isScript: boolean): unknown[] {
  return [
    ...parameter.memberships.map(parameterAttribute),
    ...parameter.validations.flatMap(validationAttribute),
    ...(parameter.aliases.length ? [new AttributeObject(`${SMA}.AliasAttribute`, [["aliasnames", strings(parameter.aliases)]])] : []),
    ...(parameter.psTypeName === undefined ? [] : [new AttributeObject(`${SMA}.PSTypeNameAttribute`, [["pstypename", parameter.psTypeName]])]),
    ...(parameter.otherAttributes?.() ?? []),
    ...(isScript && (parameter.type || parameter.isSwitch) ? [new AttributeObject(`${SMA}.ArgumentTypeConverterAttribute`)] : []),
  ];
}

function parameterAttribute(membership: Membership): AttributeObject {
  const values: [string, unknown][] = [
    ["parametersetname", membership.set],
    ["mandatory", membership.mandatory ?? false],
    ["valuefrompipeline", membership.pipeline === "value" || membership.pipeline === "both"],
    ["valuefrompipelinebypropertyname", membership.pipeline === "property" || membership.pipeline === "both"],
    ["valuefromremainingarguments", membership.remaining ?? false],
    ["helpmessage", membership.helpMessage ?? null],
  ];
  if (membership.position !== undefined) values.push(["position", membership.position]);
  return new AttributeObject(`${SMA}.ParameterAttribute`, values);
}

/** The attribute object of a check; none for those that no attribute stands for. */
export function validationAttribute(check: Parameter["validations"][number]): AttributeObject[] {
  const kind = "kind" in check ? check.kind : null;
  if (kind === null) return [];
  const make = (name: string, values: [string, unknown][] = []) => [new AttributeObject(`${SMA}.${name}Attribute`, values)];
  switch (check.kind) {
    case "AllowNull":
    case "AllowEmptyString":
    case "AllowEmptyCollection":
      return make(check.kind);
    case "NotNull":
    case "NotNullOrEmpty":
    case "NotNullOrWhiteSpace":
      return make(`Validate${check.kind}`);
    case "Set":
      return make("ValidateSet", [["validvalues", strings(check.values)], ["ignorecase", !check.caseSensitive]]);
    case "Range":
      return make("ValidateRange", [["minrange", check.minimum], ["maxrange", check.maximum]]);
    case "Length":
    case "Count":
      return make(`Validate${check.kind}`, [["minlength", check.minimum], ["maxlength", check.maximum]]);
    case "Pattern":
      return make("ValidatePattern", [["regexpattern", check.pattern]]);
    case "Drive":
      return make("ValidateDrive", [["validrootdrives", strings(check.drives)]]);
    case "Script":
      return make("ValidateScript", [["scriptblock", check.script]]);
    case "RangeKind":
      return make("ValidateRange", [["rangekind", check.range]]);
    default:
      return [];
  }
}

