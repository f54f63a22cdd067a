// A script block as a delegate: Func, Action, Predicate, Comparison and the like.
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { Delegate } from "../values/delegate.ts";

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
