// Makes a member from a kind, a name and values, as Add-Member and Update-TypeData take them.
import { convertTo } from "../convert/convert-to.ts";
import { runtimeError } from "../errors/error-record.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import type { PSMember } from "../values/ps-object.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { NetType } from "#dotnet/core/type.ts";

export interface MemberParts {
  kind: string;
  name: string;
  value: unknown;
  /** undefined: not given. */
  second?: unknown;
}

/** Errors: ConvertToFinalInvalidCastException, Value2ShouldNotBeSpecified, Value1ShouldNotBeNull, CannotAddMemberType. */
export function makeMember(parts: MemberParts, session: Session): PSMember {
  const { kind, name, value } = parts;
  const second = parts.second ?? null;
  switch (kind) {
    case "NoteProperty":
      if (second !== null) throw secondRefused(kind);
      return { kind, name, value: value ?? null };
    case "AliasProperty": {
      const target = textOf(required(value, kind), session);
      return second === null ? { kind, name, target } : { kind, name, target, convertTo: baseOf(second) instanceof NetType ? (baseOf(second) as NetType).fullName : textOf(second, session) };
    }
    case "ScriptProperty": {
      const get = value === null || value === undefined ? null : block(value, session);
      return { kind, name, get, set: second === null ? null : block(second, session) };
    }
    case "ScriptMethod":
      if (second !== null) throw secondRefused(kind);
      return { kind, name, script: block(required(value, kind), session) };
    case "PropertySet":
      if (second !== null) throw secondRefused(kind);
      return { kind, name, properties: (elementsOf(required(value, kind)) ?? [value]).map((one) => textOf(one, session)) };
    case "MemberSet":
      return { kind, name, members: new Map(), inherit: true };
    default:
      throw refusal("CannotAddMemberType", `Cannot add a member with type "${kind}". Specify a different type for the MemberTypes parameter.`);
  }
}

function block(value: unknown, session: Session): ScriptBlock {
  return convertTo(value, typeNamed("System.Management.Automation.ScriptBlock"), session) as ScriptBlock;
}

function required(value: unknown, kind: string): unknown {
  if (value === null || value === undefined) throw refusal("Value1ShouldNotBeNull", `The Value parameter should not be null for a member of type "${kind}". Specify a non-null value for the Value parameter when adding members of this type.`);
  return value;
}

function secondRefused(kind: string) {
  return refusal(
    "Value2ShouldNotBeSpecified",
    `The SecondValue parameter is not necessary for a member of type "${kind}", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.`,
  );
}

function refusal(id: string, message: string) {
  return runtimeError({ id, message, category: "InvalidArgument", exception: "System.InvalidOperationException" });
}
