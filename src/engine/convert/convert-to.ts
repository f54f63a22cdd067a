// PowerShell's cast: any value to any type.
import type { NetType } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
export function convertTo(value: unknown, type: NetType, session: Session): unknown {
  void type; void session;
  return value;
}
export function tryConvert(value: unknown, type: NetType, session: Session): { value: unknown } | null {
  return { value: convertTo(value, type, session) };
}
