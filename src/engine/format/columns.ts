// Turns requested properties into columns or fields of one object: expands wildcards, computes values.
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { hasWildcards, WildcardPattern } from "../operators/wildcard.ts";
import type { PropertySpec } from "./property-specs.ts";
import { displaySet, guarded, propertyName, propertyNames, readProperty } from "./properties.ts";
import type { ReadResult } from "./properties.ts";

/** A property of one object, with how to show it. */
export interface Field {
  label: string;
  spec: PropertySpec | null;
  /** Null when the object has no such property. */
  read: ((item: unknown) => ReadResult) | null;
}

/** The fields of an object for the given properties; null asks for what the type shows by default. */
export function fieldsOf(item: unknown, specs: readonly PropertySpec[] | null, session: Session): Field[] {
  if (!specs) return (displaySet(item, session) ?? propertyNames(item, session)).map((name) => named(name, null, item, session));
  return specs.flatMap((spec) => expand(spec, item, session));
}

function expand(spec: PropertySpec, item: unknown, session: Session): Field[] {
  const { expression } = spec;
  if (expression instanceof ScriptBlock) {
    return [{ label: spec.label ?? expression.toText(), spec, read: (of) => guarded(() => single(session.invokeNow(expression, { dollarUnder: of, newScope: true }))) }];
  }
  if (!hasWildcards(expression)) return [named(expression, spec, item, session)];
  const pattern = new WildcardPattern(expression);
  return propertyNames(item, session)
    .filter((name) => pattern.matches(name))
    .map((name) => named(name, spec, item, session));
}

function named(name: string, spec: PropertySpec | null, item: unknown, session: Session): Field {
  const own = propertyName(item, name, session);
  return { label: spec?.label ?? own ?? name, spec, read: own === null ? null : (of) => readProperty(of, own, session) };
}

/** What a script block's output is as one value: nothing is $null, several stay a list. */
function single(output: unknown[]): unknown {
  return output.length === 0 ? null : output.length === 1 ? output[0] : output;
}
