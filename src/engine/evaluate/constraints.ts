// What types and attributes in front of a variable ask of every value it gets.
import type { AttributeAst, AttributeBaseAst } from "#grammar/tree.ts";
import { convertTo } from "../convert/convert-to.ts";
import type { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { NetType } from "#dotnet/core/type.ts";
import { TerminatingError, runtimeError } from "../errors/error-record.ts";
import { validate } from "../bind/validate.ts";
import { validationOf } from "../bind/attributes.ts";
import type { Validation } from "../cmdlet.ts";
import type { Frame } from "../pipeline/frame.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Constraint } from "../scope/variable.ts";
import { automationNull } from "../values/automation-null.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { withoutWaiting } from "../pipeline/without-waiting.ts";
import { typeReader } from "./types.ts";

/** Whose values they guard: a parameter's conversion errors are those of a cast, a variable's are its own (golden language-variables). */
export type Guarded = "parameter" | "variable" | "property";

/** The innermost attribute works first. */
export function constraintsOf(attributes: readonly AttributeBaseAst[], guarded: Guarded = "parameter"): (frame: Frame) => Constraint[] {
  const makers = attributes.map((attribute) => constraintOf(attribute, guarded)).reverse();
  if (makers.length === 1) {
    const make = makers[0]!;
    return (frame) => {
      const constraint = make(frame);
      return constraint ? [constraint] : [];
    };
  }
  return (frame) => makers.flatMap((make) => make(frame) ?? []);
}

function constraintOf(attribute: AttributeBaseAst, guarded: Guarded): (frame: Frame) => Constraint | null {
  if (attribute.kind === "TypeConstraint") {
    const type = typeReader(attribute.typeName, attribute);
    // Typed parameters ask at every call: a constraint keeps nothing of its own and serves them all.
    let known: { constraint: Constraint; engine: Engine } | null = null;
    return (frame) => {
      const wanted = type(frame);
      if (known === null || known.constraint.attribute !== wanted || known.engine !== frame.engine) {
        known = { constraint: typeConstraint(wanted, frame.engine, guarded), engine: frame.engine };
      }
      return known.constraint;
    };
  }
  return (frame) => {
    const { engine } = frame;
    const check = validationOf(attribute, engine.attributeReader);
    if (!check) return attribute.kind === "Attribute" ? ownConstraint(attribute, engine) : null;
    if (guarded === "property") return { attribute: check, apply: (value) => checkedProperty(value, check, engine) };
    return { attribute: check, apply: (value, name, adding) => checked(value, { check, name, engine: frame.engine, adding: adding === true }) };
  };
}

/** The constraint of a variable that shows this attribute: for variables that are made again from what is known of them. */
export function constraintOfAttribute(attribute: unknown, engine: Engine): Constraint {
  if (attribute instanceof NetType) return typeConstraint(attribute, engine, "variable");
  // An attribute object that asks nothing of the values.
  if (attribute instanceof NetObject) return { attribute, apply: (value) => value };
  if ((attribute as { kind: string }).kind === "Attribute") return ownConstraint(attribute as AttributeAst, engine) ?? { attribute, apply: (value) => value };
  const check = attribute as Validation;
  return { attribute, apply: (value, name, adding) => checked(value, { check, name, engine, adding: adding === true }) };
}

/** Converts every value to the type. */
export function typeConstraint(type: NetType, engine: Engine, guarded: Guarded): Constraint {
  const convert = (value: unknown) => convertTo(value === automationNull ? null : value, type, engine);
  if (guarded !== "variable") return { attribute: type, apply: convert };
  return {
    attribute: type,
    apply(value) {
      if (type.definition.name === "System.Boolean" && typeof value === "string") {
        throw transformationError(`Cannot convert value "System.String" to type "System.Boolean". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.`);
      }
      try {
        return convert(value);
      } catch (thrown) {
        if (!(thrown instanceof TerminatingError)) throw thrown;
        throw transformationError(thrown.record.message, thrown.record.exception);
      }
    },
  };
}

function transformationError(message: string, inner: NetException | null = null): TerminatingError {
  return runtimeError({
    id: "RuntimeException",
    message,
    category: "MetadataError",
    exception: "System.Management.Automation.ArgumentTransformationMetadataException",
    inner,
  });
}

/** An attribute class of a script, on a variable or property. */
function ownConstraint(attribute: AttributeAst, engine: Engine): Constraint | null {
  const own = engine.attributeReader.custom(attribute);
  if (!own) return null;
  return {
    attribute,
    apply(value) {
      if (own.check) withoutWaiting(engine, () => own.check!(value));
      return own.transform ? withoutWaiting(engine, () => own.transform!(value)) : value;
    },
  };
}

/** A property of a class refuses with the attribute's own words. */
function checkedProperty(value: unknown, check: Validation, engine: Engine): unknown {
  const refusal = withoutWaiting(engine, () => validate(value, [check], engine));
  if (!refusal) return value;
  throw runtimeError({
    id: refusalId(check, refusal.message),
    message: refusal.message,
    category: "MetadataError",
    exception: "System.Management.Automation.ValidationMetadataException",
  });
}

/** The ids of ValidationMetadataException, by what was checked. */
function refusalId(check: Validation, message: string): string {
  switch (check.kind) {
    case "Range":
      return message.includes("less than the minimum") ? "ValidateRangeTooSmall" : message.includes("greater than the maximum") ? "ValidateRangeTooBig" : "ValidateRangeElementType";
    case "Set":
      return "ValidateSetFailure";
    case "Pattern":
      return "ValidatePatternFailure";
    case "Script":
      return "ValidateScriptFailure";
    case "Length":
      return message.includes("too short") ? "ValidateLengthMinLengthFailure" : "ValidateLengthMaxLengthFailure";
    case "Count":
      return "ValidateCountFailure";
    case "NotNull":
      return "ArgumentIsNull";
    case "NotNullOrEmpty":
    case "NotNullOrWhiteSpace":
      return "ArgumentIsEmpty";
    default:
      return "ValidationFailure";
  }
}

function checked(value: unknown, how: { check: Validation; name: string; engine: Engine; adding: boolean }): unknown {
  const refusal = withoutWaiting(how.engine, () => validate(value, [how.check], how.engine));
  if (refusal) {
    const shown = Array.isArray(value) ? typeOfValue(value).fullName : textOf(value, how.engine);
    throw runtimeError({
      id: "ValidateSetFailure",
      message: how.adding
        ? `The attribute cannot be added because variable ${how.name} with value ${shown} would no longer be valid.`
        : `The variable cannot be validated because the value ${shown} is not a valid value for the ${how.name} variable.`,
      category: "MetadataError",
      exception: "System.Management.Automation.ValidationMetadataException",
    });
  }
  return value;
}
