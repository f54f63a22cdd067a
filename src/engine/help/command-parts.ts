// Objects that describe a command's parameters: what .Parameters and .ParameterSets of a command hold.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import type { CommandMetadata, Parameter } from "../bind/metadata.ts";
import type { CommandSet, SetParameter } from "./command-syntax.ts";
import { syntaxOf } from "./command-syntax.ts";

const SMA = "System.Management.Automation";

/** ParameterMetadata: one parameter over all sets. */
export class ParameterView extends NetObject {
  readonly parameter: Parameter;
  readonly metadata: CommandMetadata;
  constructor(parameter: Parameter, metadata: CommandMetadata) {
    super();
    this.parameter = parameter;
    this.metadata = metadata;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.ParameterMetadata`);
  }
}

/** CommandParameterInfo: one parameter in one set. */
export class SetParameterView extends NetObject {
  readonly part: SetParameter;
  constructor(part: SetParameter) {
    super();
    this.part = part;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.CommandParameterInfo`);
  }
}

/** CommandParameterSetInfo. */
export class ParameterSetView extends NetObject {
  readonly set: CommandSet;
  readonly metadata: CommandMetadata;
  constructor(set: CommandSet, metadata: CommandMetadata) {
    super();
    this.set = set;
    this.metadata = metadata;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.CommandParameterSetInfo`);
  }
  /** The syntax without the command's name. */
  toText(): string {
    return syntaxOf("", this.metadata, this.set, { typeNames: "short" }).trim();
  }
}

/** The type a parameter is declared with. */
export function typeOfParameter(parameter: Parameter): NetType {
  if (parameter.isSwitch) return typeNamed(`${SMA}.SwitchParameter`);
  if (parameter.type) return parameter.type;
  return typeNamed(parameter.typeName.toLowerCase().endsWith("psobject") ? `${SMA}.PSObject` : "System.Object");
}

/** Parameters by name, regardless of case, in declaration order. */
export function parameterTable(metadata: CommandMetadata): Dictionary {
  const type = genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [typeNamed("System.String"), typeNamed(`${SMA}.ParameterMetadata`)]);
  const table = new Dictionary(type, ordinalIgnoreCaseComparer);
  for (const parameter of metadata.parameters) table.set(parameter.name, new ParameterView(parameter, metadata));
  return table;
}

export function listOfStrings(items: readonly string[]): NetObject {
  return collectionOf(typeNamed("System.String"), [...items]);
}
