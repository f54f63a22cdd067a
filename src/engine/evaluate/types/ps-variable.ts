// PSVariable and the collection of its attributes.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed, enumValue } from "#dotnet/core/enum.ts";
import { iterate } from "#dotnet/core/sequence.ts";
import type { Member } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { TerminatingError } from "../../errors/error-record.ts";
import { runningEngine } from "../../pipeline/running.ts";
import { handleOf } from "../../scope/variable-handle.ts";
import { Variable } from "../../scope/variable.ts";
import { VariableAttributes } from "../variable-attributes.ts";

const SMA = "System.Management.Automation";
const optionsOf = (bits: number) => enumValue(typeNamed(`${SMA}.ScopedItemOptions`), bits);

function withAttributes(...[name, value, options, attributes]: [string, unknown, EnumValue, unknown]): unknown {
  const variable = new Variable(name, value, Number(options.value));
  const list = new VariableAttributes(variable, runningEngine());
  for (const attribute of iterate(attributes) ?? []) list.add(attribute);
  return handleOf(variable);
}

/** Whether all attributes would take the value. */
function fits(v: Variable, value: unknown): boolean {
  try {
    let result = value;
    for (const constraint of v.constraints) result = constraint.apply(result, v.name);
    return true;
  } catch (thrown) {
    if (thrown instanceof TerminatingError) return false;
    throw thrown;
  }
}

const variable: Member[] = [
  ["new(string name)", (name: string) => handleOf(new Variable(name, null))],
  ["new(string name, System.Object value)", (name: string, value: unknown) => handleOf(new Variable(name, value))],
  [`new(string name, System.Object value, ${SMA}.ScopedItemOptions options)`, (name: string, value: unknown, options: EnumValue) => handleOf(new Variable(name, value, Number(options.value)))],
  [`new(string name, System.Object value, ${SMA}.ScopedItemOptions options, System.Collections.ObjectModel.Collection[System.Attribute] attributes)`, withAttributes],
  ["string Name {get;}", (v: Variable) => v.name],
  ["string Description {get;set;}", (v: Variable) => v.description, (v: Variable, text: string | null) => void (v.description = text ?? "")],
  ["System.Object Value {get;set;}", (v: Variable) => v.value, (v: Variable, value: unknown) => v.assign(value)],
  [`${SMA}.SessionStateEntryVisibility Visibility {get;set;}`, (v: Variable) => enumNamed(typeNamed(`${SMA}.SessionStateEntryVisibility`), v.visibility), () => undefined],
  ["System.Object Module {get;}", () => null],
  ["string ModuleName {get;}", (v: Variable) => v.moduleName],
  [`${SMA}.ScopedItemOptions Options {get;set;}`, (v: Variable) => optionsOf(v.options), (v: Variable, options: EnumValue) => void (v.options = Number(options.value))],
  ["System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}", (v: Variable) => new VariableAttributes(v, runningEngine())],
  ["bool IsValidValue(System.Object value)", fits],
];

export default [
  defineType({ name: `${SMA}.PSVariable`, members: variable }),
  defineType({ name: `${SMA}.PSVariableAttributeCollection`, base: "System.Collections.ObjectModel.Collection[System.Attribute]" }),
];
