// Completes the value of a parameter: its fixed set or enum, then completers of scripts and cmdlets, then names the session knows.
import type { AttributeAst, CommandAst, ParameterAst } from "#grammar/tree.ts";
import { NetType } from "#dotnet/core/type.ts";
import { attributeName } from "../bind/attributes.ts";
import type { Parameter } from "../bind/metadata.ts";
import { parameterNodes } from "../bind/script-metadata.ts";
import type { Command } from "../commands.ts";
import { construct, invokeMethod } from "../members/invoke.ts";
import type { Engine } from "../pipeline/engine.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Completion } from "../services.ts";
import { elementsOf } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { registeredCompleter, runCompleter } from "./argument-completers.ts";
import type { CompleterCall } from "./argument-completers.ts";
import { byListText, item, matcher, quoted } from "./completion-item.ts";
import type { Quote } from "./completion-item.ts";
import { knownValues } from "./known-values.ts";
import { completeProperties, takesProperties } from "./property-names.ts";
import type { Place } from "./place.ts";

export interface ValueWord {
  /** Without quotes. */
  word: string;
  quote: Quote;
  /** As typed. */
  raw: string;
}

export interface ValueRequest {
  command: Command;
  node: CommandAst;
  parameter: Parameter;
  bound: ReadonlyMap<string, unknown>;
  typed: ValueWord;
  place: Place;
}

/** `final`: the parameter takes nothing else, so files are not offered. */
export function completeValue(request: ValueRequest): Maybe<{ matches: Completion[]; final: boolean }> {
  const { parameter, command, typed, place } = request;
  const { engine } = place;
  const fixed = generatedValues(command, parameter, engine) ?? fixedValues(parameter);
  if (fixed) {
    const matches = matcher(typed.word);
    return after(fixed, (values) => ({ matches: values.filter(matches).map((value) => item("ParameterValue", quoted(value, typed.quote), value)).sort(byListText), final: true }));
  }
  if (parameter.isSwitch) return { matches: ["$true", "$false"].filter(matcher(typed.word)).map((v) => item("ParameterValue", v)), final: true };
  const call: CompleterCall = { engine, command: command.name, parameter: parameter.name, word: closed(typed), node: request.node, bound: request.bound };
  const registered = registeredCompleter(engine, command.name, parameter.name);
  const own = registered ?? attributeCompleter(command, parameter, engine);
  if (own instanceof ScriptBlock || own instanceof NetType) return after(runCompleter(own, call), (matches) => ({ matches, final: false }));
  if (own) return { matches: own.filter((value) => matcher(typed.word)(value.replace(/^['"]|['"]$/g, ""))).map((value) => item("ParameterValue", value)), final: false };
  if (takesProperties(command.name, parameter.name)) {
    return { matches: completeProperties(request.node, place, { ...typed, methods: parameter.name === "MemberName" }), final: true };
  }
  const known = knownValues(command.name, parameter.name);
  if (known) return { matches: known(typed.word, engine), final: true };
  if (parameter.complete) return after(parameter.complete(typed.word, engine, request.bound), (values) => ({ matches: asValues(values, typed), final: true }));
  return { matches: [], final: parameter.type?.definition.name === "System.Boolean" };
}

/** The values of a ValidateSet or of an enum; null when anything goes. */
export function fixedValues(parameter: Parameter): string[] | null {
  for (const validation of parameter.validations) if (validation.kind === "Set") return validation.values;
  let type = parameter.type;
  if (type?.elementType) type = type.elementType;
  if (type?.definition.name === "System.Nullable`1") type = type.typeArguments[0] ?? null;
  return type?.isEnum ? (type.definition.values ?? []).map(([name]) => name) : null;
}

/** The values that a class gives: [ValidateSet([Class])]. */
function generatedValues(command: Command, parameter: Parameter, engine: Engine): Maybe<string[]> | null {
  const argument = parameterNode(command, parameter)?.attributes.find((a) => a.kind === "Attribute" && attributeName(a) === "validateset");
  const first = argument?.kind === "Attribute" ? argument.positionalArguments[0] : undefined;
  if (first?.kind !== "TypeExpression") return null;
  const type = engine.attributeReader.evaluate(first);
  if (!(type instanceof NetType)) return null;
  return after(construct(type, [], engine), (generator) => after(invokeMethod(generator, "GetValidValues", [], engine), (values) => (elementsOf(baseOf(values)) ?? [values]).map((v) => textOf(v, engine))));
}

/** The word with its quotes closed. */
function closed(typed: ValueWord): string {
  const { raw, quote } = typed;
  return quote && (raw.length === 1 || !raw.endsWith(quote)) ? raw + quote : raw;
}

function asValues(values: readonly (string | Completion)[], typed: ValueWord): Completion[] {
  const matches = matcher(typed.word);
  return values.flatMap((value): Completion[] => {
    if (typeof value === "string") return matches(value) ? [item("ParameterValue", quoted(value, typed.quote), value)] : [];
    return [value.kind === "ParameterValue" ? { ...value, text: quoted(value.text, typed.quote) } : value];
  });
}

/** [ArgumentCompleter({...})], [ArgumentCompleter([Type])] or the values of [ArgumentCompletions(...)]. */
function attributeCompleter(command: Command, parameter: Parameter, engine: Engine): ScriptBlock | NetType | string[] | null {
  const node = parameterNode(command, parameter);
  const evaluate = (attribute: AttributeAst) => attribute.positionalArguments.map((a) => baseOf(engine.attributeReader.evaluate(a)));
  const completer = named(node, "argumentcompleter");
  if (completer) {
    const [value] = evaluate(completer);
    if (value instanceof ScriptBlock || value instanceof NetType) return value;
  }
  const completions = named(node, "argumentcompletions");
  return completions ? evaluate(completions).map((value) => textOf(value, engine)) : null;
}

function parameterNode(command: Command, parameter: Parameter): ParameterAst | undefined {
  if (!("block" in command)) return undefined;
  return parameterNodes(command.block).find((p) => p.name.variablePath.userPath.toLowerCase() === parameter.name.toLowerCase());
}

function named(node: ParameterAst | undefined, name: string): AttributeAst | null {
  const found = node?.attributes.find((a) => a.kind === "Attribute" && attributeName(a) === name);
  return found?.kind === "Attribute" ? found : null;
}
