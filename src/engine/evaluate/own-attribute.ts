// Attribute classes of scripts: checks (ValidateArguments, ValidateEnumeratedArguments) and transformations.
import type { AttributeAst, PlainTypeName } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { findType } from "#dotnet/core/type.ts";
import type { AttributeReader } from "../bind/attributes.ts";
import type { NetException } from "#dotnet/core/exception.ts";
import { ErrorRecord, TerminatingError } from "../errors/error-record.ts";
import { setProperty } from "../members/set-property.ts";
import { construct, invokeMethod } from "../members/invoke.ts";
import type { Engine } from "../pipeline/engine.ts";
import { withoutWaiting } from "../pipeline/without-waiting.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { enumerate } from "../values/enumerate.ts";
import { after, inTurn } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { ScriptType } from "./classes/script-type.ts";

const SMA = "System.Management.Automation.";

/** What an attribute whose class a script defines does to arguments; null for all others. */
export function ownAttribute(attribute: AttributeAst, engine: Engine): ReturnType<AttributeReader["custom"]> {
  const type = attributeType(attribute, engine);
  if (!(type instanceof ScriptType)) return null;
  let object: unknown = null;
  const make = () => (object ??= withoutWaiting(engine, () => instance(attribute, type, engine)));
  if (derives(type, "ArgumentTransformationAttribute")) {
    return { transform: (value) => unwrapped(() => invokeMethod(make(), "Transform", [engine.executionContext(), value], engine)) };
  }
  if (derives(type, "ValidateEnumeratedArgumentsAttribute")) {
    return {
      check: (value) => inTurn([...(enumerate(value) ?? [value])], (item) => checked(() => invokeMethod(make(), "ValidateElement", [item], engine))),
    };
  }
  if (derives(type, "ValidateArgumentsAttribute")) {
    return { check: (value) => checked(() => invokeMethod(make(), "Validate", [value, engine.executionContext()], engine)) };
  }
  return null;
}

/** [Even()] may mean the class EvenAttribute. */
function attributeType(attribute: AttributeAst, engine: Engine): NetType | null {
  const { typeName } = attribute;
  const found = resolveTypeName(typeName, engine);
  if (found instanceof ScriptType || typeName.kind !== "TypeName") return found;
  const { typeDefinition: _, ...bare } = typeName;
  return resolveTypeName({ ...bare, name: `${typeName.name}Attribute` } as PlainTypeName, engine) ?? found;
}

/** The attribute as an object, for reflection and .Attributes; null when its type is unknown or takes no such arguments. */
export function attributeObject(attribute: AttributeAst, engine: Engine): unknown {
  const type = attributeType(attribute, engine);
  if (!type) return null;
  try {
    return withoutWaiting(engine, () => instance(attribute, type, engine));
  } catch (thrown) {
    if (thrown instanceof TerminatingError) return null;
    throw thrown;
  }
}

function derives(type: NetType, name: string): boolean {
  const base = findType(SMA + name);
  return base !== null && base.isAssignableFrom(type);
}

async function finish(made: Promise<unknown>, then: (object: unknown) => unknown): Promise<unknown> {
  return then(await made);
}

function instance(attribute: AttributeAst, type: NetType, engine: Engine): Maybe<unknown> {
  const reader = engine.attributeReader;
  const made = construct(type, attribute.positionalArguments.map((a) => reader.evaluate(a)), engine);
  const named = (object: unknown) => {
    for (const a of attribute.namedArguments) void setProperty(object, a.argumentName, a.expressionOmitted ? true : reader.evaluate(a.argument), engine);
    return object;
  };
  return made instanceof Promise ? finish(made, named) : named(made);
}

/** A check answers by throwing or not; what its method gives back means nothing. */
function checked(run: () => Maybe<unknown>): Maybe<void> {
  return after(unwrapped(run), () => undefined);
}

/** The method's own error, not the one that says a method failed. */
function unwrapped<T>(run: () => Maybe<T>): Maybe<T> {
  const bare = (thrown: unknown): never => {
    const inner = thrown instanceof TerminatingError ? thrown.record.exception.innerException : null;
    throw inner && thrown instanceof TerminatingError && thrown.record.exception.type.name === "MethodInvocationException" ? new TerminatingError(recordOf(inner)) : thrown;
  };
  try {
    const result = run();
    return result instanceof Promise ? result.catch(bare) : result;
  } catch (thrown) {
    return bare(thrown);
  }
}

function recordOf(exception: NetException): ErrorRecord {
  const carried = exception.fields.get("ErrorRecord");
  return carried instanceof ErrorRecord ? carried : new ErrorRecord(exception, exception.type.fullName, "NotSpecified");
}
