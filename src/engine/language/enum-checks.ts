// What is wrong with the members of an enum statement: names used twice, values that are no constants or do not fit.
import { formatMessage } from "#grammar/errors.ts";
import { TokenFlag, flagsOfKind } from "#grammar/tokens.ts";
import type { Ast, Position, TypeDefinitionAst, TypeName } from "#grammar/tree.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { Int64, UInt64 } from "#dotnet/core/numbers.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { literalValue } from "../convert/number-text.ts";
import { convertTo, tryConvert } from "../convert/convert-to.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { getStatic } from "../members/invoke.ts";
import { binaryOperator, unaryOperator } from "../operators/table.ts";
import type { Session } from "../session.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { typeDisplayName } from "../types/type-display-name.ts";

/** Reports one error of a definition. */
export type Report = (id: string, message: string, place: Position) => void;

const RANGES: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
  ["System.Byte", [0n, 255n]], ["System.SByte", [-128n, 127n]], ["System.Int16", [-32768n, 32767n]], ["System.UInt16", [0n, 65535n]],
  ["System.Int32", [-2147483648n, 2147483647n]], ["System.UInt32", [0n, 4294967295n]],
  ["System.Int64", [-(1n << 63n), (1n << 63n) - 1n]], ["System.UInt64", [0n, (1n << 64n) - 1n]],
]);

const PRIMITIVES: ReadonlySet<string> = new Set(["System.Boolean", "System.Char", "System.Decimal", "System.Double", "System.Single", "System.String"]);

/** The expression is no constant. */
const varying: unique symbol = Symbol("no constant");

/** Values of the enums that the same script defines, by lower-case name of enum and member. */
export type EnumValues = Map<string, Map<string, bigint>>;

/** Reports what is wrong, member by member; adds the values to `defined`. */
export function enumErrors(node: TypeDefinitionAst, session: Session, report: Report, defined: EnumValues): void {
  const type = underlyingType(node, session);
  const [least, most] = RANGES.get(type.fullName) ?? RANGES.get("System.Int32")!;
  const name = typeDisplayName(type);
  const outOfBounds = (place: Position) => report("EnumeratorValueOutOfBounds", formatMessage("EnumeratorValueOutOfBounds", [name]), place);
  const names = new Set<string>();
  const values = new Map<string, bigint>();
  let next = 0n;
  for (const member of node.members) {
    if (member.kind !== "PropertyMember") continue;
    const key = member.name.toLowerCase();
    if (names.has(key)) report("MemberAlreadyDefined", formatMessage("MemberAlreadyDefined", [member.name]), member);
    names.add(key);
    const initial = member.initialValue;
    if (initial === null) {
      if (next > most) outOfBounds(member);
    } else {
      const value = constantOf(initial, { session, owner: node.name, defined });
      if (value === varying) report("EnumeratorValueMustBeConstant", formatMessage("EnumeratorValueMustBeConstant", []), initial);
      else {
        const whole = wholeNumber(value, session);
        if (whole === null) report("CannotConvertValue", formatMessage("CannotConvertValue", [name]), initial);
        else if (whole < least || whole > most) outOfBounds(initial);
        next = whole ?? next;
      }
    }
    values.set(key, next);
    next++;
  }
  defined.set(node.name.toLowerCase(), values);
}

function underlyingType(node: TypeDefinitionAst, session: Session): NetType {
  const base = node.baseTypes[0];
  return (base && resolveTypeName(base.typeName, session)) ?? typeNamed("System.Int32");
}

function wholeNumber(value: unknown, session: Session): bigint | null {
  for (const name of ["System.Int64", "System.UInt64"]) {
    const number = tryConvert(value instanceof EnumValue ? Number(value.value) : value, typeNamed(name), session)?.value;
    if (number instanceof Int64 || number instanceof UInt64) return number.value;
  }
  return null;
}

interface Where {
  session: Session;
  /** The enum being defined: its own members are not known yet. */
  owner: string;
  defined: EnumValues;
}

/** What a member of an enum of the same script is worth; undefined for other types. */
function definedValue(name: TypeName, member: string, { defined }: Where): unknown {
  const value = name.kind === "TypeName" ? defined.get(name.name.toLowerCase())?.get(member.toLowerCase()) : undefined;
  if (value === undefined) return undefined;
  if (value >= -(1n << 31n) && value < 1n << 31n) return Number(value);
  return value < 1n << 63n ? new Int64(value) : new UInt64(value);
}

/** The value of a constant expression; `varying` for anything else. */
function constantOf(node: Ast, where: Where): unknown {
  try {
    return fold(node, where);
  } catch (problem) {
    if (problem === varying || problem instanceof TerminatingError) return varying;
    throw problem;
  }
}

function canFold(kind: Parameters<typeof flagsOfKind>[0]): boolean {
  return (flagsOfKind(kind) & TokenFlag.CanConstantFold) !== 0;
}

function fold(node: Ast, where: Where): unknown {
  const { session } = where;
  switch (node.kind) {
    case "ConstantExpression":
      return node.value === true ? true : literalValue(node.value);
    case "StringConstantExpression":
      return node.value;
    case "ParenExpression":
      return fold(node.pipeline, where);
    case "Pipeline":
      if (node.pipelineElements.length !== 1) throw varying;
      return fold(node.pipelineElements[0]!, where);
    case "CommandExpression":
      return fold(node.expression, where);
    case "UnaryExpression":
      if (!canFold(node.tokenKind)) throw varying;
      return unaryOperator(node.tokenKind)(fold(node.child, where), session);
    case "BinaryExpression":
      if (!canFold(node.operator)) throw varying;
      return binaryOperator(node.operator)(fold(node.left, where), fold(node.right, where), session);
    case "ConvertExpression": {
      const type = isOwner(node.type.typeName, where) ? null : resolveTypeName(node.type.typeName, session);
      if (type === null || !isPrimitive(type)) throw varying;
      return convertTo(fold(node.child, where), type, session);
    }
    case "MemberExpression": {
      if (!node.static || node.expression.kind !== "TypeExpression" || node.member.kind !== "StringConstantExpression") throw varying;
      const own = definedValue(node.expression.typeName, node.member.value, where);
      if (own !== undefined) return own;
      const type = isOwner(node.expression.typeName, where) ? null : resolveTypeName(node.expression.typeName, session);
      const field = type === null ? undefined : getStatic(type, node.member.value, session);
      if (field === undefined || field === null || field instanceof Promise) throw varying;
      return field;
    }
    default:
      throw varying;
  }
}

/** Types whose conversions cannot run code. */
function isPrimitive(type: NetType): boolean {
  return RANGES.has(type.fullName) || PRIMITIVES.has(type.fullName);
}

function isOwner(name: TypeName, { owner }: Where): boolean {
  return name.kind === "TypeName" && name.name.toLowerCase() === owner.toLowerCase();
}
