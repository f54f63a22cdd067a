// Joins the names of a command line with their values: what is a parameter, what is left over.
import { bindingError, missingArgument } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import type { Argument, NamedArgument } from "./argument.ts";
import { matchName } from "./match-name.ts";
import type { Parameter } from "./metadata.ts";

export interface Pair {
  parameter: Parameter;
  value: unknown;
  argument: NamedArgument;
  /** Where the value stands. */
  node: Argument["node"];
}

/**
 * Matches names against parameters. Leftovers keep their order: positional values and names that match nothing.
 * Throws AmbiguousParameter, MissingArgument, ParameterAlreadyBound.
 */
export function pairArguments(args: readonly Argument[], parameters: readonly Parameter[], context: BindingContext): { pairs: Pair[]; rest: Argument[] } {
  const pairs: Pair[] = [];
  const rest: Argument[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i]!;
    const parameter = argument.kind === "named" ? lookUp(argument, parameters, context) : null;
    if (argument.kind === "positional") {
      rest.push(argument);
      continue;
    }
    if (!parameter) {
      const next = args[i + 1];
      if (argument.hasValue || next?.kind !== "positional" || next.splatted) rest.push(argument);
      else {
        rest.push({ ...argument, hasValue: true, value: next.value, valueNode: next.node, taken: true });
        i++;
      }
      continue;
    }
    if (parameter.isSwitch && argument.taken) {
      pairs.push({ parameter, value: true, argument, node: argument.node });
      rest.push({ kind: "positional", value: argument.value, node: argument.valueNode ?? null });
      continue;
    }
    if (parameter.isSwitch || argument.hasValue) {
      pairs.push({ parameter, value: argument.hasValue ? argument.value : true, argument, node: argument.valueNode ?? argument.node });
      continue;
    }
    const next = args[i + 1];
    if (!next) throw missingArgument(context, parameter, argument.node);
    if (next.kind === "named") {
      if (matchName(parameters, next.name).kind !== "none") throw missingArgument(context, parameter, argument.node);
      pairs.push({ parameter, value: next.text, argument, node: next.node });
    } else pairs.push({ parameter, value: next.value, argument, node: next.node });
    i++;
  }
  return { pairs: withoutOverridden(pairs, context), rest };
}

function lookUp(argument: NamedArgument, parameters: readonly Parameter[], context: BindingContext): Parameter | null {
  const match = matchName(parameters, argument.name);
  if (match.kind === "one") return match.parameter;
  if (match.kind === "none") return null;
  throw bindingError(context, {
    id: "AmbiguousParameter",
    message: `Parameter cannot be processed because the parameter name '${argument.name}' is ambiguous. Possible matches include:${match.candidates.map((c) => ` -${c.name}`).join("")}.`,
    parameter: argument.name,
    node: argument.node,
  });
}

/** An explicit parameter wins over a splatted one; the same one given twice is an error. */
function withoutOverridden(pairs: Pair[], context: BindingContext): Pair[] {
  const explicit = new Set<Parameter>();
  for (const pair of pairs) {
    if (pair.argument.splatted) continue;
    if (explicit.has(pair.parameter)) throw alreadyBound(pair, context);
    explicit.add(pair.parameter);
  }
  return pairs.filter((pair) => !pair.argument.splatted || !explicit.has(pair.parameter));
}

export function alreadyBound(pair: Pair, context: BindingContext) {
  return bindingError(context, {
    id: "ParameterAlreadyBound",
    message: `Cannot bind parameter because parameter '${pair.parameter.name}' is specified more than once. To provide multiple values to parameters that can accept multiple values, use the array syntax. For example, "-parameter value1,value2,value3".`,
    parameter: pair.parameter,
    node: pair.argument.node,
  });
}
