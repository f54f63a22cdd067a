// A script block or a method as a delegate: Func, Action, Predicate, Comparison and the like.
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { runtimeError } from "../errors/error-record.ts";
import { typesOf } from "../members/marshal.ts";
import { runningEngine } from "../pipeline/running.ts";
import { withoutPause } from "../pipeline/without-waiting.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { assignable } from "../types/assignable.ts";
import { Delegate } from "../values/delegate.ts";
import type { PSMethod } from "../values/ps-method.ts";

/** What the delegate's caller gets back; null when it gets nothing. */
function resultType(type: NetType): NetType | null {
  const name = type.definition.name.replace(/`\d+$/, "");
  switch (name) {
    case "System.Func":
    case "System.Converter":
      return type.typeArguments.at(-1) ?? typeNamed("System.Object");
    case "System.Predicate":
      return typeNamed("System.Boolean");
    case "System.Comparison":
      return typeNamed("System.Int32");
    case "System.Text.RegularExpressions.MatchEvaluator":
      return typeNamed("System.String");
    default:
      return null;
  }
}

/** `convert` is the cast, handed in so that this file stays below it. */
export function delegateFrom(block: ScriptBlock, type: NetType, session: Session, convert: (value: unknown, type: NetType) => unknown): Delegate {
  const result = resultType(type);
  return new Delegate(type, block, (...args) => {
    // Match evaluators and predicates are often written with $_.
    const output = session.invokeNow(block, args.length ? { args, dollarUnder: args[0] } : {});
    if (!result) return undefined;
    const value = output.length === 0 ? null : output.length === 1 ? output[0] : output;
    return convert(value, result);
  });
}

/** [math]::Sqrt as a delegate; undefined when no overload takes what the delegate is given or gives what it returns. */
export function methodDelegate(method: PSMethod, type: NetType, convert: (value: unknown, type: NetType) => unknown): Delegate | undefined {
  const invoke = type.member("Invoke", "instance")?.overloads[0];
  if (!invoke) return undefined;
  const wanted = typesOf(invoke);
  const isVoid = wanted.result.definition.name === "System.Void";
  const fits = method.overloads.some((overload) => {
    const { parameters, result } = typesOf(overload);
    if (parameters.length !== wanted.parameters.length || !parameters.every((parameter, i) => assignable(parameter, wanted.parameters[i]!))) return false;
    return isVoid ? result.definition.name === "System.Void" : assignable(wanted.result, result);
  });
  if (!fits) return undefined;
  return new Delegate(type, null, (...args) => {
    const value = withoutPause(runningEngine(), () => method.call(args));
    if (value instanceof Promise) {
      value.catch(() => {});
      throw runtimeError({ id: "ScriptBlockMustNotWait", message: "The method cannot wait for input, time or the network where it is used.", category: "InvalidOperation", exception: "System.Management.Automation.PSInvalidOperationException" });
    }
    return isVoid ? undefined : convert(value, wanted.result);
  });
}
