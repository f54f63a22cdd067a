// Method calls.
import type { NetType } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
import type { Maybe } from "../values/maybe.ts";
export interface InvokeMethodOptions {
  /** Types written in the call: $x.M[int](). */
  typeArguments?: NetType[];
  /** Types that casts on the arguments fix ([object]$x): steer the overload choice; null = none. */
  argumentTypes?: (NetType | null)[];
}
export function invokeMethod(target: unknown, name: string, args: unknown[], session: Session, options?: InvokeMethodOptions): Maybe<unknown> {
  void target; void name; void args; void session; void options;
  return null;
}
export function invokeStatic(type: NetType, name: string, args: unknown[], session: Session, options?: InvokeMethodOptions): Maybe<unknown> {
  void type; void name; void args; void session; void options;
  return null;
}
export function construct(type: NetType, args: unknown[], session: Session, options?: InvokeMethodOptions): Maybe<unknown> {
  void type; void args; void session; void options;
  return null;
}
export function getStatic(type: NetType, name: string, session: Session): unknown {
  void type; void name; void session;
  return null;
}
export function setStatic(type: NetType, name: string, value: unknown, session: Session): void {
  void type; void name; void value; void session;
}
