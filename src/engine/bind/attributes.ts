// Reads the validation attributes of a script parameter.
import type { AttributeAst, ExpressionAst, TypeName } from "#grammar/tree.ts";
import { NetType } from "#dotnet/core/type.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Validation } from "../cmdlet.ts";
import { ScriptBlock } from "../script-block.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { isTrue } from "../convert/truth.ts";
import { EnumValue, enumText } from "#dotnet/core/enum.ts";

/** What the evaluator lends for reading attributes. */
export interface AttributeReader {
  /** Value of a constant expression, script block or type literal in an attribute. */
  evaluate(node: ExpressionAst): unknown;
  text(value: unknown): string;
  /** The type of a constraint; throws TypeNotFound. */
  resolveType(name: TypeName): NetType;
  /** What a class that makes the values of ValidateSet (IValidateSetValuesGenerator) says now. */
  validValues(generator: NetType): string[];
  /** An attribute as an object; null when its type is unknown. */
  object(attribute: AttributeAst): unknown;
  /** An attribute that is neither built in nor ignorable: own ValidateArguments/ArgumentTransformation classes. Null when it means nothing to binding. */
  custom(attribute: AttributeAst): { check?: (value: unknown) => Maybe<void>; transform?: (value: unknown) => Maybe<unknown> } | null;
}

/** Lower case, without namespace and "Attribute". */
export function attributeName(attribute: AttributeAst): string {
  const name = attribute.typeName.kind === "TypeName" ? attribute.typeName.name : "";
  return name.toLowerCase().replace(/^system\.management\.automation\./, "").replace(/attribute$/, "");
}

const simple = new Map<string, Validation>([
  ["allownull", { kind: "AllowNull" }],
  ["allowemptystring", { kind: "AllowEmptyString" }],
  ["allowemptycollection", { kind: "AllowEmptyCollection" }],
  ["validatenotnull", { kind: "NotNull" }],
  ["validatenotnullorempty", { kind: "NotNullOrEmpty" }],
  ["validatenotnullorwhitespace", { kind: "NotNullOrWhiteSpace" }],
]);

/** Null when the attribute is not one of the built-in checks. */
export function validationOf(attribute: AttributeAst, reader: AttributeReader): Validation | null {
  const name = attributeName(attribute);
  const plain = simple.get(name);
  if (plain) return plain;
  if (!name.startsWith("validate")) return null;
  const args = attribute.positionalArguments.map((a) => reader.evaluate(a));
  const named = new Map(attribute.namedArguments.map((a) => [a.argumentName.toLowerCase(), a.expressionOmitted ? true : reader.evaluate(a.argument)]));
  const message = named.has("errormessage") ? reader.text(named.get("errormessage")) : undefined;
  switch (name) {
    case "validateset": {
      const generator = baseOf(args[0]);
      if (generator instanceof NetType) {
        const caseSensitive = named.has("ignorecase") && !isTrue(named.get("ignorecase"));
        return { kind: "Set", caseSensitive, message, get values() { return reader.validValues(generator); } };
      }
      const values = args.flatMap((a) => elementsOf(baseOf(a)) ?? [a]).map((v) => reader.text(v));
      return { kind: "Set", values, caseSensitive: named.has("ignorecase") && !isTrue(named.get("ignorecase")), message };
    }
    case "validaterange": {
      if (args.length === 1) {
        const kind = args[0] instanceof EnumValue ? enumText(args[0]) : reader.text(args[0]);
        return { kind: "RangeKind", range: kind as Extract<Validation, { kind: "RangeKind" }>["range"] };
      }
      return { kind: "Range", minimum: args[0], maximum: args[1] };
    }
    case "validatelength":
      return { kind: "Length", minimum: Number(args[0]), maximum: Number(args[1]) };
    case "validatecount":
      return { kind: "Count", minimum: Number(args[0]), maximum: Number(args[1]) };
    case "validatepattern": {
      const given = named.get("options");
      const options = given instanceof EnumValue ? Number(given.value) : undefined;
      return { kind: "Pattern", pattern: reader.text(args[0]), options, message };
    }
    case "validatedrive":
      return { kind: "Drive", drives: args.flatMap((a) => elementsOf(baseOf(a)) ?? [a]).map((d) => reader.text(d)) };
    case "validateuserdrive":
      return { kind: "Drive", drives: ["User"] };
    case "validatescript": {
      const script = baseOf(args[0]);
      return script instanceof ScriptBlock ? { kind: "Script", script, message } : null;
    }
    default:
      return null;
  }
}
