// RuntimeDefinedParameter and its dictionary: what dynamicparam blocks return.
import { NetObject } from "#dotnet/core/net-object.ts";
import { iterate } from "#dotnet/core/sequence.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Collection } from "#dotnet/types/collection.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import { applyAttribute } from "../../bind/attribute-objects.ts";
import { ALL_SETS } from "../../bind/metadata.ts";
import type { Parameter } from "../../bind/metadata.ts";
import { AttributeObject } from "../../types/tables/attributes.ts";
import { baseOf } from "../../values/ps-object.ts";

const SMA = "System.Management.Automation";

export class RuntimeDefinedParameter extends NetObject {
  name: string;
  parameterType: NetType | null;
  attributes: unknown;
  value: unknown = null;
  isSet = false;
  constructor(name: string, parameterType: NetType | null, attributes: unknown) {
    super();
    this.name = name;
    this.parameterType = parameterType;
    this.attributes = attributes;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.RuntimeDefinedParameter`);
  }
  toParameter(): Parameter {
    const type = this.parameterType;
    const isSwitch = type === typeNamed(`${SMA}.SwitchParameter`);
    const parameter: Parameter = {
      name: this.name,
      aliases: [],
      typeName: type?.fullName ?? "System.Object",
      type: isSwitch || type === typeNamed("System.Object") ? null : type,
      isSwitch,
      memberships: [],
      mask: -1,
      validations: [],
      transformations: [],
      help: "",
      dontShow: false,
      wildcards: false,
      common: false,
      dynamic: true,
    };
    for (const item of iterate(this.attributes) ?? []) {
      const attribute = baseOf(item);
      if (attribute instanceof AttributeObject) applyAttribute(attribute, parameter);
    }
    if (!parameter.memberships.length) parameter.memberships.push({ set: ALL_SETS, mask: -1 });
    return parameter;
  }
}

export class RuntimeDefinedParameterDictionary extends Dictionary {
  constructor() {
    super(genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [typeNamed("System.String"), typeNamed(`${SMA}.RuntimeDefinedParameter`)]), ordinalIgnoreCaseComparer);
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.RuntimeDefinedParameterDictionary`);
  }
}

const noAttributes = () => new Collection(genericTypeOf(typeNamed("System.Collections.ObjectModel.Collection`1"), [typeNamed("System.Attribute")]), []);

export default [
  defineType({ name: `${SMA}.PSBoundParametersDictionary`, base: "System.Collections.Generic.Dictionary[string,System.Object]", members: [] }),
  defineType({
    name: `${SMA}.RuntimeDefinedParameter`,
    members: [
      ["new()", () => new RuntimeDefinedParameter("", null, noAttributes())],
      [
        "new(string name, System.Type parameterType, System.Object attributes)",
        (name: string, type: NetType, attributes: unknown) => new RuntimeDefinedParameter(name, type, attributes),
      ],
      ["string Name {get;set;}", (p: RuntimeDefinedParameter) => p.name, (p: RuntimeDefinedParameter, name: string) => void (p.name = name)],
      ["System.Type ParameterType {get;set;}", (p: RuntimeDefinedParameter) => p.parameterType, (p: RuntimeDefinedParameter, type: NetType) => void (p.parameterType = type)],
      ["System.Object Attributes {get;}", (p: RuntimeDefinedParameter) => p.attributes],
      ["System.Object Value {get;set;}", (p: RuntimeDefinedParameter) => p.value, (p: RuntimeDefinedParameter, value: unknown) => void (p.value = value)],
      ["bool IsSet {get;set;}", (p: RuntimeDefinedParameter) => p.isSet, (p: RuntimeDefinedParameter, value: boolean) => void (p.isSet = value)],
    ],
  }),
  defineType({
    name: `${SMA}.RuntimeDefinedParameterDictionary`,
    base: `System.Collections.Generic.Dictionary[string,${SMA}.RuntimeDefinedParameter]`,
    members: [["new()", () => new RuntimeDefinedParameterDictionary()]],
  }),
];
