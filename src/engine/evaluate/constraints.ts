// What types and attributes in front of a variable ask of every value it gets.
import type { AttributeBaseAst } from "#grammar/tree.ts";
import { convertTo } from "../convert/convert-to.ts";
import { runtimeError } from "../errors/error-record.ts";
import { validate } from "../bind/validate.ts";
import { validationOf } from "../bind/attributes.ts";
import type { Validation } from "../cmdlet.ts";
import type { Frame } from "../pipeline/frame.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Constraint } from "../scope/variable.ts";
import { automationNull } from "../values/automation-null.ts";
import { textOf } from "../values/text.ts";
import { typeReader } from "./types.ts";

/** The innermost attribute works first. */
export function constraintsOf(attributes: readonly AttributeBaseAst[]): (frame: Frame) => Constraint[] {
  const makers = attributes.map(constraintOf).reverse();
  return (frame) => makers.flatMap((make) => make(frame) ?? []);
}

function constraintOf(attribute: AttributeBaseAst): (frame: Frame) => Constraint | null {
  if (attribute.kind === "TypeConstraint") {
    const type = typeReader(attribute.typeName, attribute);
    return (frame) => {
      const wanted = type(frame);
      const { engine } = frame;
      return { attribute: wanted, apply: (value) => convertTo(value === automationNull ? null : value, wanted, engine) };
    };
  }
  return (frame) => {
    const check = validationOf(attribute, frame.engine.attributeReader);
    return check && { attribute: check, apply: (value, name) => checked(value, { check, name, engine: frame.engine }) };
  };
}

function checked(value: unknown, how: { check: Validation; name: string; engine: Engine }): unknown {
  const refusal = validate(value, [how.check], how.engine);
  if (refusal && !(refusal instanceof Promise)) {
    throw runtimeError({
      id: "ValidateSetFailure",
      message: `The variable cannot be validated because the value ${textOf(value, how.engine)} is not a valid value for the ${how.name} variable.`,
      category: "MetadataError",
      exception: "System.Management.Automation.ValidationMetadataException",
    });
  }
  return value;
}
