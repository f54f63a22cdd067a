// What reflection asks of whoever runs the members: calls with engine values, and the attributes that scripts wrote.
import type { MemberObject } from "./member-object.ts";
import type { NetType } from "./type.ts";

/** Values are engine values; results may be promises. Errors: TargetParameterCountException, ArgumentException, TargetInvocationException. */
export interface ReflectionPort {
  invoke(member: MemberObject, target: unknown, args: readonly unknown[]): unknown;
  read(member: MemberObject, target: unknown, index: readonly unknown[]): unknown;
  write(member: MemberObject, target: unknown, value: { value: unknown; index: readonly unknown[] }): unknown;
  /** Attribute objects on a type or a member. */
  attributes(of: NetType | MemberObject): unknown[];
}

let port: ReflectionPort | null = null;

/** Set once, when the engine loads. */
export function setReflection(given: ReflectionPort): void {
  port = given;
}

export function reflection(): ReflectionPort {
  if (!port) throw new Error("reflection is not set: call setReflection first");
  return port;
}
