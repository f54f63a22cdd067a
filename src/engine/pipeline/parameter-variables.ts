// Parameters as variables of the function's scope: bound values, defaults, and the constraints that stay on them.
import type { Ast } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Argument } from "../bind/argument.ts";
import { bindingError } from "../bind/binding-error.ts";
import { TerminatingError } from "../errors/error-record.ts";
import type { ErrorRecord } from "../errors/error-record.ts";
import { PSReference } from "../values/reference.ts";
import { convertTo, tryConvert } from "../convert/convert-to.ts";
import { Variable } from "../scope/variable.ts";
import { codeOf, isNumeric } from "../operators/number-code.ts";
import { automationNull } from "../values/automation-null.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf, unspelled } from "../values/ps-object.ts";
import { SwitchParameter } from "../values/switch-parameter.ts";
import type { CompiledParameter } from "./compiled-block.ts";
import { refreshBound } from "./local-automatics.ts";
import type { ScriptProcessor } from "./script-processor.ts";
import { withoutWaiting } from "./without-waiting.ts";

/** Binds positional arguments to plain parameters; false when the general binder has to look at it. */
export function bindPlain(processor: ScriptProcessor, args: readonly Argument[]): boolean {
  const { compiled, scope, frame } = processor;
  for (const argument of args) if (argument.kind !== "positional") return false;
  const { parameters } = compiled;
  let next = 0;
  const types = parameters.some((p) => p.typed);
  // Nothing may be set before everything is known to fit: the general binder starts afresh.
  const converted: unknown[] = [];
  for (const parameter of parameters) {
    if (next >= args.length) break;
    if (parameter.isSwitch) continue;
    const given = args[next]!.value;
    const value = given === automationNull ? null : given;
    if (types && parameter.typed) {
      // What has to be a [ref] is refused with the binder's own words.
      if (parameter.isReference && !(value instanceof PSReference)) throw notAReference(processor, parameter, args[next]!.node);
      const type = parameter.type(frame)!;
      const result = isNoBoolean(value, type) ? null : tryConvert(value, type, processor.engine);
      if (!result) return false;
      converted[next] = result.value;
    } else converted[next] = unspelled(value);
    next++;
  }
  if (next) {
    const bound = (processor.plainBound = new Map<string, unknown>());
    let index = 0;
    for (const parameter of parameters) {
      if (index >= next) break;
      if (parameter.isSwitch) continue;
      const value = converted[index++];
      bound.set(parameter.name, value);
      scope.hold(slotOf(processor, parameter), parameter.typed ? typedVariable(processor, parameter, value) : value);
    }
  }
  if (args.length > next) processor.rest = args.slice(next).map((a) => (a.value === automationNull ? null : a.value));
  return true;
}

/** Unlike a cast, a [bool] parameter takes booleans and numbers only: the general binder says so. */
function isNoBoolean(value: unknown, type: NetType): boolean {
  return type.definition.name === "System.Boolean" && typeof value !== "boolean" && !isNumeric(codeOf(baseOf(value)));
}

function notAReference(processor: ScriptProcessor, parameter: CompiledParameter, node: Ast | null) {
  const { call, engine } = processor;
  return bindingError(
    { metadata: engine.scriptMetadata(call.block, call.name ?? ""), invocation: call.invocation },
    {
      id: "ParameterArgumentTransformationError",
      message: `Cannot process argument transformation on parameter '${parameter.name}'. Reference type is expected in argument.`,
      category: "InvalidData",
      exception: "ParameterBindingArgumentTransformationException",
      parameter: parameter.name,
      node,
    },
  );
}

/** A dot-sourced block puts its parameters into a scope that is laid out for another. */
function slotOf(processor: ScriptProcessor, parameter: CompiledParameter): number {
  const { layout } = processor.scope;
  return layout === processor.compiled.layout ? parameter.slot : layout.slotFor(parameter.key, parameter.name);
}

function typedVariable(processor: ScriptProcessor, parameter: CompiledParameter, value: unknown): Variable {
  const variable = new Variable(parameter.name, value);
  variable.constraints = parameter.constraints(processor.frame);
  return variable;
}

function isBound(processor: ScriptProcessor, parameter: CompiledParameter): boolean {
  return processor.binder ? processor.binder.values.has(parameter.name) : (processor.plainBound?.has(parameter.name) ?? false);
}

/** Gives every parameter its variable: the bound value, else the default, else the type's empty value. */
export function fillParameters(processor: ScriptProcessor): Maybe<void> {
  const { parameters } = processor.compiled;
  if (!parameters.length) return;
  placeBound(processor);
  return fillDefaults(processor, 0);
}

/** The variables of the parameters that have values by now. */
export function placeBound(processor: ScriptProcessor): void {
  const values = processor.binder?.values;
  if (!values) return;
  for (const parameter of processor.compiled.parameters) if (values.has(parameter.name)) place(processor, parameter, values.get(parameter.name));
}

function fillDefaults(processor: ScriptProcessor, from: number): Maybe<void> {
  const { parameters } = processor.compiled;
  for (let i = from; i < parameters.length; i++) {
    const parameter = parameters[i]!;
    if (isBound(processor, parameter)) continue;
    if (!parameter.defaultValue) {
      place(processor, parameter, emptyValue(processor, parameter));
      continue;
    }
    const value = runDefault(processor, parameter);
    if (value instanceof Promise) {
      return value.then((result) => {
        keepDefault(processor, parameter, converted(processor, parameter, result));
        return fillDefaults(processor, i + 1);
      });
    }
    keepDefault(processor, parameter, converted(processor, parameter, value));
  }
}

function keepDefault(processor: ScriptProcessor, parameter: CompiledParameter, value: unknown): void {
  if (processor.binder) processor.defaults.set(parameter.name, value);
  place(processor, parameter, value);
}

function runDefault(processor: ScriptProcessor, parameter: CompiledParameter): unknown {
  let value: unknown;
  const { defaultValue } = parameter;
  const waiting = processor.run((frame) => {
    value = defaultValue!(frame);
    return value instanceof Promise ? value.then((v) => void (value = v)) : undefined;
  });
  return waiting instanceof Promise ? waiting.then(() => value) : value;
}

function converted(processor: ScriptProcessor, parameter: CompiledParameter, value: unknown): unknown {
  const plain = value === automationNull ? null : value;
  if (parameter.isSwitch) return plain instanceof SwitchParameter ? plain : new SwitchParameter(plain === true);
  const transformed = transformDefault(processor, parameter, plain);
  const type = parameter.type(processor.frame);
  if (!type) return transformed;
  try {
    return convertTo(transformed, type, processor.engine);
  } catch (thrown) {
    if (!(thrown instanceof TerminatingError)) throw thrown;
    throw defaultRefused(processor, parameter, thrown.record);
  }
}

/** Own transformation attributes work on defaults too; checks do not. */
function transformDefault(processor: ScriptProcessor, parameter: CompiledParameter, value: unknown): unknown {
  const transformations = processor.binder?.parameters.find((p) => p.name === parameter.name)?.transformations ?? [];
  let result = value;
  for (const transform of transformations) result = withoutWaiting(processor.engine, () => transform(result));
  return result;
}

function defaultRefused(processor: ScriptProcessor, parameter: CompiledParameter, record: ErrorRecord) {
  const { call, engine } = processor;
  return bindingError(
    { metadata: engine.scriptMetadata(call.block, call.name ?? ""), invocation: call.invocation },
    {
      id: "ParameterArgumentTransformationError",
      message: `Cannot process argument transformation on parameter '${parameter.name}'. ${record.message}`,
      category: "InvalidData",
      exception: "ParameterBindingArgumentTransformationException",
      parameter: parameter.name,
      node: parameter.node.defaultValue,
      inner: record.exception,
    },
  );
}

function emptyValue(processor: ScriptProcessor, parameter: CompiledParameter): unknown {
  if (!parameter.typed) return null;
  if (parameter.isSwitch) return new SwitchParameter(false);
  const type = parameter.type(processor.frame)!;
  if (type.definition.name === "System.String" && !type.isArray) return "";
  return type.isValueType ? convertTo(null, type, processor.engine) : null;
}

function place(processor: ScriptProcessor, parameter: CompiledParameter, value: unknown): void {
  const { scope, frame } = processor;
  const slot = slotOf(processor, parameter);
  const constraints = parameter.constraints(frame);
  if (!constraints.length) {
    scope.slots[slot] = value;
    return;
  }
  const variable = new Variable(parameter.name, value);
  variable.constraints = constraints;
  scope.hold(slot, variable);
}

/** After each pipeline object: the parameters it bound get their new values, those it did not their defaults. */
export function refreshParameters(processor: ScriptProcessor): void {
  const { binder, compiled, scope } = processor;
  if (!binder) return;
  const pipelineNames = new Set(binder.parameters.filter((p) => p.memberships.some((m) => m.pipeline)).map((p) => p.name));
  for (const parameter of compiled.parameters) {
    if (!pipelineNames.has(parameter.name)) continue;
    const value = binder.values.has(parameter.name) ? binder.values.get(parameter.name) : (processor.defaults.get(parameter.name) ?? emptyValue(processor, parameter));
    const slot = slotOf(processor, parameter);
    const held = scope.held(slot);
    if (held instanceof Variable) held.stored = value;
    else scope.slots[slot] = value;
  }
  refreshBound(processor, pipelineNames);
}
