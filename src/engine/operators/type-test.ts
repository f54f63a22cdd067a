// -is, -isnot and -as.
import { NetType } from "#dotnet/core/type.ts";
import { convertAs, isOfType } from "../convert/convert-to.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { resolveTypeText } from "../types/resolve.ts";
import { baseOf } from "../values/ps-object.ts";
import { displayText } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";

/** The right operand as a type: a type, or text that names one. */
function typeFrom(value: unknown, session: Session): NetType {
  const bare = baseOf(value);
  if (bare instanceof NetType) return bare;
  const type = typeof bare === "string" ? resolveTypeText(bare, session) : null;
  if (type) return type;
  throw runtimeError({
    id: "RuntimeException", category: "NotSpecified",
    message: `Cannot convert the "${displayText(bare)}" value of type "${bare === null ? "null" : typeOfValue(bare).fullName}" to type "System.Type".`,
  });
}

export function isType(left: unknown, right: unknown, session: Session): boolean {
  return isOfType(left, typeFrom(right, session));
}

export function asType(left: unknown, right: unknown, session: Session): unknown {
  return convertAs(left, typeFrom(right, session), session);
}
