// Operators that a .NET type defines itself: DateTime + TimeSpan, BigInteger * ..., through its op_ methods.
import type { NetType } from "#dotnet/core/type.ts";
import { runtimeError } from "../errors/error-record.ts";
import { invokeStatic } from "../members/invoke.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { baseOf } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { codeOf } from "./number-code.ts";
import { EnumValue } from "#dotnet/core/enum.ts";

/** Calls the operator's method on the left operand's type, or on the right one's when the left is primitive. Errors: the operation is not defined, MethodNotFound. */
export function callOperator(method: string, symbol: string, operands: unknown[], session: Session): unknown {
  const values = operands.map((o) => (o === automationNull || o === undefined ? null : baseOf(o)));
  const type = values.map(ownerOf).find((t) => t !== null) ?? null;
  if (type === null) {
    const [left, right] = values.map((v) => (v === null ? "$null" : `[${typeOfValue(v).fullName}]`));
    const message = values.length === 1 ? `The operation '${symbol}${left}' is not defined.` : `The operation '${left} ${symbol} ${right}' is not defined.`;
    throw runtimeError({ id: "NotADefinedOperationForType", message, category: "InvalidOperation" });
  }
  return invokeStatic(type, method, values, session);
}

/** Primitive types have no operators of their own here. */
function ownerOf(value: unknown): NetType | null {
  if (value === null) return null;
  const primitive = codeOf(value) !== 0 && !(value instanceof EnumValue) && typeOfValue(value).definition.name !== "System.Decimal";
  return primitive ? null : typeOfValue(value);
}
