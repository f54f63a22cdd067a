// ExpressionAst.StaticType and ParameterAst.StaticType: the type a value has whatever the script does.
import type { Ast, AttributeBaseAst, TypeName } from "#grammar/tree.ts";
import { flagsOfKind, TokenFlag } from "#grammar/tokens.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { arrayTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { literalValue } from "../convert/number-text.ts";
import { runningEngine } from "../pipeline/running.ts";
import { typeOfValue } from "../values/type-of.ts";
import { reflectionType } from "./type-name-object.ts";

const object = () => typeNamed("System.Object");
const named = (name: TypeName): NetType => reflectionType(name, runningEngine()) ?? object();
const RESULTS_BOOL = TokenFlag.BinaryPrecedenceLogical;

/** System.Object where nothing is known. */
export function staticType(node: Ast): NetType {
  switch (node.kind) {
    case "Parameter":
      return parameterType(node.attributes);
    case "ConstantExpression":
      return node.value === true ? typeNamed("System.Boolean") : typeOfValue(literalValue(node.value));
    case "StringConstantExpression":
    case "ExpandableStringExpression":
      return typeNamed("System.String");
    case "TypeExpression":
      return typeNamed("System.Type");
    case "Hashtable":
      return typeNamed("System.Collections.Hashtable");
    case "ScriptBlockExpression":
      return typeNamed("System.Management.Automation.ScriptBlock");
    case "ArrayLiteral":
    case "ArrayExpression":
      return arrayTypeOf(object());
    case "ConvertExpression":
      return named(node.type.typeName);
    case "BinaryExpression":
      return (flagsOfKind(node.operator) & TokenFlag.BinaryPrecedenceMask) === RESULTS_BOOL || ["Is", "IsNot"].includes(node.operator) ? typeNamed("System.Boolean") : object();
    case "UnaryExpression":
      return node.tokenKind === "Not" || node.tokenKind === "Exclaim" ? typeNamed("System.Boolean") : object();
    default:
      return object();
  }
}

function parameterType(attributes: readonly AttributeBaseAst[]): NetType {
  const constraint = attributes.find((attribute) => attribute.kind === "TypeConstraint");
  if (constraint) return named(constraint.typeName);
  return typeNamed("System.Object");
}
